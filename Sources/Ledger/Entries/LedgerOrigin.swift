/// The name of a ledger, `kycuong/<commune code>`; the installation's own ledger is `kycuong/-`.
///
/// It is part of every entry's hash and of every checkpoint, so nothing of one ledger can be passed off as another's.
public enum LedgerOrigin {
    /// The ledger of the installation itself: calendar, procedures, causes.
    public static let installation = "kycuong/-"

    /// The ledger of a commune, such as `kycuong/H23.45.12`.
    public static func commune(_ code: String) -> String { "kycuong/\(code)" }

    /// Whether a name may stand in a signed note: 1 to 200 visible ASCII characters, no plus. Code points outside ASCII
    /// are refused so that no two names look alike.
    public static func isUsable(_ origin: String) -> Bool {
        (1...200).contains(origin.utf8.count)
            && origin.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "+") }
    }
}
