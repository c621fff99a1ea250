extension DossierStatus {
    /// Reads a cell of the status column; nil when it is absent or empty, ``unknown`` when we do not know the words.
    ///
    /// The wordings are those of the national portal's ten states, of VNPT iGate's exports and of a provincial
    /// system's; they are compared folded. iGate also writes a running count, "Đã quá hạn 4 ngày 2 giờ", on files still
    /// being handled. "Quá hạn" alone is not in the table: some systems write it on finished files too.
    public init?(registerText: String?) {
        guard let registerText else { return nil }
        let words = registerWords(registerText)
        guard !words.isEmpty else { return nil }
        self = statusWords[words] ?? (isRunningOverdueCount(words) ? .processing : .unknown)
    }
}

extension Channel {
    /// Reads a cell of the channel column; nil when it is absent or empty. Words we do not know are ``other``: the
    /// figures have a place for them, and no right or duty hangs on it.
    public init?(registerText: String?) {
        guard let registerText else { return nil }
        let words = registerWords(registerText)
        guard !words.isEmpty else { return nil }
        self = channelWords[words] ?? .other
    }
}

/// A cell folded for the tables below. Longer cells than any wording are cut: they match nothing anyway.
private func registerWords(_ cell: String) -> String {
    var words = Folding.fold(String(cell.unicodeScalars.prefix(200)))
    while let last = words.last, last == "." || last == ";" || last == "," { words.removeLast() }
    return words
}

/// "da qua han" and then numbers, each with a unit of time: nothing else may stand there.
private func isRunningOverdueCount(_ words: String) -> Bool {
    let opening = "da qua han "
    guard words.hasPrefix(opening) else { return false }
    let parts = words.dropFirst(opening.count).split(separator: " ")
    guard !parts.isEmpty, parts.count.isMultiple(of: 2) else { return false }
    return parts.indices.allSatisfy { index in
        index.isMultiple(of: 2)
            ? parts[index].utf8.allSatisfy { asciiDigit($0) != nil }
            : ["ngay", "gio", "phut"].contains(parts[index])
    }
}

private let statusWords: [String: DossierStatus] = [
    // The national portal's states 1 to 10.
    "moi dang ky": .new,
    "duoc tiep nhan": .accepted,
    "khong duoc tiep nhan": .rejected,
    "dang xu ly": .processing,
    "yeu cau bo sung giay to": .awaitingSupplement,
    "yeu cau thuc hien nghia vu tai chinh": .awaitingPayment,
    "cong dan yeu cau rut ho so": .withdrawn,
    "dung xu ly": .paused,
    "da xu ly xong": .resolved,
    "da tra ket qua": .delivered,
    // One-stop systems' own wordings.
    "moi tiep nhan": .accepted,
    "da tiep nhan": .accepted,
    "cho xu ly": .accepted,
    "tu choi": .rejected,
    "tu choi tiep nhan": .rejected,
    "khong tiep nhan": .rejected,
    "dang giai quyet": .processing,
    "cho bo sung": .awaitingSupplement,
    "cho bo sung ho so": .awaitingSupplement,
    "cho bo sung giay to": .awaitingSupplement,
    "yeu cau bo sung": .awaitingSupplement,
    "yeu cau bo sung ho so": .awaitingSupplement,
    "cho thuc hien nghia vu tai chinh": .awaitingPayment,
    "tam dung": .paused,
    "tam dung xu ly": .paused,
    "dung giai quyet": .paused,
    "rut ho so": .withdrawn,
    "da rut ho so": .withdrawn,
    "yeu cau rut ho so": .withdrawn,
    "cho tra ket qua": .resolved,
    "da co ket qua": .resolved,
    "da hoan thanh": .resolved,
]

private let channelWords: [String: Channel] = [
    "truc tuyen": .online,
    "nop truc tuyen": .online,
    "qua mang": .online,
    "internet": .online,
    "online": .online,
    "truc tuyen toan trinh": .online,
    "truc tuyen mot phan": .online,
    "dich vu cong truc tuyen": .online,
    "dich vu cong truc tuyen toan trinh": .online,
    "dich vu cong truc tuyen mot phan": .online,
    "truc tiep": .inPerson,
    "nop truc tiep": .inPerson,
    "tai quay": .inPerson,
    "desk": .inPerson,
    "buu chinh": .postal,
    "qua buu chinh": .postal,
    "buu chinh cong ich": .postal,
    "dich vu buu chinh": .postal,
    "dich vu buu chinh cong ich": .postal,
    "qua dich vu buu chinh cong ich": .postal,
    "qua buu chinh cong ich": .postal,
    "buu dien": .postal,
    "bcci": .postal,
    "post": .postal,
]
