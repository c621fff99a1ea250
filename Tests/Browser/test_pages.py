"""Every page of every role: whole, small, legible for everybody, and right on a phone."""

import os
import pathlib
import re
import unittest

import service
from person import Person

# The roles that see most, for all.
TELLING = ("Cán bộ, công chức", "Văn thư", "Chủ tịch UBND")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
CODE = re.compile(r"[A-Z]\d\d(\.\d+)+-\d{6}-\d{4}")
WORD = re.compile(r"(?<![\w./-])[a-z]+_[a-z_]+(?![\w./-])")
MOST_BYTES = 50 * 1024
MOST_PAGES = 80


class PagesTest(unittest.TestCase):
    def test_every_page_of_every_role(self):
        model = service.model()
        self.assertGreaterEqual(len(model.sign_ins), 7)
        for role in model.sign_ins if service.ALL else TELLING:
            person = Person(model, role, scripts=True).sign_in()
            try:
                self.crawl(person)
            finally:
                person.leave()

    def crawl(self, person):
        """Follows the links from the first page on; of pages that differ only in ids, codes or queries, the first two."""
        waiting, seen, kinds = ["/home", "/account", "/"], set(), {}
        while waiting and len(seen) < MOST_PAGES:
            path = waiting.pop(0)
            kind = CODE.sub("{code}", UUID.sub("{id}", path.split("?")[0]))
            if path in seen or kinds.get(kind, 0) >= 2:
                continue
            seen.add(path)
            kinds[kind] = kinds.get(kind, 0) + 1
            before = person.path
            person.open(path)
            if person.path == before:
                continue  # a file to keep
            with self.subTest(role=person.role, path=path):
                self.look(person, kind)
            waiting += person.links()
        self.assertGreater(len(seen), 8, person.role)
        self.assertLess(len(seen), MOST_PAGES, "some pages were not looked at")

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
        faults += [f"{choice} is for programs" for choice in person.unnamed_choices()]
        faults += [f"{field} asks for an id" for field in person.boundless_fields()]
        faults += person.axe()
        width = person.width_at(360)
        if width > 360:
            faults.append(f"{width} px wide on a phone")
        if service.ALL:
            place = pathlib.Path(os.environ["KYCUONG_ARTEFACTS"]) / f"{person.role} {kind.strip('/').replace('/', ' ') or 'first'}"
            person.photograph(f"{place} 360.png", 360)
            person.photograph(f"{place} 1440.png", 1440)
            person.print(f"{place}.pdf")
        self.assertEqual(faults, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
