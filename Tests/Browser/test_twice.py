"""Two windows, a second press, the way back: what is sent again does nothing twice, and a form that is come back to can be used."""

import unittest

import service
from person import Person


class TwiceTest(unittest.TestCase):
    def setUp(self):
        self.clerk = Person(service.model(), "Văn thư").sign_in()
        self.addCleanup(self.clerk.leave)

    def record(self, words, official="Đinh Thanh Dũng"):
        """Fills in an incident and sends it."""
        self.clerk.send(
            "Ghi vụ việc", official_id=official, kind="Giờ giấc", source="Kiểm tra", happened_on="20/11/2026", description=words
        )

    def incidents(self):
        """How many are recorded."""
        self.clerk.open("/incidents")
        return len(self.clerk.driver.find_elements("css selector", "main table tbody tr"))

    def test_the_same_form_sent_from_two_windows_does_nothing_twice(self):
        before = self.incidents()
        self.clerk.open("/incidents/new")
        first = self.clerk.driver.current_window_handle
        form = self.clerk.driver.find_element("css selector", "form.act").get_attribute("outerHTML")
        self.record("Đi muộn, bấm hai lần.")
        done = self.clerk.path
        self.clerk.driver.switch_to.new_window("tab")
        # As a second window that was opened from the same page: its form carries the same key.
        self.clerk.open("/incidents/new").put_in_place("form.act", form)
        self.record("Đi muộn, bấm hai lần.")
        self.assertEqual(self.clerk.path, done)
        self.clerk.driver.close()
        self.clerk.driver.switch_to.window(first)
        self.assertEqual(self.incidents(), before + 1)

    def test_a_second_press_while_the_first_is_on_its_way_does_nothing_twice(self):
        before = self.incidents()
        self.clerk.open("/incidents/new")
        button = self.clerk.driver.find_element("xpath", "//main//button[.='Ghi vụ việc']")
        self.clerk.fill_in(
            official_id="Đoàn Đình Hà", kind="Giờ giấc", source="Kiểm tra", happened_on="20/11/2026", description="Bấm nhanh hai lần."
        )
        self.clerk.press_twice(button)
        self.assertEqual(self.incidents(), before + 1)

    def test_after_the_way_back_the_form_does_nothing_twice_and_a_new_one_can_be_filled_in(self):
        before = self.incidents()
        self.clerk.open("/incidents/new")
        self.record("Về trước rồi gửi lại.", official="Vũ Thị Hiếu")
        done = self.clerk.path
        self.clerk.driver.back()
        self.assertEqual(self.clerk.path, "/incidents/new")
        self.record("Về trước rồi gửi lại.", official="Vũ Thị Hiếu")
        self.assertIn(self.clerk.path, (done, "/incidents"))
        self.assertEqual(self.incidents(), before + 1)
        self.clerk.open("/incidents/new")
        self.record("Một việc khác.", official="Vũ Thị Hiếu")
        self.assertEqual(self.incidents(), before + 2)

    def test_what_was_decided_in_one_window_is_told_in_the_other(self):
        deputy = Person(service.model(), "Phó Chủ tịch UBND").sign_in()
        self.addCleanup(deputy.leave)
        self.clerk.open("/findings?standing=current")
        self.clerk.press("main table a")
        finding = self.clerk.path
        self.clerk.follow("Xác nhận người giải quyết")
        deputy.open(finding).follow("Xác nhận người giải quyết")
        deputy.send("Xác nhận người giải quyết", official_id="Đinh Thanh Dũng")
        self.clerk.send("Xác nhận người giải quyết", official_id="Vũ Thị Hiếu")
        self.assertEqual(len(self.clerk.driver.find_elements("css selector", ".warning, .mistake")), 1, self.clerk.content()[:600])
        self.assertIn("Đinh Thanh Dũng", self.clerk.open(finding).content())

    def test_what_was_typed_is_kept_when_the_session_ended_meanwhile(self):
        self.clerk.open("/incidents/new")
        self.clerk.driver.delete_all_cookies()
        self.record("Một đoạn dài đã gõ.")
        self.assertIn("Phiên làm việc đã kết thúc", self.clerk.heading)
        self.assertIn("Một đoạn dài đã gõ.", self.clerk.source)


if __name__ == "__main__":
    unittest.main(verbosity=2)
