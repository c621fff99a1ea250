/// An address that may stand in `href`, `src` or `action`.
///
/// Only `http`, `https` and addresses relative to the page pass; anything else (`javascript:`, `data:`, `vbscript:`, ...)
/// becomes `#`, which leads nowhere. Browsers ignore spaces and control characters before the scheme and tabs and line
/// ends inside it, so an address holding any of them is refused instead of being cleaned.
struct SafeURL {
    let text: String

    init(_ address: String) {
        text = Self.isSafe(address) ? address : "#"
    }

    private static func isSafe(_ address: String) -> Bool {
        guard !address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
            return false
        }
        guard let end = address.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
            address.utf8[end] == UInt8(ascii: ":")
        else { return true }
        return ["http", "https"].contains(address[..<end].lowercased())
    }
}
