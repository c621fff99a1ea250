/// Chooses where the server's Unix socket lies: inside the home when that is short enough for the kernel, otherwise in a directory
/// named after the home. Every command computes the same answer from the home and its own account.
enum SocketDirectory {
    /// `sockaddr_un.sun_path` holds 108 bytes, the last one NUL.
    static let longestPath = 107

    static func path(forHome home: String, userID: UInt32) -> String {
        let inside = home + "/s"
        if (inside + "/.s.PGSQL.\(ServerHome.port)").utf8.count <= longestPath { return inside }
        let name = fingerprint(of: home)
        // /run is emptied at boot and writable by root alone; an ordinary user's directory in /tmp is checked for its owner.
        return userID == 0 ? "/run/kycuong-\(name)" : "/tmp/kycuong-\(userID)-\(name)"
    }

    /// FNV-1a, 64 bits. It only tells one home from another; the owner check is what protects.
    private static func fingerprint(of text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
