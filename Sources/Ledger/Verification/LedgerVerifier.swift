/// The independent verifier of exported ledgers and of packets that hold one, which needs nothing of this program: plain Python and
/// its standard library.
public enum LedgerVerifier {
    /// Its source.
    public static var python: [UInt8] { PackageResources.verify_ledger_py }
}
