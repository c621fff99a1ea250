"""A walk through every page somebody reaches by links: each whole, small, legible for everybody, and right on a phone."""

import hashlib
import os
import pathlib
import re

import service
from pages import CODE, UUID, kind

WORD = re.compile(r"(?<![\w./-])[a-z]+_[a-z_]+(?![\w./-])")
HIDDEN = re.compile(r'<input type="hidden"[^>]*>')
MOST_PAGES = 150
# Pages that are photographed on a wide screen as well.
WIDE = ("", "home", "summary", "findings", "summary fair", "reports resolution", "year-end", "meeting-sheet", "officials {id} record")


class Walk:
    """What a test case takes on to walk through pages."""

    most_bytes = 50 * 1024
    # What was looked at: what pages of all roles say between their frames, and the pages that were looked at with the frame of a role.
    looked = set()
    frames = set()
    # The kinds of pages that were looked at in the dark: colours come from one style sheet.
    nights = set()
    # How many pages were opened, and how many of them looked at.
    opened = 0

    def walk(self, person, stage="", each=2):
        """Follows the links from the first page on; of pages that differ only in ids, codes or queries, the first few. `stage` is told
        in the names of pictures, where the same pages are walked through at several times."""
        waiting, seen, kinds = ["/account", "/home", "/"], set(), {}
        while waiting and len(seen) < MOST_PAGES:
            path = waiting.pop(0)
            if path in seen or path.startswith("/api/") or kinds.get(kind(path), 0) >= each:
                continue
            seen.add(path)
            kinds[kind(path)] = kinds.get(kind(path), 0) + 1
            before = person.path
            person.open(path)
            if person.path == before:
                continue  # a file to keep
            waiting += person.links()
            Walk.opened += 1
            if not self.is_new(person):
                continue
            with self.subTest(role=person.role, path=path, stage=stage):
                self.look(person, f"{person.role} {stage} {kind(path).strip('/').replace('/', ' ') or 'first'}".replace("  ", " "))
        self.assertGreater(len(seen), 8, person.role)
        self.assertLess(len(seen), MOST_PAGES, "some pages were not looked at")

    def is_new(self, person):
        """Whether anything on the page was not looked at yet: what stands around is the same for all pages of a role."""
        source = UUID.sub("", HIDDEN.sub("", person.source))
        main = hashlib.sha256(source[source.find("<main") :].encode()).digest()
        known = main in Walk.looked and person.role in Walk.frames and not service.ALL
        Walk.looked.add(main)
        Walk.frames.add(person.role)
        return not known

    def look(self, person, name):
        """Everything that is wrong with a page, so that one run tells all."""
        text, faults = person.text(), person.complaints()
        size = len(person.source.encode())
        if size > self.most_bytes:
            faults.append(f"{size} bytes")
        if len(person.driver.find_elements("tag name", "h1")) != 1:
            faults.append("not one heading")
        faults += re.findall(r"Lỗi \d{3}", text)
        faults += [f"{word} is for programs" for word in {*UUID.findall(text), *WORD.findall(text)}]
        faults += [f"{choice} is for programs" for choice in person.unnamed_choices()]
        faults += [f"{field} asks for an id" for field in person.boundless_fields()]
        faults += self.sight(person, kind(person.path))
        if service.ALL:
            self.keep(person, name)
        self.assertEqual(faults, [])

    def sight(self, person, kind):
        """What eyes or a keyboard could not use: by day and by night, and on narrow screens."""
        faults = person.axe()
        if service.ALL or kind not in Walk.nights:
            Walk.nights.add(kind)
            with person.at_night():
                faults += [f"in the dark, {fault}" for fault in person.axe(of_colours=True)]
        faults += [f"no key reaches {element}" for element in person.beyond_keys()]
        for width in (320, 360):
            found = person.width_at(width)
            if found > width:
                faults.append(f"{found} px wide on a screen of {width}")
        return faults

    def keep(self, person, name):
        """Pictures of a page and what its printer makes of it."""
        place = pathlib.Path(os.environ["KYCUONG_ARTEFACTS"]) / name
        for width in (360, 1440, *((1920,) if name.startswith(person.role) and name.removeprefix(person.role).strip() in WIDE else ())):
            person.photograph(f"{place} {width}.png", width)
        person.print(f"{place}.pdf")
        with person.at_night():
            person.photograph(f"{place} dark.png", 1440)
