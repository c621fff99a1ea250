"""Somebody with a browser."""

import base64
import pathlib

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.common.by import By

import axe_core_python

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


class Person:
    """A browser window of one role; without scripts unless they are needed to look at the page from outside."""

    def __init__(self, service, role=None, scripts=False):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=vi-VN"):
            options.add_argument(argument)
        # Chromium's own switch for pages' scripts: 2 is "never".
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 1 if scripts else 2}
        )
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.service = service
        self.role = role
        self.driver = webdriver.Chrome(options=options, service=Driver("/usr/bin/chromedriver"))
        self.driver.set_window_size(1440, 900)

    def sign_in(self):
        name, password, code = self.service.sign_ins[self.role]
        self.open("/sign-in")
        self.fill("name", name)
        self.fill("password", password)
        self.press("button[type=submit]")
        if code:
            self.fill("code", code)
            self.press("button.primary")
        return self

    def join(self, other):
        """Goes on in the session another window of the same person opened: a recovery code serves once."""
        self.open("/sign-in")
        for cookie in other.driver.get_cookies():
            self.driver.execute_cdp_cmd(
                "Network.setCookie",
                {key: cookie[key] for key in ("name", "value", "path", "secure", "httpOnly")}
                | {"url": self.service.address},
            )
        return self

    def open(self, path):
        self.driver.get(path if path.startswith("http") else self.service.address + path)
        return self

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.service.address)

    @property
    def source(self):
        return self.driver.page_source

    @property
    def heading(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def fill(self, name, value):
        field = self.driver.find_element(By.NAME, name)
        field.clear()
        field.send_keys(value)

    def press(self, selector):
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def follow(self, words):
        self.driver.find_element(By.PARTIAL_LINK_TEXT, words).click()

    def links(self):
        found = [link.get_attribute("href") for link in self.driver.find_elements(By.CSS_SELECTOR, "a[href]")]
        own = [href.removeprefix(self.service.address) for href in found if href.startswith(self.service.address)]
        return [href.split("#")[0] for href in own if href]

    def complaints(self):
        """What the browser itself found wrong with the page."""
        return [line["message"] for line in self.driver.get_log("browser") if line["level"] in ("SEVERE", "WARNING")]

    def axe(self):
        """What axe finds serious or worse (WCAG 2.2 AA), as `rule: element`."""
        self.driver.execute_script(AXE)
        result = self.driver.execute_async_script(
            "const done = arguments[0];"
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(done)"
        )
        return [
            f"{violation['id']}: {node['html'][:200]}"
            for violation in result["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]

    def photograph(self, path, width):
        """The whole page at a width, as PNG."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))
        wide = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["width"]
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        return wide

    def print(self, path):
        """The page as it is printed, as PDF."""
        sheet = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        pathlib.Path(path).write_bytes(base64.b64decode(sheet["data"]))

    def leave(self):
        self.driver.quit()
