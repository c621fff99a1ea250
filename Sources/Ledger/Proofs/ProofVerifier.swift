/// The independent verifier of personal proofs, which needs nothing of this program: plain Python and its standard library.
public enum ProofVerifier {
    /// Its source.
    public static var python: [UInt8] { PackageResources.verify_proof_py }
}
