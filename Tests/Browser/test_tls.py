"""What only a browser does with TLS: it refuses a certificate nobody told it of, stays with https, and keeps cookies for https alone."""

import unittest

import service
from person import Person


class TLSTest(unittest.TestCase):
    def setUp(self):
        self.model = service.model()

    def person(self, role=None, **told):
        person = Person(self.model, role, **told)
        self.addCleanup(person.leave)
        return person

    def test_a_browser_nobody_told_of_the_certificate_opens_nothing(self):
        stranger = self.person(trusts=False).open("/sign-in")
        self.assertIn("ERR_CERT_AUTHORITY_INVALID", stranger.text())
        self.assertEqual(stranger.driver.find_elements("name", "password"), [])

    def test_plain_http_is_led_to_https_once_and_never_sent_again(self):
        stranger, plain = self.person(), f"http://{service.NAME}/sign-in?next=/home"
        for expected in ("Moved Permanently", "Internal Redirect"):
            stranger.open(plain)
            self.assertEqual(stranger.path, "/sign-in?next=/home")
            self.assertEqual([step["statusText"] for step in stranger.redirects_from(plain)], [expected])

    def test_cookies_are_for_https_for_this_name_and_not_for_scripts(self):
        official = self.person("Cán bộ, công chức").sign_in()
        cookies = official.driver.get_cookies()
        self.assertGreater(len(cookies), 0)
        for cookie in cookies:
            self.assertTrue(cookie["name"].startswith("__Host-"), cookie["name"])
            self.assertTrue(cookie["secure"] and cookie["httpOnly"], cookie["name"])
            self.assertEqual((cookie["domain"], cookie["path"], cookie["sameSite"]), (service.NAME, "/", "Lax"), cookie["name"])

    def test_a_form_on_another_site_does_nothing(self):
        official = self.person("Cán bộ, công chức", scripts=True).sign_in()
        form = f'<form method="post" action="{self.model.address}/sign-out"><button>Đi</button></form>'
        official.driver.get("data:text/html;charset=utf-8," + form)
        official.press("button")
        self.assertEqual(official.status(), 403)
        self.assertEqual(official.open("/home").heading, "Của tôi")


if __name__ == "__main__":
    unittest.main(verbosity=2)
