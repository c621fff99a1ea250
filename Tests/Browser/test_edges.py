"""Pages people see seldom: before signing in, a second factor being set up, an office that has recorded nothing, and all that goes wrong."""

import base64
import hmac
import re
import struct
import time
import unittest

import service
from person import Person
from walk import Walk

# Who sees what an office has that has recorded nothing yet.
BEGINNING = ("Quản trị hệ thống", "Chủ tịch UBND")


def time_code(secret):
    """The six digits an app shows for a secret (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class EdgesTest(Walk, unittest.TestCase):
    def setUp(self):
        self.service = service.Service(registers=False)
        self.addCleanup(self.service.stop)
        self.stranger = Person(self.service, scripts=True)
        self.addCleanup(self.stranger.leave)

    def see(self, person, name, status):
        """That a page is there, tells a mistake first and can be used by everybody."""
        with self.subTest(page=name):
            self.assertEqual(person.status(), status, person.content()[:300])
            self.assertEqual(len(person.driver.find_elements("tag name", "h1")), 1)
            self.assertEqual(self.sight(person, name), [])
            self.assertTrue(person.has_told(), "the focus is not on what was wrong")
            if service.ALL:
                self.keep(person, name)

    def test_what_people_see_before_they_are_in_and_when_something_went_wrong(self):
        stranger = self.stranger
        self.see(stranger.open("/"), "trang đầu", 200)
        self.see(stranger.open("/sign-in"), "đăng nhập", 200)
        stranger.send("Đăng nhập", name="khong.co", password="một mật khẩu nào đó")
        self.see(stranger, "đăng nhập sai", 401)
        self.see(stranger.open("/khong/co/trang"), "lỗi 404", 404)
        self.see(stranger.open("/sign-in?la=1"), "lỗi 400", stranger.status())
        self.see(stranger.open("/sign-in/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), "liên kết hỏng", 404)
        self.set_a_password_by_a_link()
        self.set_up_a_second_factor()
        self.go_wrong()
        self.begin()
        self.wait_after_many_attempts()
        self.ask_while_the_service_is_away()

    def set_a_password_by_a_link(self):
        """An administrator's link, a password that is too easy, and one that is not."""
        administrator = Person(self.service, "Quản trị hệ thống", scripts=True).sign_in()
        self.addCleanup(administrator.leave)
        administrator.open("/accounts/new").send("Thêm", role="Người kiểm tra", name="Đinh Thị Kiểm").send("Cấp liên kết")
        self.see(administrator, "liên kết đã cấp", 200)
        self.stranger.open(re.search(rf"{self.service.address}/sign-in/link/\S+", administrator.content())[0])
        self.see(self.stranger, "đặt mật khẩu", 200)
        self.stranger.send("Đặt mật khẩu và đăng nhập", password="năm con chim én", again="sáu con chim én")
        self.see(self.stranger, "hai mật khẩu khác nhau", 422)
        self.stranger.send("Đặt mật khẩu và đăng nhập", password="năm con chim én bay", again="năm con chim én bay")

    def set_up_a_second_factor(self):
        reader = self.stranger
        self.assertEqual(reader.heading, "Cài ứng dụng xác thực")
        self.see(reader, "cài mã xác thực", 200)
        reader.send("Xác nhận", code="000000")
        self.see(reader, "mã xác thực sai", reader.status())
        secret = reader.driver.find_element("css selector", "main code").text.replace(" ", "")
        reader.send("Xác nhận", code=time_code(secret))
        self.assertEqual(reader.heading, "Mã dự phòng")
        self.see(reader, "mã dự phòng", 200)

    def go_wrong(self):
        """What is not his, what he may not know of, what is too much, and what is missing."""
        reader = self.stranger
        self.see(reader.open("/imports"), "lỗi 403", 403)
        reader.open("/account").send("Đổi mật khẩu", old="không phải", password="một câu dài dễ nhớ", again="một câu dài dễ nhớ")
        self.see(reader, "mật khẩu cũ sai", reader.status())
        reader.open("/commendations/new")
        reader.driver.execute_script(
            "const field = document.querySelector('textarea'); field.removeAttribute('maxlength'); field.value = 'Dài. '.repeat(4e6);"
            "field.form.noValidate = true"
        )
        reader.press("main button.primary")
        self.see(reader, "lỗi 413", 413)
        clerk = Person(self.service, "Văn thư", scripts=True).sign_in()
        self.addCleanup(clerk.leave)
        self.see(clerk.open("/findings/00000000-0000-4000-8000-000000000000"), "lỗi 404 việc", 404)
        clerk.open("/incidents/new").driver.execute_script("document.querySelector('form.act').noValidate = true")
        clerk.press("form.act button.primary")
        self.see(clerk, "thiếu mục bắt buộc", 422)
        clerk.open("/imports/new").driver.execute_script("document.querySelector('main form').noValidate = true")
        clerk.press("main form button")
        self.see(clerk, "thiếu tệp", clerk.status())

    def begin(self):
        """An office that has recorded nothing yet."""
        for role in self.service.sign_ins if service.ALL else BEGINNING:
            person = Person(self.service, role, scripts=True).sign_in()
            try:
                self.walk(person, "chưa có gì", each=1)
            finally:
                person.leave()

    def wait_after_many_attempts(self):
        self.stranger.driver.delete_all_cookies()
        for _ in range(30):
            self.stranger.open("/sign-in").send("Đăng nhập", name="khong.co", password="đoán mò")
            if self.stranger.status() == 429:
                break
        self.see(self.stranger, "thử quá nhiều", 429)

    def ask_while_the_service_is_away(self):
        self.service.process.terminate()
        self.service.process.wait(timeout=90)
        self.see(self.stranger.open("/sign-in"), "đang khởi động lại", 503)


if __name__ == "__main__":
    unittest.main(verbosity=2)
