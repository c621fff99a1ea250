"""Somebody with a browser."""

import base64
import contextlib
import json
import pathlib

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

import axe_core_python

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

OF_WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]


class Person:
    """A browser window of one role; without scripts unless they are needed to look at the page from outside."""

    def __init__(self, service, role=None, scripts=False, trusts=True):
        """`trusts` is whether the browser was told of the service's certificate, as an office tells its machines of its own."""
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=vi-VN"):
            options.add_argument(argument)
        options.add_argument(f"--host-resolver-rules={service.places()}")
        if trusts:
            options.add_argument(f"--ignore-certificate-errors-spki-list={service.key()}")
        # Chromium's own switch for pages' scripts: 2 is "never".
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 1 if scripts else 2}
        )
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.service = service
        self.role = role
        self.driver = webdriver.Chrome(options=options, service=Driver("/usr/bin/chromedriver"))
        self.driver.set_window_size(1440, 900)

    def sign_in(self):
        """As the role, or in the session another window of the same person opened: a recovery code serves once."""
        kept = self.service.sessions.get(self.role)
        if kept:
            self.keep(kept)
            return self.open("/home")
        name, password, code = self.service.sign_ins[self.role]
        self.open("/sign-in")
        self.fill("name", name)
        self.fill("password", password)
        self.press("button[type=submit]")
        if code:
            self.fill("code", code)
            self.press("button.primary")
        self.service.sessions[self.role] = self.driver.get_cookies()
        return self

    def keep(self, cookies):
        """Takes over the cookies of another window."""
        for cookie in cookies:
            sent = {key: cookie[key] for key in ("name", "value", "path", "secure", "httpOnly")}
            sent["url"] = self.service.address
            self.driver.execute_cdp_cmd("Network.setCookie", sent)

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

    def content(self):
        """What the page says, without what stands around every page."""
        return self.driver.find_element(By.TAG_NAME, "main").text

    def fill(self, name, value):
        """Says something in the field of a form: words, the beginning of a choice's words, a day as dd/MM/yyyy, a file's path. Of boxes
        that stand in a table, without words of their own, None ticks the first."""
        fields = self.driver.find_elements(By.NAME, name)
        field, kind = fields[0], fields[0].get_attribute("type")
        if value is None:
            field.click()
        elif kind in ("radio", "checkbox"):
            [label] = [
                label for field in fields for label in self.labels(field) if label.text.strip().startswith(value)
            ]
            if not self.of(label).is_selected():
                label.click()
        elif field.tag_name == "select":
            choice = Select(field)
            [words] = [option.text for option in choice.options if option.text.startswith(value)]
            choice.select_by_visible_text(words)
        elif kind == "date":
            day, month, year = value.split("/")
            # Debian's Chromium speaks English as long as its other languages are not installed.
            field.send_keys(month + day + year)
        else:
            if kind != "file":
                field.clear()
            field.send_keys(value)

    def type(self, name, words):
        """Types any words into a field, letters no keyboard has among them, and not more than the field takes."""
        field = self.driver.find_element(By.NAME, name)
        field.click()
        field.clear()
        field.click()
        self.driver.execute_cdp_cmd("Input.insertText", {"text": words})
        return field.get_attribute("value")

    def labels(self, field):
        return self.driver.find_elements(By.CSS_SELECTOR, f'label[for="{field.get_attribute("id")}"]')

    def of(self, label):
        """The field a label speaks of."""
        return self.driver.find_element(By.ID, label.get_attribute("for"))

    def press(self, selector):
        """Presses what leads to another page, and waits for that."""
        self.leave_by(self.driver.find_element(By.CSS_SELECTOR, selector))

    def leave_by(self, element):
        page = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        WebDriverWait(self.driver, 30).until(lambda _: self.is_gone(page))

    def is_gone(self, element):
        try:
            element.is_enabled()
        except WebDriverException:
            return True
        return False

    def fill_in(self, **fields):
        """Says several things; dots of names are written as __."""
        for name, value in fields.items():
            self.fill(name.replace("__", "."), value)

    def send(self, words, **fields):
        """Fills in a form and presses the button of these words."""
        self.fill_in(**fields)
        self.leave_by(self.driver.find_element(By.XPATH, f"//main//button[normalize-space()='{words}']"))
        return self

    def follow(self, words):
        """Follows a link of the page, else one of the navigation, if need be behind its last word."""
        by = (By.PARTIAL_LINK_TEXT, words)
        found = self.driver.find_element(By.TAG_NAME, "main").find_elements(*by) or self.driver.find_elements(*by)
        if not found:
            self.driver.find_element(By.CSS_SELECTOR, "nav summary").click()
            found = self.driver.find_elements(*by)
        self.leave_by(found[0])
        return self

    def address_of(self, selector):
        """Where a link leads."""
        return self.driver.find_element(By.CSS_SELECTOR, selector).get_attribute("href")

    def has_no_scripts(self):
        """Whether pages' scripts really do not run in this window."""
        self.driver.get("data:text/html,<title>quiet</title><script>document.title = 'scripted'</script>")
        return self.driver.title == "quiet"

    def put_in_place(self, selector, html):
        """Puts something of another window in the place of what is here."""
        place = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.driver.execute_script("arguments[0].outerHTML = arguments[1]", place, html)

    def press_twice(self, button):
        """Presses a button and, before the answer is there, once more."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        ActionChains(self.driver).double_click(button).perform()
        WebDriverWait(self.driver, 30).until(lambda _: self.is_gone(page))

    def key(self, *keys):
        """Presses keys one after the other, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()
        return self

    def focused(self):
        """The number of the element that has the focus, in the order of the page."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('*')].indexOf(document.activeElement)"
        )

    def stops(self):
        """The numbers of what a keyboard should reach: whatever is seen and can be used; of radio buttons one of a group."""
        return self.driver.execute_script(
            "const all = [...document.querySelectorAll('*')], groups = new Set();"
            "return all.filter(one => one.matches('a[href], button, input:not([type=hidden]), select, textarea, summary')"
            " && one.checkVisibility() && !(one.type === 'radio' && groups.size === groups.add(one.name).size))"
            ".map(one => all.indexOf(one))"
        )

    def shows_focus(self):
        """Whether one sees where the focus is."""
        return self.driver.execute_script(
            "const style = getComputedStyle(document.activeElement);"
            "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"
        )

    def has_told(self):
        """Where a mistake is told, that it is told first: the focus is on the message."""
        return self.driver.execute_script(
            "const told = document.querySelector('main .warning[role=alert][autofocus], main p.warning[role=alert]');"
            "return !told || told === document.activeElement"
        )

    def tab_to(self, words):
        """Goes on with the tab key to what begins with some words, or has a label that does."""
        for _ in range(300):
            self.key(Keys.TAB)
            field = self.driver.switch_to.active_element
            said = field.text if field.tag_name in ("a", "button", "summary") else ""
            labels = [] if said or field.tag_name == "body" else self.labels(field)
            if any(text.strip().startswith(words) for text in [said, *(label.text for label in labels)]):
                return self
        raise AssertionError(f"no tab leads to {words}")

    def follow_by_key(self):
        """Presses the link or button that has the focus."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        self.key(Keys.ENTER)
        WebDriverWait(self.driver, 30).until(lambda _: self.is_gone(page))
        return self

    def links(self):
        found = self.driver.execute_script("return [...document.links].map(one => one.href)")
        own = [href.removeprefix(self.service.address) for href in found if href.startswith(self.service.address)]
        return [href.split("#")[0] for href in own if href]

    def beyond_keys(self):
        """What is seen and can be used, but not where the tab key leads, or not in its turn."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]"
            ".filter(one => one.checkVisibility() && !one.hasAttribute('autofocus') && (one.tabIndex !== 0 || one.disabled))"
            ".map(one => one.outerHTML.slice(0, 200))"
        )

    def complaints(self):
        """What the browser itself found wrong with the page."""
        return [line["message"] for line in self.driver.get_log("browser") if line["level"] in ("SEVERE", "WARNING")]

    def redirects_from(self, address):
        """The answers that led on from an address since it was last asked, the browser's own among them."""
        steps = [json.loads(line["message"])["message"] for line in self.driver.get_log("performance")]
        sent = [step["params"] for step in steps if step["method"] == "Network.requestWillBeSent"]
        answers = [params["redirectResponse"] for params in sent if "redirectResponse" in params]
        return [answer for answer in answers if answer["url"] == address]

    def refusals(self):
        """What the browser refused to run or to load for the page's policy."""
        return [line for line in self.complaints() if "Content Security Policy" in line]

    def all_words(self):
        """What the page says, folded parts and fields' values included."""
        return self.driver.execute_script(
            "return document.body.textContent + ' ' +"
            " [...document.querySelectorAll('input:not([type=hidden]), textarea')].map(one => one.value).join(' ')"
        )

    def axe(self, of_colours=False):
        """What axe finds serious or worse (WCAG 2.2 AA), as `rule: element`; of colours alone where the rest was asked before."""
        if not self.driver.execute_script("return !!window.axe"):
            self.driver.execute_script(AXE)
        return self.driver.execute_async_script(
            "const done = arguments[1];"
            "axe.run({runOnly: arguments[0], resultTypes: ['violations']}).then(result => done(result.violations"
            ".filter(one => ['serious', 'critical'].includes(one.impact))"
            ".flatMap(one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 200)}`))))",
            {"type": "rule", "values": OF_COLOURS} if of_colours else {"type": "tag", "values": OF_WCAG},
        )

    def unnamed_choices(self):
        """Choices that are shown by the word a program uses."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('option')]"
            ".filter(one => one.value === one.text && /^[a-z_]+$/.test(one.value)).map(one => one.value)"
        )

    def boundless_fields(self):
        """Fields for words of any length: what is left where nothing can be chosen, and only an id would do."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('main input[type=text]')]"
            ".filter(one => one.maxLength < 0).map(one => one.name)"
        )

    def width_at(self, width):
        """How wide the page is on a screen of a width."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        wide = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["width"]
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        return wide

    def status(self):
        """The status the page came with."""
        return self.driver.execute_script("return performance.getEntriesByType('navigation')[0].responseStatus")

    def photograph(self, path, width):
        """The whole page at a width, as PNG."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    @contextlib.contextmanager
    def at_night(self):
        """Asks for pages in dark colours meanwhile."""
        dark = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", dark)
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def print(self, path):
        """The page as it is printed, as PDF."""
        sheet = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        pathlib.Path(path).write_bytes(base64.b64decode(sheet["data"]))

    def leave(self):
        self.driver.quit()
