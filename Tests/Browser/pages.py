"""Pages as a program reads them: what they say, where they lead, and the forms on them."""

import re
from html.parser import HTMLParser

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
CODE = re.compile(r"[A-Z]\d\d(\.\d+)+-\d{6}-\d{4}")
# What none of our pages has, so that it can only come from what was typed.
FOREIGN = {"script", "style", "iframe", "object", "embed", "base", "template", "math", "video", "audio", "marquee", "img", "noscript"}
LEADING = ("href", "src", "action", "formaction", "data", "xlink:href")


def kind(address):
    """What pages that differ only in ids, codes or questions have in common."""
    path = re.sub(r"/link/[^/]+", "/link/{token}", address.split("?")[0].split("#")[0])
    return re.sub(r"/\d{4}-\d\d(?=/|$)", "/{month}", CODE.sub("{code}", UUID.sub("{id}", path)))


class Field:
    """A control of a form: its name, its kind as `type` says, what stands in it and what may be chosen."""

    def __init__(self, name, kind, attributes):
        self.name, self.kind, self.value = name, kind, attributes.get("value") or ""
        self.limit = int(attributes.get("maxlength") or 2000)
        self.lowest = attributes.get("min")
        self.is_required = "required" in attributes
        self.is_wrong = False
        self.accepts = attributes.get("accept") or ""
        self.is_given = "checked" in attributes
        self.options = []

    @property
    def takes_words(self):
        return self.kind in ("text", "textarea", "search", "email", "tel")


class Form:
    """A form: where it is sent, what stands in it, and the buttons by which it goes."""

    def __init__(self, page, attributes):
        self.page = page
        self.action = attributes.get("action") or page
        self.method = (attributes.get("method") or "get").lower()
        self.owner = ""
        self.is_act = "act" in (attributes.get("class") or "").split()
        self.has_files = attributes.get("enctype") == "multipart/form-data"
        self.fields, self.buttons = [], []

    @property
    def kind(self):
        return kind(self.action)

    def words(self):
        return [field for field in self.fields if field.takes_words]

    def stops(self):
        """What somebody sees of it."""
        return [field for field in self.fields if field.kind != "hidden"]


class Page(HTMLParser):
    """A page that came as the answer to a request."""

    def __init__(self, address, status, source):
        super().__init__(convert_charrefs=True)
        self.address, self.status, self.source = address, status, source
        self.forms, self.links, self.mistakes, self.text, self.foreign = [], [], [], [], []
        self._form = self._select = self._area = self._mistake = None
        self._boxes = []
        self.feed(source)
        self.close()
        for form in self.forms:
            form.owner = self.text_of_main()

    def text_of_main(self):
        """What it says, in one line."""
        return " ".join(" ".join(self.text).split())

    @property
    def kind(self):
        return kind(self.address)

    def words(self):
        """All it says, what stands in fields included."""
        return " ".join([*self.text, *(field.value for form in self.forms for field in form.fields)])

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in FOREIGN or any(
            name.startswith("on") or name in LEADING and (value or "").strip().startswith("javascript:") for name, value in attrs
        ):
            self.foreign.append(self.get_starttag_text())
        if tag in ("div", "fieldset"):
            self._boxes.append("wrong" in (attributes.get("class") or "").split())
        if tag == "a" and attributes.get("href", "").startswith("/"):
            self.links.append(attributes["href"].split("#")[0])
        elif tag == "form":
            self._form = Form(self.address, attributes)
            self.forms.append(self._form)
        elif tag == "p" and {"mistake", "warning"} & set((attributes.get("class") or "").split()):
            self._mistake = []
        elif self._form is not None:
            self._control(tag, attributes)

    def _control(self, tag, attributes):
        name, count = attributes.get("name"), len(self._form.fields)
        if tag == "input" and name:
            self._form.fields.append(Field(name, attributes.get("type", "text"), attributes))
        elif tag == "textarea":
            self._area = Field(name, "textarea", attributes)
            self._form.fields.append(self._area)
        elif tag == "select":
            self._select = Field(name, "select", attributes)
            self._form.fields.append(self._select)
        elif tag == "option" and self._select is not None:
            self._select.options.append(attributes.get("value") or "")
            if "selected" in attributes:
                self._select.value = attributes.get("value") or ""
        elif tag == "button":
            self._form.buttons.append((name, attributes.get("value") or "", "primary" in (attributes.get("class") or "")))
        for field in self._form.fields[count:]:
            field.is_wrong = any(self._boxes)

    def handle_endtag(self, tag):
        if tag in ("div", "fieldset") and self._boxes:
            self._boxes.pop()
        if tag == "form":
            self._form = None
        elif tag == "textarea":
            self._area = None
        elif tag == "select":
            self._select = None
        elif tag == "p" and self._mistake is not None:
            self.mistakes.append("".join(self._mistake))
            self._mistake = None

    def handle_data(self, data):
        if self._area is not None:
            self._area.value += data.removeprefix("\n") if not self._area.value else data
        else:
            self.text.append(data)
        if self._mistake is not None:
            self._mistake.append(data)
