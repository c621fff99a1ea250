"""A form filled in and sent by somebody who has a keyboard and no mouse."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

# What the element with the focus is, whether one sees that it has it, and whether something lies over it (WCAG 2.4.7, 2.4.11).
FOCUS = """
const one = document.activeElement, box = one.getClientRects()[0] || one.getBoundingClientRect(), style = getComputedStyle(one);
const form = one.form || one.closest('form');
const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
const at = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width, 8) / 2)),
    Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height, 8) / 2)));
return {
    number: [...document.querySelectorAll('*')].indexOf(one), tag: one.tagName.toLowerCase(), type: one.type || '', name: one.name || '',
    value: one.value === undefined ? '' : one.value, checked: !!one.checked, action: form ? form.getAttribute('action') : '', method: form ? form.getAttribute('method') : '',
    keeps: !!one.formNoValidate, html: one.outerHTML.slice(0, 160),
    seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    free: inside && !!at && (at === one || one.contains(at) || at.contains(one)),
};
"""
MOST_STOPS = 600


class Typist:
    """Fills in one form of the page a window shows, from the top of the page, and sends it."""

    def __init__(self, person, paper):
        """`paper` is the path of a file, for fields that take one: what a keyboard does in a system's own window is not ours."""
        self.person, self.paper, self.faults = person, paper, []

    def focus(self):
        return self.person.driver.execute_script(FOCUS)

    def send(self, action, values, by):
        """Goes on with the tab key through the whole form, gives each field its value and presses the button with a key."""
        self.person.key(Keys.TAB, Keys.ENTER)
        seen, last = set(), None
        for _ in range(MOST_STOPS):
            self.person.key(Keys.TAB)
            now = self.focus()
            if now["tag"] == "body":
                break
            if now["number"] == last:
                continue  # another part of a day
            last = now["number"]
            if not now["seen"]:
                self.faults.append(f"one does not see the focus on {now['html']}")
            if not now["free"]:
                self.faults.append(f"something lies over {now['html']}")
            if now["action"] != action or now["method"] != "post":
                continue
            if now["tag"] == "button":
                if now["keeps"]:
                    continue  # a draft
                page = self.person.driver.find_element(By.TAG_NAME, "html")
                self.person.key(by)
                WebDriverWait(self.person.driver, 30).until(lambda _: self.person.is_gone(page))
                return True
            if now["name"] not in seen:
                seen.add(now["name"])
                self.give(now, values.get(now["name"]))
        self.faults.append(f"no tab leads to the button of {action}")
        return False

    def give(self, now, value):
        """Gives the field with the focus its value."""
        if now["type"] == "file":
            self.person.driver.switch_to.active_element.send_keys(self.paper)
        elif value is None:
            return
        elif now["type"] == "checkbox":
            if not now["checked"]:
                self.person.key(Keys.SPACE)
        elif now["type"] == "radio":
            self.person.key(Keys.SPACE)
            for _ in range(20):
                if self.focus()["value"] == value:
                    return
                self.person.key(Keys.ARROW_DOWN)
            self.faults.append(f"no arrow leads to {value}")
        elif now["tag"] == "select":
            self.person.key(Keys.HOME)
            for _ in range(60):
                if self.focus()["value"] == value:
                    return
                self.person.key(Keys.ARROW_DOWN)
            self.faults.append(f"no arrow leads to {value} in {now['html']}")
        elif now["type"] == "date":
            year, month, day = value.split("-")
            self.person.key(month + day + year)
        elif now["type"] == "number":
            self.person.key(Keys.CONTROL + "a" + Keys.NULL, value)
        elif not now["value"]:
            self.person.key(value)
