"""Every page of every role: whole, small, legible for everybody, and right at every width."""

import os
import pathlib
import re
import unittest

from person import Person
from service import Service

ARTEFACTS = pathlib.Path(os.environ["KYCUONG_ARTEFACTS"])
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
WORD = re.compile(r"(?<![\w./-])[a-z]+_[a-z_]+(?![\w./-])")
MOST_BYTES = 50 * 1024
MOST_PAGES = 60


class PagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service()

    @classmethod
    def tearDownClass(cls):
        cls.service.stop()

    def test_every_page_of_every_role(self):
        self.assertGreaterEqual(len(self.service.sign_ins), 7)
        for role in self.service.sign_ins:
            person = Person(self.service, role, scripts=True).sign_in()
            try:
                self.crawl(person)
            finally:
                person.leave()

    def crawl(self, person):
        """Follows the links from the first page on; of pages that differ only in ids or queries, the first two."""
        waiting, seen, kinds = ["/home", "/account"], set(), {}
        while waiting and len(seen) < MOST_PAGES:
            path = waiting.pop(0)
            kind = UUID.sub("{id}", path.split("?")[0])
            if path in seen or kinds.get(kind, 0) >= 2:
                continue
            seen.add(path)
            kinds[kind] = kinds.get(kind, 0) + 1
            person.open(path)
            if not person.driver.find_elements("tag name", "h1"):
                continue  # a file to keep
            with self.subTest(role=person.role, path=path):
                self.look(person, kind)
            waiting += person.links()
        self.assertGreater(len(seen), 8, person.role)

    def look(self, person, kind):
        """Everything that is wrong with a page, so that one run tells all."""
        text, faults = person.text(), person.complaints()
        size = len(person.source.encode())
        if size > MOST_BYTES:
            faults.append(f"{size} bytes")
        if len(person.driver.find_elements("tag name", "h1")) != 1:
            faults.append("not one heading")
        faults += re.findall(r"Lỗi \d{3}", text)
        faults += [f"{word} is for programs" for word in {*UUID.findall(text), *WORD.findall(text)}]
        faults += person.axe()
        name = f"{person.role} {kind.strip('/').replace('/', ' ') or 'first'}"
        width = person.photograph(ARTEFACTS / f"{name} 360.png", 360)
        if width > 360:
            faults.append(f"{width} px wide on a phone")
        person.photograph(ARTEFACTS / f"{name} 1440.png", 1440)
        person.print(ARTEFACTS / f"{name}.pdf")
        self.assertEqual(faults, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
