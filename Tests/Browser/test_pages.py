"""Every page of every role, with a register taken in and nothing decided yet."""

import unittest

import service
from person import Person
from walk import Walk

# The roles that see most, for all.
TELLING = ("Cán bộ, công chức", "Văn thư", "Chủ tịch UBND")


class PagesTest(Walk, unittest.TestCase):
    def test_every_page_of_every_role(self):
        model = service.model()
        self.assertGreaterEqual(len(model.sign_ins), 7)
        for role in model.sign_ins if service.ALL else TELLING:
            person = Person(model, role, scripts=True).sign_in()
            try:
                self.walk(person)
            finally:
                person.leave()


if __name__ == "__main__":
    unittest.main(verbosity=2)
