"""Lets schemathesis ask about what exists. Left alone it would make up ids and versions, and nearly everything would be answered 404.

Every id an answer names is remembered by what it is called; most requests get such an id in place of an invented one, in the address and
in the body, and the version the thing has at that moment."""

import atexit
import collections
import json
import os
import random
import re
import urllib.error
import urllib.request

import schemathesis

ADDRESS = os.environ["KYCUONG_ADDRESS"]
TOKEN = os.environ["KYCUONG_TOKEN"]
LISTS = (
    "officials colleagues?q=n incidents findings explanation-requests reminders reviews commendations imports policies delegations me/notices"
).split()
# What a thing is called in addresses, where that is not what its answers call it.
ALIASES = {"explanations": "explanation_requests"}

dice = random.Random(20260101)
known = {}
statuses = collections.Counter()
atexit.register(lambda: print("answers:", json.dumps({str(status): statuses[status] for status in sorted(statuses)})))


def fetch(path):
    """The version and the body of an answer; nothing where it is refused."""
    request = urllib.request.Request(ADDRESS + path, headers={"Authorization": f"Bearer {TOKEN}"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.headers.get("ETag"), json.load(answer)
    except (urllib.error.URLError, ValueError):
        return None, None


def remember(value, name=""):
    """Keeps each id that stands in an answer."""
    if isinstance(value, list):
        for item in value:
            remember(item, name)
    elif isinstance(value, dict):
        for key, item in value.items():
            kind = name if key == "id" else key.removesuffix("_id") + "s" if key.endswith("_id") else None
            if kind and isinstance(item, str):
                ids = known.setdefault(kind, [])
                if item not in ids:
                    ids.append(item)
            else:
                remember(item, key if key.endswith("s") else key + "s")


def one(kind):
    """The id of something of a kind, preferably a young one; None where none is known."""
    ids = known.get(kind, [])
    return dice.choice(ids[-10:] if dice.random() < 0.7 else ids) if ids else None


def with_known_ids(value, key=""):
    """A body in which ids are of things that exist."""
    if isinstance(value, dict):
        return {name: with_known_ids(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [with_known_ids(item, key) for item in value]
    if isinstance(value, str) and key.endswith(("_id", "_ids")):
        return one(key.removesuffix("s").removesuffix("_id") + "s") or value
    return value


@schemathesis.hook
def before_call(context, case, kwargs):
    if not known:
        for name in LISTS:
            remember(fetch(f"/api/v1/{name}")[1])
    if dice.random() < 0.2:
        return
    if "id" in (case.path_parameters or {}):
        noun = re.match(r"/api/v1/([^/]+)/\{id\}", case.path)[1].replace("-", "_")
        case.path_parameters["id"] = one(ALIASES.get(noun, noun)) or case.path_parameters["id"]
        if "If-Match" in (case.headers or {}):
            thing = case.path.split("/{id}")[0].replace("/explanations", "/explanation-requests")
            version, _ = fetch(f"{thing}/{case.path_parameters['id']}")
            case.headers["If-Match"] = version or case.headers["If-Match"]
    case.body = with_known_ids(case.body)


@schemathesis.hook
def after_call(context, case, response):
    statuses[response.status_code] += 1
    if 200 <= response.status_code < 300 and response.headers.get("content-type", [""])[0].startswith("application/json"):
        remember(response.json())


@schemathesis.serializer(
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
def send_as_it_is(context, value):
    """The bytes of a file."""
    return {"data": value if isinstance(value, bytes) else str(value).encode()}
