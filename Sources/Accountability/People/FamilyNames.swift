/// Usual family names in Vietnam, folded: those of the Kinh and of the larger minority peoples. A name that is missing
/// here is masked more, never less.
let familyNames: Set<String> = [
    "an", "au", "bach", "banh", "be", "bui", "ca", "cam", "cao", "chau", "chu", "chung", "co", "cu", "cung",
    "dam", "dang", "dao", "dau", "diep", "dieu", "dinh", "do", "doan", "dong", "du", "duong", "giang", "giap",
    "ha", "han", "hoang", "ho", "hong", "hua", "huynh", "kha", "khong", "khuat", "khuc", "kieu", "kim", "ksor",
    "la", "lac", "lai", "lam", "lang", "le", "leng", "lieu", "lo", "loc", "loi", "long", "luc", "luong", "luu",
    "ly", "ma", "mac", "mach", "mai", "man", "nghiem", "ngo", "nguy", "nguyen", "nhu", "ninh", "nong", "nung",
    "ong", "pham", "phan", "phi", "pho", "phung", "phuong", "quach", "quan", "sam", "sung", "ta", "tang", "thach",
    "thai", "than", "thao", "thi", "thieu", "tiet", "to", "ton", "tong", "tra", "tran", "trang", "tri", "trieu",
    "trinh", "trung", "truong", "tu", "tuong", "ung", "uong", "van", "vang", "vi", "vien", "vo", "vu", "vuong",
    "xa", "yen",
]
