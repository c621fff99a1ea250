"""Somebody who uses pages without a browser, quickly: to bring a commune to a state that browsers then look at."""

import http.client
import uuid
from urllib.parse import quote, urlencode, urljoin, urlsplit

import service
from pages import Page

FILES = {}


class Actor:
    """A person of one role in a session of his own."""

    def __init__(self, model, role):
        self.model, self.role, self.cookies = model, role, {}

    def sign_in(self):
        """As the role; the session is kept for windows of the same person."""
        name, password, code = self.model.sign_ins[self.role]
        page = self.send(self.open("/sign-in").forms[0], {"name": name, "password": password})
        if code:
            [form] = [form for form in page.forms if any(field.name == "code" for field in form.fields)]
            page = self.send(form, {"code": code})
        assert page.status == 200, page.source
        self.model.sessions[self.role] = [
            {"name": name, "value": value, "path": "/", "secure": True, "httpOnly": True}
            for name, value in self.cookies.items()
        ]
        return self

    def open(self, address):
        """A page, or None where a file comes."""
        return self._ask("GET", address)

    def send(self, form, values, button=None, files={}):
        """Sends a form with what already stands in it and these values; a list stands for several of one name."""
        pairs = []
        for field in form.fields:
            if field.kind in ("radio", "checkbox"):
                if field.name not in values and field.is_given:
                    pairs.append((field.name, field.value))
            elif field.kind != "file" and field.name not in values:
                pairs.append((field.name, field.value))
        for name, value in values.items():
            pairs += [(name, one) for one in (value if isinstance(value, list) else [value])]
        if button and button[0]:
            pairs.append(button[:2])
        if form.method == "get":
            return self._ask("GET", form.action.split("?")[0] + "?" + urlencode(pairs))
        if form.has_files:
            return self._ask("POST", form.action, *multipart(pairs, files))
        return self._ask("POST", form.action, urlencode(pairs).encode(), "application/x-www-form-urlencoded")

    def _ask(self, method, address, body=None, kind=None):
        for _ in range(6):
            parts = urlsplit(address)
            path = quote(parts.path or "/", safe="/%:@{}") + (f"?{parts.query}" if parts.query else "")
            headers = {
                "Host": service.NAME, "X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1",
                "Origin": self.model.address, "Sec-Fetch-Site": "same-origin",
                "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            }
            if kind:
                headers["Content-Type"] = kind
            line = http.client.HTTPConnection("127.0.0.1", self.model.port, timeout=60)
            try:
                line.request(method, path, body=body, headers=headers)
                answer = line.getresponse()
                content = answer.read()
            finally:
                line.close()
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, value = cookie.split(";")[0].split("=", 1)
                self.cookies[name] = value
            if answer.status not in (302, 303):
                break
            method, body, kind, address = "GET", None, None, urljoin(address, answer.headers["Location"])
        if not (answer.headers.get("Content-Type") or "").startswith("text/html"):
            return None
        return Page(address, answer.status, content.decode())


def multipart(pairs, files):
    """A body with files, as browsers write it: of each the name, the type and the bytes."""
    mark = uuid.uuid4().hex
    parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in pairs]
    for field, (name, kind, content) in files.items():
        name = name.replace('"', "%22")
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return b"".join([*parts, f"--{mark}--\r\n".encode()]), f"multipart/form-data; boundary={mark}"
