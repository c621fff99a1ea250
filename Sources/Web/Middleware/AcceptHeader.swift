/// What kind of answer the sender would rather have (RFC 9110, section 12.5.1).
struct AcceptHeader {
    private var qualities: [String: Double] = [:]

    init(_ values: [String]) {
        for range in values.joined(separator: ",").split(separator: ",").prefix(32) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let type = parts.first else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            qualities[type] = max(qualities[type] ?? 0, quality)
        }
    }

    /// True for browsers, which name `text/html`; a program that accepts anything gets JSON.
    var prefersPage: Bool {
        let page = qualities["text/html"] ?? 0
        return page > 0 && page > max(qualities["application/json"] ?? 0, qualities["application/problem+json"] ?? 0)
    }
}
