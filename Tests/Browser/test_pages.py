"""Every page of every role, with a register taken in and nothing decided yet."""

import unittest

import service
from person import Person
from walk import Walk


class PagesTest(Walk, unittest.TestCase):
    def test_every_page_of_every_role(self):
        model = service.model()
        self.assertEqual(len(model.sign_ins), 8)
        for role in model.sign_ins:
            person = Person(model, role, scripts=True).sign_in()
            try:
                self.walk(person, each=2 if service.ALL else 1)
            finally:
                person.leave()


if __name__ == "__main__":
    unittest.main(verbosity=2)
