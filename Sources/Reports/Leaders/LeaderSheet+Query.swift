public import Accountability
import Store

extension LeaderSheet {
    /// What is asked for.
    public struct Query: Sendable, Hashable {
        /// The period.
        public let period: ReportingPeriod
        /// What was known on this day.
        public let asOf: CalendarDay
        /// Today: what waits, waits now, whatever period is looked at.
        public let today: CalendarDay
        /// Only some of the files.
        public let filter: Filter
        /// Whether people are called by their names; in a meeting they are not.
        public let showsNames: Bool

        /// A period as known on a day.
        public init(
            period: ReportingPeriod,
            asOf: CalendarDay,
            today: CalendarDay,
            filter: Filter = Filter(),
            showsNames: Bool = true
        ) {
            self.period = period
            self.asOf = asOf
            self.today = today
            self.filter = filter
            self.showsNames = showsNames
        }
    }

    /// Which files are counted; nil leaves all, and `.some(nil)` those of which the register does not say.
    public struct Filter: Sendable, Hashable {
        /// Of this official.
        public let official: Official.ID?
        /// Of this unit, as the register names it.
        public let unit: String??
        /// In this field.
        public let field: String??
        /// The same, as the addresses of lists write it: `&unit=…`, escaped.
        public let address: String

        /// All files, or some of them.
        public init(
            official: Official.ID? = nil,
            unit: String?? = nil,
            field: String?? = nil,
            address: String = ""
        ) {
            self.official = official
            self.unit = unit
            self.field = field
            self.address = address
        }

        /// Whether nothing is left out.
        public var isEmpty: Bool { official == nil && isOfficialOnly }

        /// Whether what people did can be told apart too: it is recorded about officials, not about the register's units and fields.
        public var isOfficialOnly: Bool { unit == nil && field == nil }

        /// What is left, in words; `name` is the official's, nil where nobody is named.
        func fields(named name: String?) -> [Report.Field] {
            func field(_ key: String, _ label: String, _ words: String??) -> [Report.Field] {
                words.map { [.init(key: key, label: label, value: .optional($0))] } ?? []
            }
            return field("only_official", "Chỉ hồ sơ của", official.map { _ in name ?? "một người, không nêu tên" })
                + field("only_unit", "Chỉ đơn vị", unit) + field("only_field", "Chỉ lĩnh vực", self.field)
        }

        /// As the store reads it.
        var files: PeriodDossiers.Filter {
            var files = PeriodDossiers.Filter()
            files.person = official.map { .some($0.person) }
            files.unit = unit
            files.field = field
            return files
        }
    }

    /// Who looks.
    public struct Viewer: Sendable, Hashable {
        /// The account.
        public let account: Account
        /// What it may do, with what was lent to it.
        public let permissions: Set<Permission>

        /// By whose lent power he does what his own role may not.
        private let lenders: [Permission: [Account]]
        /// Whether people are called by their names to him: whoever works with totals must have said why.
        let seesNames: Bool

        /// An account with what it may do, by whose lent power where its own role may not, and whether it gave a reason for naming
        /// people.
        public init(
            account: Account,
            permissions: Set<Permission>,
            lenders: [Permission: [Account]] = [:],
            hasReason: Bool = false
        ) {
            self.account = account
            self.permissions = permissions
            self.lenders = lenders
            let isExcused = hasReason || !Look.Kind.summary.needsReason(of: account.role)
            seesNames = permissions.contains(.readDossiers) && isExcused
        }

        /// Whether he may do this.
        func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

        /// In which role he would do this about an official: in his own, or as the leader he stands in for.
        func role(using permission: Permission, towards official: Official.ID) -> Role {
            account.role(lentBy: lenders[permission] ?? [], towards: official)
        }
    }
}
