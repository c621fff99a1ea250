import Accountability
import Store

/// What one statement does to a table.
enum WallVerb: String, CaseIterable { case select, insert, update, delete }

/// Whose rows a caller reaches with a verb.
enum WallReach {
    /// Refused, or nothing is there.
    case nobody
    /// Rows about himself.
    case own
    /// Rows of his commune that are about somebody else.
    case others
    /// Every row of his commune.
    case commune
    /// Every row: the law is the same everywhere.
    case everybody
}

/// Where a row stands from whoever asks.
enum WallPlace: String, CaseIterable {
    case own, peers
    case otherUnits = "other_units"
    /// About nobody in particular.
    case commune
    /// Of another commune, also where it is about a person of the same id.
    case otherCommunes = "other_communes"
    /// Of the installation itself, such as the law.
    case installation

    /// Whether rows here are among those reached.
    func isWithin(_ reach: WallReach) -> Bool {
        switch reach {
        case .nobody: false
        case .own: self == .own
        case .others: self == .peers || self == .otherUnits
        case .commune: self != .otherCommunes && self != .installation
        case .everybody: true
        }
    }
}

/// What each verb reaches.
struct WallRights {
    var select = WallReach.nobody
    var insert = WallReach.nobody
    var update = WallReach.nobody
    var delete = WallReach.nobody

    func reach(_ verb: WallVerb) -> WallReach {
        switch verb {
        case .select: select
        case .insert: insert
        case .update: update
        case .delete: delete
        }
    }

    static let none = WallRights()
    static let reads = WallRights(select: .commune)
    static let adds = WallRights(insert: .commune)
    static let keeps = WallRights(select: .commune, insert: .commune)
    static let readsOwn = WallRights(select: .own)
    static let keepsOwn = WallRights(select: .own, insert: .own)
    static let readsLaw = WallRights(select: .everybody)
    /// Adds rows about others, never about himself.
    static let judges = WallRights(select: .commune, insert: .others)
    /// Moves the head of the ledger.
    static let moves = WallRights(select: .commune, insert: .commune, update: .commune)
    /// Rows that come and go.
    static let minds = WallRights(select: .commune, insert: .commune, delete: .commune)
    /// Rows that come, change and go.
    static let handles = WallRights(select: .commune, insert: .commune, update: .commune, delete: .commune)
}

/// One line of the matrix: what PostgreSQL by itself lets each caller do to a table, with nothing of ours asked before.
struct WallRule {
    /// The column that says whom a row is about; nil where it is about nobody.
    let subject: String?
    private let official, staff, console, inspector, signIn, administrator: WallRights

    /// The console has the rights of the staff, and administrators those of the class that signs people in, unless told otherwise.
    init(
        by subject: String? = nil,
        official: WallRights = .none,
        staff: WallRights = .none,
        console: WallRights? = nil,
        inspector: WallRights = .none,
        signIn: WallRights = .none,
        administrator: WallRights? = nil
    ) {
        self.subject = subject
        self.official = official
        self.staff = staff
        self.console = console ?? staff
        self.inspector = inspector
        self.signIn = signIn
        self.administrator = administrator ?? signIn
    }

    /// What a caller may.
    func rights(_ caller: WallCaller) -> WallRights {
        switch caller {
        case .role(.official): official
        case .role(.inspector): inspector
        case .role(.administrator): administrator
        case .role: staff
        case .console: console
        case .signIn: signIn
        }
    }
}

/// Who asks.
enum WallCaller: Hashable, CustomStringConvertible {
    /// Somebody with an account.
    case role(Role)
    /// The server's console, working for the commune.
    case console
    /// The program, before anybody is signed in.
    case signIn

    static let all = Role.allCases.map(WallCaller.role) + [.console, .signIn]

    var description: String {
        switch self {
        case .role(let role): role.rawValue
        case .console: "console"
        case .signIn: "sign-in"
        }
    }
}
