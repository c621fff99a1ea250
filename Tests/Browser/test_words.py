"""Words meant to break pages: typed into forms and filters, none may run; each is shown as typed or refused with a sentence."""

import os
import tempfile
import unittest
from itertools import zip_longest
from urllib.parse import quote

import hostile
import service
from person import Person

# What none of our pages has, so that it can only come from what was typed.
FOREIGN = (
    "script, style, iframe, object, embed, base, template, math, video, audio, marquee, body img, meta[http-equiv=refresh],"
    "a[href^=javascript], form[action^=javascript], [autofocus]:not(p.warning[role=alert]), [onload], [onerror], [onfocus], [ontoggle], [onstart],"
    "[onmouseover]"
)
OFFICIAL = "Phùng Đình Bình"
DAY = "20/11/2026"


class Form:
    """A form: who opens it, where and by which links; what it is given besides the words."""

    def __init__(self, who, path, button, words, links=(), **given):
        self.who, self.path, self.button, self.words, self.links, self.given = who, path, button, words, links, given

    def open(self, person):
        person.open(self.path)
        for link in self.links:
            person.follow(link)


FORMS = [
    Form(
        "Văn thư", "/incidents/new", "Ghi vụ việc", ("description", "evidence"),
        official_id=OFFICIAL, kind="Giờ giấc", source="Kiểm tra", happened_on=DAY,
    ),
    Form("Văn thư", "/officials/new", "Thêm cán bộ", ("name", "staff_code", "aliases", "unit")),
    Form(
        "Văn thư", "/commendations/new", "Đề nghị khen", ("achievement", "initiative_document"),
        kind="Biểu dương", form="Bằng lời", happened_on=DAY, shares__0__official_id=OFFICIAL,
    ),
    Form("Văn thư", "/people/list", "Xem trước", ("text",)),
    Form(
        "Chủ tịch UBND", "/delegations/new", "Ủy quyền", ("document",),
        to_account_id="Hồ Văn Mẫu Phó", permissions="Kết luận giải trình", from_on="23/11/2026", to_on="24/11/2026",
    ),
    Form("Chủ tịch UBND", "/policies/new", "Xem trước", ("document", "reason"), effective_on="01/01/2027"),
    Form("Quản trị hệ thống", "/accounts/new", "Thêm", ("name", "unit"), role="Người kiểm tra"),
    Form(
        "Cán bộ, công chức", "/home", "Nêu lý do, hoặc báo không phải của tôi", ("text",),
        links=("Nêu lý do trước khi được hỏi", "Nêu lý do, hoặc báo"), cause="Nguyên nhân khác",
    ),
    Form(
        "Phó Chủ tịch UBND", "/findings?standing=current", "Loại trừ, do bên khác, hủy", ("reason", "evidence"),
        links=("H45.18.03-26", "Loại trừ, do bên khác, hủy"), kind="Loại trừ",
    ),
    Form(
        "Phó Chủ tịch UBND", "/findings", "Yêu cầu giải trình",
        ("question", "excuse_reason", "evidence", "party_name", "party_reason"),
    ),
]

# Fields that are sent with the address, and who may ask.
FILTERS = [
    ("Văn thư", "/officials?name="), ("Văn thư", "/findings?code="), ("Chủ tịch UBND", "/dossiers?unit="),
    ("Chủ tịch UBND", "/dossiers?field="), ("Quản trị hệ thống", "/accounts?search="),
]

# Where what was kept is seen again.
PLACES = {
    "Cán bộ, công chức": ("/home", "/me/record", "/explanation-requests", "/commendations"),
    "Văn thư": ("/home", "/incidents", "/findings", "/officials", "/people/list", "/service-desk"),
    "Chủ tịch UBND": ("/home", "/summary", "/meeting-sheet", "/delegations", "/incidents"),
    "Quản trị hệ thống": ("/accounts", "/start"),
}

# Some fields are so short that all strings take dozens of rounds; every form begins elsewhere, so that few of them go through all. Without a browser
# every form is sent with all that its fields hold (test_lived).
MOST_ROUNDS = None if service.ALL else 2


class WordsTest(unittest.TestCase):
    def setUp(self):
        self.people = {}
        self.model = service.model()

    def person(self, role):
        if role not in self.people:
            self.people[role] = Person(self.model, role, scripts=True).sign_in()
            self.addCleanup(self.people[role].leave)
        return self.people[role]

    def test_words_in_forms_are_words_and_stay_words_wherever_they_are_seen(self):
        kept = set()
        for place, form in enumerate(FORMS):
            with self.subTest(form=form.path, button=form.button):
                if self.fill_in(form, place):
                    kept.add(form.path)
        self.assertGreaterEqual(len(kept), 5, kept)
        for role, paths in PLACES.items():
            for path in paths:
                with self.subTest(role=role, path=path):
                    self.expect_nothing_ran(self.person(role).open(path))

    def fill_in(self, form, place):
        """Sends a form with the strings in each of its fields; answers whether they were kept."""
        person, is_kept = self.person(form.who), False
        form.open(person)
        fields = [person.driver.find_element("name", name) for name in form.words]
        rounds = list(zip_longest(*(
            hostile.parts(int(field.get_attribute("maxlength") or 2000), "\n" if field.tag_name == "textarea" else " ")
            for field in fields
        ), fillvalue="x"))
        start = 5 * place % len(rounds)
        rounds = (rounds[start:] + rounds[:start])[:MOST_ROUNDS]
        for texts in rounds + [[hostile.CONTROLS[place % len(hostile.CONTROLS)]] * len(fields)]:
            form.open(person)
            for name, value in form.given.items():
                person.fill(name.replace("__", "."), value)
            typed = [person.type(name, text) for name, text in zip(form.words, texts)]
            person.send(form.button)
            self.expect_words(person, typed)
            is_kept = is_kept or "done=" in person.path
        return is_kept

    def expect_words(self, person, typed):
        """All that was typed is there: kept and shown, or refused and still in its field."""
        self.expect_nothing_ran(person)
        page = hostile.shown(person.all_words())
        for text in typed:
            for string in map(hostile.shown, text.split("\n")):
                self.assertIn(string, page)

    def expect_nothing_ran(self, person):
        self.assertIsNone(person.driver.execute_script("return window.broken || null"))
        foreign = person.driver.find_elements("css selector", FOREIGN)
        self.assertEqual([element.get_attribute("outerHTML")[:200] for element in foreign], [])
        self.assertEqual(person.refusals(), [])
        self.assertLess(person.status(), 500, person.path[:200])

    def test_words_in_filters_are_words(self):
        for role, address in FILTERS:
            person = self.person(role)
            for text in [*hostile.parts(200), *hostile.CONTROLS]:
                with self.subTest(address=address, text=text):
                    self.expect_nothing_ran(person.open(address + quote(text)))
                    self.assertTrue(person.heading)

    def test_words_before_signing_in_are_words(self):
        stranger = Person(self.model, scripts=True)
        self.addCleanup(stranger.leave)
        for text in [*hostile.parts(400), *hostile.CONTROLS]:
            with self.subTest(text=text):
                self.expect_nothing_ran(stranger.open("/sign-in?next=" + quote(text)))
                self.expect_nothing_ran(stranger.open("/" + quote(text, safe="")))
        for text in list(hostile.parts(80))[:4]:
            stranger.open("/sign-in")
            typed = stranger.type("name", text)
            stranger.send("Đăng nhập", password=text)
            self.expect_words(stranger, [typed])

    def test_words_in_a_register_are_words(self):
        clerk = self.person("Văn thư")
        headers = ("Số hồ sơ", "Tên thủ tục hành chính", "Tên lĩnh vực", "Phòng ban", "Ngày tiếp nhận", "Ngày hẹn trả",
                   "Chủ hồ sơ", "Cán bộ xử lý hiện tại", "Trạng thái hồ sơ")
        rows = [headers] + [
            (f"H45.18.03-261101-{number:04}", text, text, text, "02/11/2026", "20/11/2026", text, text, text)
            for number, text in enumerate(hostile.STRINGS, 1)
        ]
        lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, f"\"><img src=x onerror={hostile.MARK}>.csv")
            with open(path, "w", encoding="utf-8") as file:
                file.write("\r\n".join(lines))
            clerk.open("/imports/new").send("Đọc và xem trước", file=path, exported_on=DAY)
        self.assertEqual(clerk.path, "/imports/waiting", clerk.content()[:500])
        self.expect_nothing_ran(clerk)
        page = hostile.shown(clerk.all_words())
        for text in hostile.STRINGS[:8]:
            self.assertIn(hostile.shown(text), page)
        clerk.send("Bỏ tệp này")


if __name__ == "__main__":
    unittest.main(verbosity=2)
