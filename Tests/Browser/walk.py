"""A walk through every page somebody reaches by links: each whole, small, legible for everybody, and right on a phone."""

import os
import pathlib
import re

import service

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
CODE = re.compile(r"[A-Z]\d\d(\.\d+)+-\d{6}-\d{4}")
WORD = re.compile(r"(?<![\w./-])[a-z]+_[a-z_]+(?![\w./-])")
MOST_BYTES = 50 * 1024
MOST_PAGES = 150


class Walk:
    """What a test case takes on to walk through pages."""

    # The roles and words of pages that were looked at: what says the same at a later stage is passed.
    looked = set()

    def walk(self, person, stage=""):
        """Follows the links from the first page on; of pages that differ only in ids, codes or queries, the first two. `stage` is told
        in the names of pictures, where the same pages are walked through at several times."""
        waiting, seen, kinds = ["/account", "/home", "/"], set(), {}
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
            waiting += person.links()
            if (person.role, person.text()) in self.looked:
                continue
            self.looked.add((person.role, person.text()))
            with self.subTest(role=person.role, path=path, stage=stage):
                self.look(person, f"{person.role} {stage} {kind.strip('/').replace('/', ' ') or 'first'}".replace("  ", " "))
        self.assertGreater(len(seen), 8, person.role)
        self.assertLess(len(seen), MOST_PAGES, "some pages were not looked at")

    def look(self, person, name):
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
            place = pathlib.Path(os.environ["KYCUONG_ARTEFACTS"]) / name
            person.photograph(f"{place} 360.png", 360)
            person.photograph(f"{place} 1440.png", 1440)
            person.print(f"{place}.pdf")
            with person.at_night():
                faults += [f"in the dark, {fault}" for fault in person.axe()]
                person.photograph(f"{place} dark.png", 1440)
        self.assertEqual(faults, [])
