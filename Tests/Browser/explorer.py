"""People of all roles who send every form they find, with words meant to break pages in every field that takes words: what an office has after
years, in a minute. No form is named here; what is new on a page is found."""

import atexit
import datetime
from functools import cache

import hostile
import service
from actor import Actor
from pages import UUID, kind

# What would end the session or the walk of whoever sends it: other tests send these.
LEAVING = ("/sign-out", "/account/", "/sign-in")
# What takes away what others would still be sent about: last.
LAST = ("annulment", "departure", "closure", "withdrawal", "revocation", "second-factor-reset", "cancellation", "policies", "disownment", "waiver",
        "disposition", "responsible-official")
NAME = f"\"><img src=x onerror={hostile.MARK}>"
PAPER = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"
HEADERS = ("Số hồ sơ", "Tên thủ tục hành chính", "Tên lĩnh vực", "Phòng ban", "Ngày tiếp nhận", "Ngày hẹn trả", "Chủ hồ sơ",
           "Cán bộ xử lý hiện tại", "Trạng thái hồ sơ")
# Letters that mean something to a form, so that it refuses words with them.
MEANT = {"/paper-templates/new": "{}", "/people/list/preview": "\"'"}
# What forms ask for one of two of, or only with something else: what is left empty in turn.
LEFT = (
    {
        ("/incidents/new", "code"), ("/incidents/new", "due_on"), ("/findings/responsible-officials", "procedure"),
        ("/findings/{id}/explanation", "not_mine"), ("/incidents/{id}/explanation", "not_mine"),
    },
    {
        ("/incidents/new", "code"), ("/incidents/new", "due_on"), ("/findings/responsible-officials", "unit_id"),
        ("/findings/{id}/explanation", "cause"), ("/findings/{id}/explanation", "text"),
        ("/incidents/{id}/explanation", "cause"), ("/incidents/{id}/explanation", "text"),
    },
)
# How often a form that was refused is mended and sent again.
TRIES = 6


class Explorer:
    """Walks and sends until nothing new is found. `most` is how often each role sends each form with success; `sent` tells how often each was
    by role and kind, `stored` which strings were kept in which field, `refused` what was said where nothing was kept."""

    def __init__(self, model, most):
        self.model, self.most, self.is_talking, self.is_plain = model, most, False, False
        self.actors = {role: Actor(model, role) for role in model.sign_ins}
        self.sent, self.stored, self.refused, self.found = {}, {}, {}, {}
        self.pages, self.faults, self.attempts, self.own = 0, [], {}, set()

    def explore(self, rounds):
        for actor in self.actors.values():
            actor.sign_in()
        self.own = {id for link in self.actors["Cán bộ, công chức"].open("/home").links for id in UUID.findall(link)}
        for _ in range(rounds):
            before = sum(self.sent.values())
            for actor in self.actors.values():
                self.walk(actor, is_last=False)
            if sum(self.sent.values()) == before:
                break
        for actor in self.actors.values():
            self.walk(actor, is_last=True)

    def walk(self, actor, is_last):
        """From the first pages on to a few of each kind, and to wherever what was sent leads; sends what is found on the way."""
        waiting, seen, kinds = ["/account", "/home", "/"], set(), {}
        while waiting:
            path = waiting.pop(0)
            if path in seen or kinds.get(kind(path), 0) >= 2 + self.most // 2:
                continue
            seen.add(path)
            page = self.look(actor, path)
            if page is None or page.status != 200:
                continue
            kinds[kind(path)] = kinds.get(kind(path), 0) + 1
            waiting += page.links
            self.spare(actor, page)
            waiting[:0] = [link for link in self.act(actor, page, is_last) if UUID.search(link)]

    def look(self, actor, address):
        page = actor.open(address)
        self.check(actor, page)
        return page

    def check(self, actor, page):
        """Notes what no words of anybody may do to a page."""
        if page is None:
            return
        self.pages += 1
        if page.foreign:
            self.faults.append((actor.role, page.address, page.foreign[:3]))
        if page.status >= 500:
            self.faults.append((actor.role, page.address, page.status))

    def act(self, actor, page, is_last):
        """Sends each form of a page, as often as it is still wanted; answers where that leads."""
        links = []
        for form in page.forms:
            for _ in range(self.most):
                if form is None or not self.is_wanted(actor, form, is_last):
                    break
                after = self.send(actor, form, is_last)
                if after is None:
                    break
                links += after.links
                again = self.look(actor, page.address)
                form = next((one for one in again.forms if one.kind == form.kind), None) if again and again.status == 200 else None
        return links

    def send(self, actor, form, is_last):
        """The page that comes once it was kept, None where it never was; what was wrong is mended and sent again."""
        name, turn, changed = form.kind, self.attempts.get(form.kind, 0), {}
        if form.method == "get":
            page = actor.send(form, self.fill(form, turn, changed)[0], None)
            self.check(actor, page)
            for following in page.forms if page else []:
                if following.method == "post" and self.is_wanted(actor, following, is_last):
                    return self.send(actor, following, is_last)
            return None
        self.attempts[name] = turn + 1
        self.found.setdefault((actor.role, name), form.page)
        blank = {field.name: field.value for field in form.fields}
        for attempt in range(TRIES):
            values, files, typed = self.fill(form, turn, changed, blank)
            page = actor.send(form, values, primary(form), files)
            self.check(actor, page)
            if page is None:
                return None
            again = next((one for one in page.forms if one.kind == name and one.method == "post"), None)
            following = [one for one in page.forms if one.method == "post" and one.kind != name and not one.kind.startswith(LEAVING)]
            wrong = {field.name for field in again.fields if field.is_wrong} if again else set()
            if page.status == 200 and not wrong and (again is None or following or page.address != form.action):
                self.sent[actor.role, name] = self.sent.get((actor.role, name), 0) + 1
                for field, strings in typed.items():
                    self.stored.setdefault((name, field), set()).update(strings)
            if again is None or following:
                for one in following:
                    if self.is_wanted(actor, one, is_last) and (actor.role, one.kind) not in self.sent:
                        self.send(actor, one, is_last)
                return page if page.status == 200 else None
            if page.status == 200:
                if page.address != form.action:
                    return page
                form = again  # what it would do was shown first
                continue
            if self.is_talking:
                print(actor.role, name, attempt, {k: str(v)[:30] for k, v in values.items()}, page.status, page.mistakes, page.address, flush=True)
            self.refused[actor.role, name] = (page.status, page.address, page.mistakes or page.text_of_main()[-300:])
            for field in again.fields:
                if field.name in wrong or not wrong and is_changed_at(field, attempt, " ".join(page.mistakes)):
                    changed[field.name] = changed.get(field.name, 0) + 1
            form = again
        return None

    def spare(self, actor, page):
        """Notes where a form is that was sent often enough elsewhere, and may still be sent here."""
        for form in page.forms:
            if form.method == "post" and (actor.role, form.kind) in self.sent and not self.is_ours(form):
                self.found[actor.role, form.kind] = page.address

    def is_wanted(self, actor, form, is_last):
        if form.kind.startswith(LEAVING) or form.method == "get" and not form.is_act:
            return False
        if any(word in form.kind for word in LAST) != is_last:
            return False
        if self.is_ours(form):
            return False
        if self.attempts.get(form.kind, 0) >= 12 * self.most:
            return False
        return self.sent.get((actor.role, form.kind), 0) < (1 if is_last else self.most)

    def is_ours(self, form):
        """Whether it is about the account of somebody who takes part, which would end his walk."""
        return form.kind.startswith("/accounts/{id}") and any(name in form.owner for name, _, _ in self.model.sign_ins.values())

    def fill(self, form, turn, changed, blank={}):
        """What is sent: words in every field that takes them, each choice in its turn; of what was refused the next."""
        values, files, typed = {}, {}, {}
        for field in form.fields:
            step = changed.get(field.name, 0)
            if (form.kind, field.name) in LEFT[turn % 2] or any(f".{row}." in field.name for row in range(1, 9)):
                continue
            if field.takes_words:
                typed[field.name], values[field.name] = self.words(form.kind, field, step, blank.get(field.name, ""))
            elif field.kind == "date":
                values[field.name] = day(field, step) if field.is_required or step < 2 else ""
            elif field.kind == "number":
                values[field.name] = field.value or (field.lowest if field.is_required or step % 2 else "")
            elif field.kind == "select":
                choices = [one for one in field.options if one]
                choices = [one for one in choices if one in self.own] * (turn % 2 == 0 and step == 0) or choices
                if choices and (field.is_required or (turn + step) % 3 < 2):
                    values[field.name] = choices[(turn + step) % len(choices)]
            elif field.kind == "checkbox":
                values[field.name] = [one.value for one in form.fields if one.name == field.name][: 1 + step]
            elif field.kind == "radio":
                alike = [one.value for one in form.fields if one.name == field.name]
                values[field.name] = alike[(turn + step) % len(alike)]
            elif field.kind == "file":
                files[field.name] = (NAME + ".csv", "text/csv", register()) if "csv" in field.accepts else (NAME + ".pdf", "application/pdf", PAPER)
        return values, files, {name: strings for name, strings in typed.items() if strings}

    def words(self, name, field, step, before):
        """The strings that come next in a field, and the text they make with what stood there; after these were refused what stood there,
        then plain words."""
        if self.is_plain:
            return (), before or "Việc thử bằng bàn phím"
        if step:
            return (), before if step % 2 else f"Việc {step}"
        joint = "\n" if field.kind == "textarea" else " "
        stored = self.stored.get((name, field.name), set())
        text, taken = before, []
        for string in [one for one in hostile.STRINGS if one not in stored] or hostile.STRINGS[:1]:
            if not any(letter in string for letter in MEANT.get(name, "")) and len(text) + len(joint) + len(string) <= field.limit:
                text += (joint if text else "") + string
                taken.append(string)
        return taken, text


@cache
def lived():
    """A model commune where everybody sent everything, once for all tests of a run; and who did."""
    model = service.Service()
    atexit.register(model.stop)
    explorer = Explorer(model, 4 if service.ALL else 1)
    explorer.explore(6 if service.ALL else 3)
    return explorer


def is_changed_at(field, attempt, said):
    """What is changed where nobody says in which field something was wrong: what need not be said, then days, then choices."""
    if "Cán bộ" in said or "người khác" in said:
        return field.kind == "select"
    if attempt == 0 and "gày" not in said:
        return not field.is_required and field.kind in ("text", "textarea", "select")
    if attempt in (0, 1, 2):
        return field.kind == "date"
    if attempt == 3:
        return field.kind in ("select", "radio", "checkbox")
    return field.takes_words


def primary(form):
    """The button that does what the form is for."""
    return next((button for button in form.buttons if button[2]), form.buttons[0] if form.buttons else None)


def today():
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date()


def day(field, step):
    """Today, and where that is no day for it the first of next year, then days around."""
    days = [today(), datetime.date(today().year + 1, 1, 1), today() - datetime.timedelta(days=5), today() + datetime.timedelta(days=3)]
    if field.name.startswith("effective"):
        days = days[1:] + days[:1]
    return days[step % len(days)].isoformat()


def register():
    """A list of files whose every cell breaks something."""
    rows = [HEADERS] + [
        (f"H45.18.03-261101-{number:04}", text, text, text, "02/11/2026", "20/11/2026", text, text, text)
        for number, text in enumerate(hostile.STRINGS, 1)
    ]
    return "\r\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows).encode()
