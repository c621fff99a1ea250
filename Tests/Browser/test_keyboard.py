"""An official who has a keyboard and no mouse: everything is reached, seen, written and sent."""

import unittest

import service
from person import Person
from selenium.webdriver.common.keys import Keys

PAGES = ("/home", "/explanation-requests", "/reminders", "/me/record", "/me/looks", "/commendations/new", "/help", "/account")
TEXT = "Máy chủ của hệ thống một cửa mất kết nối từ chiều hôm trước."


class KeyboardTest(unittest.TestCase):
    def setUp(self):
        self.official = Person(service.model(), "Cán bộ, công chức").sign_in()
        self.addCleanup(self.official.leave)

    def test_tab_reaches_everything_in_the_order_of_the_page_and_shows_where_it_is(self):
        for path in PAGES:
            with self.subTest(path=path):
                self.official.open(path)
                expected = self.official.stops()
                self.assertGreater(len(expected), 5)
                reached = []
                # A day has several stops of its own.
                for _ in range(5 * len(expected)):
                    if len(reached) == len(expected):
                        break
                    self.official.key(Keys.TAB)
                    if [self.official.focused()] != reached[-1:]:
                        reached.append(self.official.focused())
                        self.assertTrue(self.official.shows_focus(), self.official.driver.switch_to.active_element)
                self.assertEqual(reached, expected)

    def test_the_first_tab_offers_to_go_past_the_navigation(self):
        self.official.open("/home").key(Keys.TAB)
        self.assertEqual(self.official.driver.switch_to.active_element.text, "Đến nội dung trang")
        self.official.key(Keys.ENTER, Keys.TAB)
        self.assertTrue(self.official.driver.execute_script("return !!document.activeElement.closest('main')"))

    def test_what_stands_behind_the_navigations_last_word_opens_by_key(self):
        self.official.open("/home").tab_to("Mục khác").key(Keys.ENTER)
        self.official.tab_to("Trợ giúp").follow_by_key()
        self.assertEqual(self.official.path, "/help")

    def test_an_explanation_is_written_and_sent(self):
        self.official.open("/home").tab_to("Nêu lý do trước khi được hỏi").follow_by_key()
        self.official.tab_to("Nêu lý do, hoặc báo không phải của tôi").follow_by_key()
        self.official.tab_to("Nguyên nhân").key("Hệ th")
        self.official.tab_to("Nội dung giải trình").key(TEXT)
        self.official.tab_to("Nêu lý do, hoặc báo không phải của tôi").follow_by_key()
        self.assertIn("Đã ghi nhận", self.official.content())
        self.assertIn("Hệ thống, đường truyền gặp sự cố", self.official.content())
        self.assertIn(TEXT, self.official.content())


if __name__ == "__main__":
    unittest.main(verbosity=2)
