"""Words somebody might type to break a page: none may run, and each is shown as it was typed or refused with a sentence."""

import unicodedata

# What a payload does where it runs: it leaves a mark that any of them can be told by.
MARK = "window.broken=1"

STRINGS = [
    # Elements with scripts
    f"<script>{MARK}</script>",
    f"</textarea><script>{MARK}</script>",
    f"</title></style></noscript><script>{MARK}</script>",
    f"<ScRiPt >{MARK}</sCrIpT\t>",
    f"<scr<script>ipt>{MARK}</scr</script>ipt>",
    f"<script src=data:text/javascript,{MARK}></script>",
    f"<script/x>{MARK}</script/x>",
    f"<svg><script>{MARK}</script></svg>",
    f"<math><mtext><script>{MARK}</script>",
    f"<!--><script>{MARK}</script>-->",
    f"<![CDATA[<script>{MARK}</script>]]>",
    f"<noscript><p title=\"</noscript><script>{MARK}</script>\">",
    f"<template><script>{MARK}</script></template>",
    # Elements with events
    f"<img src=x onerror={MARK}>",
    f"<img src=x onerror=\"{MARK}\"//",
    f"<IMG SRC=x OnErRoR='{MARK}'>",
    f"<svg onload={MARK}>",
    f"<svg/onload={MARK}//",
    f"<body onload={MARK}>",
    f"<details open ontoggle={MARK}>",
    f"<input autofocus onfocus={MARK}>",
    f"<select autofocus onfocus={MARK}>",
    f"<video><source onerror={MARK}></video>",
    f"<audio src=x onerror={MARK}>",
    f"<marquee onstart={MARK}>",
    f"<style onload={MARK}></style>",
    f"<object data=javascript:{MARK}>",
    f"<iframe src=javascript:{MARK}>",
    f"<iframe srcdoc='<script>parent.{MARK}</script>'>",
    f"<embed src=javascript:{MARK}>",
    f"<form action=javascript:{MARK}><button autofocus>",
    f"<a href=javascript:{MARK}>xem</a>",
    f"<a href='java\tscript:{MARK}'>xem</a>",
    f"<base href=javascript:{MARK}//>",
    f"<meta http-equiv=refresh content='0;url=javascript:{MARK}'>",
    "<link rel=stylesheet href=//example.invalid/a.css>",
    "<style>body{display:none}</style>",
    # Out of an attribute
    f"\" autofocus onfocus={MARK} x=\"",
    f"' autofocus onfocus={MARK} x='",
    f"\"><script>{MARK}</script>",
    f"'><img src=x onerror={MARK}>",
    f"x onmouseover={MARK} style=position:fixed;inset:0",
    f"`-{MARK}-`",
    f"javascript:{MARK}",
    # Entities, templates, other languages
    f"&lt;script&gt;{MARK}&lt;/script&gt;",
    f"&#60;script&#62;{MARK}&#60;/script&#62;",
    "&amp;&quot;&apos;&#x202E;&nbsp;",
    f"{{{{constructor.constructor('{MARK}')()}}}} ${{{MARK}}} #{{{MARK}}} <%= 7*7 %>",
    "'; drop table kc.findings; --",
    "1' or '1'='1' union select null, version() --",
    "$(touch /tmp/broken) `id` | id; %0d%0aSet-Cookie: a=b ../../../../etc/passwd",
    "=cmd|'/c calc'!A1 @SUM(1+1) +1 -1",
    "%s%s%n \\(1+1) \\u003cscript\\u003e \\x3cscript\\x3e",
    # Letters
    "Nguyễn Thị Ngọc Ánh – Đỗ Ướt, ỄỘỮẶ ⱥ",
    "o\u0302\u0323 e\u0302\u0301 (dấu rời)",
    "👩‍🌾🏳️‍🌈 🇻🇳 𝕏 ﷽",
    "Z" + "\u0335\u0321\u0327" * 6 + "algo",
    "Tôn-nữ-" + "Công-tằng-" * 12 + "Huyền",
    "gan\u200bnhau \u2060 \ufeffđầu \u00adgạch",
    "trái \u202egnort\u202c \u2066giữa\u2069 phải \u200f!",
]

# What comes along with pasted words, and nobody sees: it is left out, and the words stay.
CONTROLS = ["rỗng\0rỗng", "chuông\a", "thoát\x1b[31m", "xoá\x7f"]


def parts(limit, joint=" "):
    """All strings in texts of at most so many characters."""
    text = ""
    for string in STRINGS:
        if len(string) > limit:
            continue
        if text and len(text) + len(joint) + len(string) > limit:
            yield text
            text = ""
        text += (joint if text else "") + string
    yield text


def shown(text):
    """As two tell it the same: composed, without what has no shape, one space where there are several."""
    letters = " ".join(unicodedata.normalize("NFC", text).split())
    return " ".join("".join(letter for letter in letters if unicodedata.category(letter) not in ("Cf", "Cc")).split())


assert len(STRINGS) == 60
