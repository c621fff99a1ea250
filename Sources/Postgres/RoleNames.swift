/// The five roles of one database, named after it so that several databases of a cluster do not meet.
public struct RoleNames: Sendable, Hashable {
    /// The longest name PostgreSQL keeps whole.
    private static let longest = 63
    static let words = ["owner", "official", "staff", "inspector", "auth"]

    /// What stands before `_owner` and so on; usually the database's name.
    public let prefix: String

    /// Refuses a prefix that would make a role's name longer than PostgreSQL keeps.
    public init(prefix: String) throws(PostgresError) {
        guard !prefix.isEmpty, prefix.utf8.count + "_inspector".utf8.count <= Self.longest, !prefix.utf8.contains(0)
        else { throw .misuse("the role prefix is empty or too long") }
        self.prefix = prefix
    }

    /// Owns schema and tables; cannot log in.
    public var owner: String { prefix + "_owner" }
    /// The class of officials, who see their own record.
    public var official: String { prefix + "_official" }
    /// The class of leaders and clerks.
    public var staff: String { prefix + "_staff" }
    /// The class of inspectors.
    public var inspector: String { prefix + "_inspector" }
    /// The class that signs people in.
    public var auth: String { prefix + "_auth" }

    /// The four classes, without the owner.
    public var classes: [String] { [official, staff, inspector, auth] }

    /// Replaces the words `kc_owner`, `kc_official`, `kc_staff`, `kc_inspector` and `kc_auth` by the quoted names.
    /// Only whole words: `kc_owner_key` and `my_kc_owner` stay.
    func substituted(in sql: String) -> String {
        var names: [[UInt8]: [UInt8]] = [:]
        for word in Self.words { names[Array("kc_\(word)".utf8)] = Array(Self.quoted("\(prefix)_\(word)").utf8) }
        var output: [UInt8] = []
        output.reserveCapacity(sql.utf8.count)
        var word: [UInt8] = []
        for byte in sql.utf8 {
            if Self.isWordByte(byte) {
                word.append(byte)
                continue
            }
            output += names[word] ?? word
            word.removeAll(keepingCapacity: true)
            output.append(byte)
        }
        output += names[word] ?? word
        return String(decoding: output, as: UTF8.self)
    }

    /// A name as a quoted identifier.
    static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "$"), 128...:
            true
        default: false
        }
    }
}
