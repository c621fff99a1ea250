"""Kiểm tra gói hồ sơ hoặc sổ cái đã xuất, không cần mạng hay chương trình đã ghi ra chúng: kiem-tra.py [THƯ MỤC...]   (Python 3.8 trở lên)"""
import base64, datetime, functools, hashlib, json, pathlib, re, sys, unicodedata
P, L, D = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493, -121665 * pow(121666, -1, 2**255 - 19)
sha, number = lambda *parts: hashlib.sha256(b"".join(parts)).digest(), lambda part: int.from_bytes(part, "little")
dumps = lambda value, **options: json.dumps(value, ensure_ascii=False, separators=(",", ":"), **options)
b64, unb64 = lambda raw: base64.b64encode(raw).decode(), lambda text: base64.b64decode(text, validate=True)
root_of = lambda tops: b64(functools.reduce(lambda right, left: sha(b"\1", left, right), tops[::-1]) if tops else sha())  # RFC 6962
def require(right, what):
    if not right: raise ValueError(what)
def add(a, b, over=lambda n, d: n * pow(d, -1, P) % P):  # Ed25519, RFC 8032
    return [over(a[0] * b[1] + b[0] * a[1], 1 + D * a[0] * b[0] * a[1] * b[1]), over(a[1] * b[1] + a[0] * b[0], 1 - D * a[0] * b[0] * a[1] * b[1])]
def times(n, point): return add(times(n // 2, add(point, point)), point if n & 1 else [0, 1]) if n else [0, 1]
def point(sign, y):
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    roots = [pow(square, (P + 3) // 8, P) * turn % P for turn in (1, -1, pow(2, (P - 1) // 4, P), -pow(2, (P - 1) // 4, P))]
    return next([x, y] for x in roots if (x * x - square) % P == 0 and x & 1 == sign)
def is_signed(text, sig, key):
    challenge = times(number(hashlib.sha512(sig[:32] + key + text).digest()) % L, point(*divmod(number(key), 2**255)))
    return number(sig[32:]) < L and times(number(sig[32:]), point(0, 4 * pow(5, -1, P) % P)) == add(point(*divmod(number(sig[:32]), 2**255)), challenge)
def require_plain(value, depth):
    require(not isinstance(value, float) and (type(value) is not int or abs(value) < 2**53) and depth <= 32, "có số lẻ, số quá lớn hoặc lồng quá sâu")
    if isinstance(value, dict): require(re.fullmatch(r'[ !#-\[\]-~]*', "".join(value)), "tên trường có ký tự lạ")
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []: require_plain(item, depth + isinstance(item, (dict, list)))
def recorded_at(text):
    require_plain(body := json.loads(text), 1)
    require(dumps(body, sort_keys=True) == text == unicodedata.normalize("NFC", text), "có mục không ở dạng chuẩn")
    at = re.fullmatch(r"([0-9]{4}(?:-[0-9]{2}){2}T[0-9]{2}(?::[0-9]{2}){2})(?:\.([0-9]{1,6}))?Z", body["at"])
    return datetime.datetime.fromisoformat(at[1]), (at[2] or "").ljust(6, "0")
def verify(folder):
    key, notes, lines = ((folder / name).read_bytes().decode() for name in ("key.pem", "checkpoints.txt", "entries.jsonl"))
    public, origin, previous, last, tops, roots, size = unb64(key.split("\n")[1]), notes.split("\n")[0], bytes(32), (datetime.datetime.min, ""), [], [root_of([])], 0
    require(key == f"-----BEGIN PUBLIC KEY-----\n{b64(public)}\n-----END PUBLIC KEY-----\n" and len(public) == 44, "key.pem không phải khóa công khai")
    require(notes.endswith("\n") and (lines.endswith("\n") or not lines), "sổ cái bị cắt cụt")
    for seq, line in enumerate(lines.split("\n")[:-1], 1):
        entry = json.loads(line)
        commit, at = sha(bytes.fromhex(entry["salt"]), entry["body"].encode()), recorded_at(entry["body"])
        sealed = sha(b"kc-entry-v1\0", origin.encode(), b"\0", seq.to_bytes(8, "big"), previous, commit)
        right = line == dumps(dict(seq=seq, prev=previous.hex(), commit=commit.hex(), hash=sealed.hex(), salt=entry["salt"], body=entry["body"]))
        require(right and re.fullmatch("[0-9a-f]{64}", entry["salt"]) and at >= last, f"mục {seq}: nội dung, thứ tự, thời điểm hoặc mã băm đã bị sửa")
        previous, last, tops = sealed, at, tops + [sha(b"\0", sealed)]
        for _ in range((seq & -seq).bit_length() - 1): tops = tops[:-2] + [sha(b"\1", *tops[-2:])]
        roots.append(root_of(tops))
    for count, note in enumerate(notes[:-1].split("\n\n\n"), 1):
        (text, _, ends), before = note.rpartition("\n\n"), size
        signed, size = [line.split(" ") for line in ends.split("\n")], int(text.split("\n")[1])
        ours = [raw for raw in (unb64(line[2]) for line in signed if line[1] == origin) if raw[:4] == sha(origin.encode(), b"\n\1", public[12:])[:4]]
        right = before <= size < len(roots) and text == f"{origin}\n{size}\n{roots[size]}" and all(line == ["—", line[1], b64(unb64(line[2]))] for line in signed)
        require(right and len(ours) == 1 and is_signed(f"{text}\n".encode(), ours[0][4:], public[12:]), f"điểm chốt {count}: sai khóa, chữ ký, thứ tự hoặc gốc băm")
    require(size == len(roots) - 1, "điểm chốt cuối không bảo chứng hết các mục")
    return f"sổ cái {origin}, {size} mục, gốc băm {roots[size]}"
def check(place):  # a packet: first the hash of every file
    listed = dict(line.split("  ")[::-1] for sums in place.glob("SHA256SUMS") for line in sums.read_text("utf-8").splitlines())
    found = {path.relative_to(place).as_posix(): sha(path.read_bytes()).hex() for path in place.rglob("*") if path.is_file() and path.name != "SHA256SUMS"}
    require(not listed or listed == found, "tệp bị thiếu, thừa hoặc đã bị sửa: " + ", ".join(sorted({name for name, _ in listed.items() ^ found.items()})))
    return verify(place / "so-cai" if listed else place)
bad = False
for place in [pathlib.Path(name).resolve() for name in sys.argv[1:]] or [pathlib.Path(__file__).resolve().parent]:
    try: print(f"{place.name}: {check(place)}: nguyên vẹn")
    except Exception as error: bad = print(f"{place.name}: HỎNG: {error}") or True
sys.exit(bad)
