#!/usr/bin/env python3
"""Verifies exported ledgers without the program that wrote them: verify.py FOLDER...  Needs Python 3.11 and openssl."""
import base64, hashlib, json, re, subprocess, sys, tempfile, unicodedata
from datetime import datetime
from pathlib import Path
sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
dumps = lambda value, **options: json.dumps(value, ensure_ascii=False, separators=(",", ":"), **options)
b64, unb64 = lambda raw: base64.b64encode(raw).decode(), lambda text: base64.b64decode(text, validate=True)
def require(right, what):
    if not right: raise ValueError(what)
def root(hashes):
    if len(hashes) < 2: return sha(b"\0", hashes[0]) if hashes else sha()
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return sha(b"\1", root(hashes[:half]), root(hashes[half:]))
def require_plain(value, depth):
    require(not isinstance(value, float) and (type(value) is not int or abs(value) < 2**53) and depth <= 32, "số, độ sâu")
    if isinstance(value, dict): require(re.fullmatch(r'[ !#-\[\]-~]*', "".join(value)), "khóa")
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        require_plain(item, depth + isinstance(item, (dict, list)))
def recorded_at(text):
    body = json.loads(text)
    require_plain(body, 1)
    require(dumps(body, sort_keys=True) == text == unicodedata.normalize("NFC", text), "dạng chuẩn tắc")
    require(re.fullmatch(r"[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}(\.[0-9]{1,6})?Z", body["at"]), "at")
    return datetime.fromisoformat(body["at"])
def verify(folder):
    key, notes, lines = ((folder / name).read_bytes().decode() for name in ("key.pem", "checkpoints.txt", "entries.jsonl"))
    public = unb64(key.split("\n")[1])
    require(key == f"-----BEGIN PUBLIC KEY-----\n{b64(public)}\n-----END PUBLIC KEY-----\n" and len(public) == 44, "key.pem")
    require(lines.endswith("\n") or not lines, "entries.jsonl")
    origin, hashes, previous, last = notes.split("\n")[0], [], bytes(32), datetime.fromisoformat("0001-01-01T00:00:00Z")
    for seq, line in enumerate(lines.split("\n")[:-1], 1):
        entry = json.loads(line)
        commit = sha(bytes.fromhex(entry["salt"]), entry["body"].encode())
        sealed = sha(b"kc-entry-v1\0", origin.encode(), b"\0", seq.to_bytes(8, "big"), previous, commit)
        expected = dict(seq=seq, prev=previous.hex(), commit=commit.hex(), hash=sealed.hex(), salt=entry["salt"], body=entry["body"])
        at = recorded_at(entry["body"])
        require(line == dumps(expected) and re.fullmatch("[0-9a-f]{64}", entry["salt"]) and at >= last, f"mục {seq}")
        previous, last = sealed, at
        hashes.append(sealed)
    size, key_id = 0, sha(origin.encode(), b"\n\1", public[12:])[:4]
    for number, note in enumerate(notes.removesuffix("\n").split("\n\n\n"), 1):
        text, _, signatures = note.rpartition("\n\n")
        lines = [line.split(" ") for line in signatures.split("\n")]
        require(all(line == ["—", line[1], b64(unb64(line[2]))] for line in lines), f"điểm chốt {number}: khuôn dạng")
        ours = [raw for raw in (unb64(line[2]) for line in lines if line[1] == origin) if raw[:4] == key_id]
        before, size = size, int(text.split("\n")[1])
        expected = f"{origin}\n{size}\n{b64(root(hashes[:size]))}"
        require(len(ours) == 1 and before <= size and text == expected, f"điểm chốt {number}: khóa, thứ tự hoặc gốc băm")
        with tempfile.TemporaryDirectory() as place:
            for name, data in (("text", f"{text}\n".encode()), ("sig", ours[0][4:])): (Path(place) / name).write_bytes(data)
            command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", folder / "key.pem", "-rawin", "-in", "text", "-sigfile", "sig"]
            require(subprocess.run(command, cwd=place, capture_output=True).returncode == 0, f"điểm chốt {number}: chữ ký")
    require(notes.endswith("\n") and size == len(hashes), "điểm chốt cuối không bảo chứng hết các mục")
bad = False
for name in sys.argv[1:]:
    try: result = verify(Path(name).resolve()) or "nguyên vẹn"
    except Exception as error: bad, result = True, f"HỎNG: {error}"
    print(f"{name}: {result}")
sys.exit(bad)
