import CSodium

/// Starts libsodium once, whichever of our types is used first; also for other modules that call it.
public enum Sodium {
    /// `sodium_init` only fails when the machine has no source of randomness. Nothing signed or salted there could be
    /// trusted, and no caller could do anything about it, so this is the one place that stops the program.
    public static let ready: Void = {
        precondition(sodium_init() >= 0, "libsodium found no source of randomness")
    }()
}
