"""Kiểm tra bằng chứng cá nhân, không cần mạng: verify_proof.py TỆP.json [ĐIỂM-CHỐT.txt hoặc TỆP-MỚI.json] [KHÓA.pem]   (Python 3.8 trở lên)"""
import base64, hashlib, json, re, sys, unicodedata
P, L, D, faults = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493, -121665 * pow(121666, -1, 2**255 - 19), []
sha, b64, raw = lambda *parts: hashlib.sha256(b"".join(parts)).digest(), lambda text: base64.b64decode(text, validate=True), bytes.fromhex
def require(right, fault): right or fault in faults or faults.append(fault)
def add(a, b, over=lambda n, d: n * pow(d, -1, P) % P):  # Ed25519, RFC 8032
    return [over(a[0] * b[1] + b[0] * a[1], 1 + D * a[0] * b[0] * a[1] * b[1]), over(a[1] * b[1] + a[0] * b[0], 1 - D * a[0] * b[0] * a[1] * b[1])]
def times(n, point): return add(times(n // 2, add(point, point)), point if n & 1 else [0, 1]) if n else [0, 1]
def point(sign, y):
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    roots = [pow(square, (P + 3) // 8, P) * turn % P for turn in (1, -1, pow(2, (P - 1) // 4, P), -pow(2, (P - 1) // 4, P))]
    return next([x, y] for x in roots if (x * x - square) % P == 0 and x & 1 == sign)
def is_signed(text, sig, key, number=lambda part: int.from_bytes(part, "little")):
    challenge = times(number(hashlib.sha512(sig[:32] + key + text).digest()) % L, point(*divmod(number(key), 2**255)))
    return number(sig[32:]) < L and times(number(sig[32:]), point(0, 4 * pow(5, -1, P) % P)) == add(point(*divmod(number(sig[:32]), 2**255)), challenge)
def read_note(note, origin, key, what):  # C2SP signed note
    text, _, lines = note.rstrip("\n").rpartition("\n\n")
    ours = [sig[4:] for sig in map(b64, re.findall(f"^— {re.escape(origin)} (.+)$", lines, re.M)) if sig[:4] == sha(origin.encode(), b"\n\1", key)[:4]]
    require(text.split("\n")[0] == origin and len(ours) == 1 and is_signed(f"{text}\n".encode(), ours[0], key), f"{what}: sai sổ cái, sai khóa hoặc sai chữ ký.")
    return text.split("\n")[1:]
def climb(node, i, n, path):  # RFC 6962: the root above entry i of n
    half, side = (1 << (n - 1).bit_length() - 1, path.pop()) if n > 1 else (0, b"")
    return node if n == 1 else sha(b"\1", climb(node, i, half, path), side) if i < half else sha(b"\1", side, climb(node, i - half, n - half, path))
def grow(m, n, path, old):  # RFC 6962: the roots of the first m entries and of all n
    half, side = (1 << (n - 1).bit_length() - 1, path.pop()) if m < n else (0, b"")
    if m <= half: return [sha(b"\1", node, side) if i else node for i, node in enumerate(grow(m, half, path, old))]
    return [sha(b"\1", side, node) for node in grow(m - half, n - half, path, None)] if m < n else [old or path.pop()] * 2
def check(text, key, what):
    proof = json.loads(text)
    spell = lambda: json.dumps(proof, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    require(spell() == text.rstrip("\n") == unicodedata.normalize("NFC", text.rstrip("\n")) and proof["v"] == 1, f"{what}: đã được chương trình khác lưu lại.")
    seal, origin, key, size, root = proof.pop("seal"), proof["origin"], b64((key or proof["key"]).split("\n")[1])[12:], 0, b""
    require(read_note(seal, origin, key, what) == ["kc-proof-v1", base64.b64encode(sha(spell().encode())).decode()], f"{what}: có chữ đã bị sửa.")
    if proof["checkpoint"]: size, root = (turn(part) for turn, part in zip((int, b64), read_note(proof["checkpoint"], origin, key, f"{what}, điểm chốt")))
    for entry, last in zip(proof["entries"], [dict(seq=0, hash="00" * 32, at="")] + proof["entries"]):
        seq, at, body, place = entry["seq"], entry["at"][:-1], json.loads(entry.get("body", "null")) or entry, f"{what}, mục {entry['seq']} ({entry['title']})"
        entry["hash"] = sha(b"kc-entry-v1\0", origin.encode(), b"\0", seq.to_bytes(8, "big"), raw(entry["previous"]), raw(entry["commit"])).hex()
        require(body is entry or sha(raw(entry["salt"]), entry["body"].encode()).hex() == entry["commit"], f"{place}: nội dung đã bị sửa.")
        require((body["at"], body["kind"]) == (entry["at"], entry["kind"]), f"{place}: loại việc hoặc thời điểm nêu trong tệp khác với nội dung.")
        require(at >= last["at"][:-1] and {r["row"].get("recorded_at", at + "+00:00") for r in body["records"]} <= {at + "+00:00"}, f"{place}: ghi lùi thời điểm.")
        require(seq > last["seq"] and (seq > last["seq"] + 1 or entry["previous"] == last["hash"]), f"{place}: sai thứ tự hoặc không nối tiếp.")
        path = [raw(node) for node in entry["path"] or []]
        is_covered = seq <= size and climb(sha(b"\0", raw(entry["hash"])), seq - 1, size, path) == root and not path
        require(is_covered or seq > size and entry["path"] is None, f"{place}: không dẫn tới điểm chốt.")
    return proof["entries"], size, root, dict(proof, public=key)
sys.excepthook = lambda kind, error, trace: print(f"Tệp không đọc được, bị cắt cụt hoặc không phải bằng chứng cá nhân ({error!r}).")
texts = [open(name, encoding="utf-8", newline="").read() for name in sys.argv[1:]]
known, later = next((text for text in texts if text[:5] == "-----"), None), next((text for text in texts[1:] if text[:5] != "-----"), texts[0])
old, size, root, proof = check(texts[0], known, "Tệp")
if later[0] == "{": new, n, top, link = check(later, known or proof["key"], "Tệp" if later == texts[0] else "Tệp mới")
else:
    head, note = later.split("\n\n", 1) if later[:4] == "old " else ("old -1", later)
    n, top = (turn(part) for turn, part in zip((int, b64), read_note(note, proof["origin"], proof["public"], "Điểm chốt mới")))
    new, link = old, dict(proof, consistency=dict(size=int(head.split()[1]), path=[b64(line).hex() for line in head.split("\n")[1:]]))
step, hashes = link["consistency"] or dict(size=n, path=[]), {entry["seq"]: entry["hash"] for entry in new}
is_linked, is_same = size in (n, step["size"]), (link["origin"], link["record"]["official"]["id"]) == (proof["origin"], proof["record"]["official"]["id"])
for e in old: require(is_same and (hashes.get(e["seq"]) == e["hash"] or is_linked and e["seq"] not in hashes), f"Mục {e['seq']}: đã bị bỏ, bị thay, hoặc tệp mới là của người khác.")
require(n >= size and (not size or not is_linked or grow(size, n, [raw(x) for x in step["path"] * (n > size)], root) == [root, top]), "Sổ cái đã bị cắt ngắn hoặc viết lại.")
require(is_linked or new is not old and all(seq > size or seq in [e["seq"] for e in old] for seq in hashes), f"Chưa kết luận: hãy tải lại với since={size}.")
sys.exit("\n".join(faults) or print("Nguyên vẹn: không có gì bị bỏ, bị sửa hay bị ghi lùi thời điểm."))
