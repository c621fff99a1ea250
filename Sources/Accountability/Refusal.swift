/// A rule says no. The code is stable and is what machines read; the sentence for people stands in the message table of the
/// module that talks to them.
public struct Refusal: Error, Hashable, Sendable {
    /// What kind of no it is; decides the exit code and the HTTP status.
    public enum Kind: Sendable {
        /// What was asked for does not exist, or may not be known to exist.
        case notFound
        /// It contradicts what is already recorded.
        case conflict
        /// A rule forbids it.
        case rule
        /// This account may not do it.
        case forbidden
        /// The request itself is wrong.
        case invalid
    }

    /// Every refusal there is.
    public enum Code: String, CaseIterable, Sendable {
        case communeNotFound = "commune.not_found"
        case communeCodeTaken = "commune.code_taken"
        case communeCodeInvalid = "commune.code_invalid"
        case communeNameInvalid = "commune.name_invalid"
        case notAllowed = "account.not_allowed"
        case officialNotFound = "official.not_found"
        case staffCodeTaken = "official.staff_code_taken"
        case personNameInvalid = "person.name_invalid"
        case officialAccountNeedsOfficial = "account.official_needed"
        case tokenUnknown = "token.unknown"
        case actIDReused = "act.id_reused"
        case exportDayInFuture = "import.export_day_in_future"
        case exportDayDiffers = "import.export_day_differs"
        case otherCommune = "import.other_commune"
        case noRows = "import.no_rows"
        case batchNotFound = "import.batch_not_found"
        case batchAnnulled = "import.batch_annulled"
        case secondPersonNeeded = "import.second_person_needed"
        case reasonNeeded = "import.reason_needed"
        case nothingImported = "register.nothing_imported"
        case latenessNotRecorded = "register.lateness_not_recorded"
        case calendarYearMissing = "calendar.year_missing"
        case calendarFileEmpty = "calendar.file_empty"
        case procedureFileEmpty = "procedure.file_empty"
        case dayInFuture = "day.in_future"
    }

    /// Which refusal.
    public let code: Code
    /// What it is about: a code, a day, a path; never a personal name.
    public let subject: String?

    /// A refusal of something.
    public init(_ code: Code, _ subject: String? = nil) {
        self.code = code
        self.subject = subject
    }

    /// What kind of no it is.
    public var kind: Kind { code.kind }
}

extension Refusal.Code {
    /// What kind of no it is.
    public var kind: Refusal.Kind {
        switch self {
        case .communeNotFound, .officialNotFound, .batchNotFound, .tokenUnknown: .notFound
        case .communeCodeTaken, .staffCodeTaken, .actIDReused, .exportDayDiffers, .batchAnnulled: .conflict
        case .notAllowed: .forbidden
        case .communeCodeInvalid, .communeNameInvalid, .personNameInvalid, .officialAccountNeedsOfficial, .reasonNeeded:
            .invalid
        case .exportDayInFuture, .latenessNotRecorded, .otherCommune, .noRows, .secondPersonNeeded, .nothingImported,
            .calendarYearMissing, .calendarFileEmpty, .procedureFileEmpty, .dayInFuture:
            .rule
        }
    }
}
