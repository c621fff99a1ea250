public import Accountability
import Documents
public import Postgres
import Store

/// Writes the papers of a commune from what is recorded, each by the text that held on its day: the same records give the same paper
/// whenever it is asked for, whatever text is recorded later.
public struct PaperWriter {
    let commune: Commune
    let today: CalendarDay
    let db: Connection
    private let standing: String?
    private let versions: [PaperTemplateVersion]

    /// A writer for the time of a transaction, to which nothing is known that was recorded after its day. `standing` is how far the papers
    /// reach where they are part of something larger, as each of them says.
    public init(of commune: Commune, today: CalendarDay, standing: String? = nil, on db: Connection) throws {
        self.commune = commune
        self.today = today
        self.standing = standing
        self.db = db
        versions = try PaperTemplateVersion.list(of: commune.id, on: db).filter { $0.recordedAt.day <= today }
    }

    /// A paper of a day. `recordedAt` is when what it tells was recorded; nil for what is only being written.
    func paper(
        _ kind: PaperKind,
        on day: CalendarDay,
        recordedAt: Instant? = nil,
        _ values: PaperValues,
        signer: PaperSigner,
        places: [SignaturePlace] = [],
        appendix: AdministrativePaper.Appendix? = nil
    ) throws -> AdministrativePaper {
        let version = PaperTemplateVersion.inForce(kind, on: day, recordedAt: recordedAt, among: versions)
        return try AdministrativePaper(
            version?.template ?? .shipped(kind),
            values,
            of: commune,
            on: day,
            signer: signer,
            standing: standing,
            places: places,
            appendix: appendix
        )
    }

    /// The rules of a day, as they were known at a moment of it.
    func rules(on day: CalendarDay, recordedAt moment: Instant) throws -> Policy? {
        let known = try PolicyVersion.list(of: commune.id, on: db).filter { $0.recordedAt <= moment }
        return PolicyVersion.inForce(on: day, among: known)?.policy
    }

    /// The name of the committee's place within a sentence: `xã Đồng Tiến`.
    var place: String { commune.name.lowercasedFirst }

    /// An official as papers call him: his name, and his unit where he has one.
    func person(_ official: Official.ID, _ unit: OrgUnit.ID?, _ names: KnownNames) -> [PaperSlot: String?] {
        let name = names[official]
        let unit = unit.flatMap { names[$0] }
        let both = [name, unit].compactMap(\.self).joined(separator: ", ")
        return [.commune: place, .official: name, .unit: unit, .officialOfUnit: both]
    }
}

extension AdministrativePaper {
    /// A paper by a commune's text.
    init(
        _ text: PaperTemplate,
        _ values: PaperValues,
        of commune: Commune,
        on day: CalendarDay,
        signer: PaperSigner,
        standing: String? = nil,
        places: [SignaturePlace] = [],
        appendix: Appendix? = nil
    ) throws(Refusal) {
        self.init(
            of: commune,
            text.kind.layout,
            about: try values.lines(of: text.subject).first ?? text.kind.title.lowercasedFirst,
            to: try values.lines(of: text.addressee).joined(separator: "; "),
            bases: LegalBasis.inForce(on: day, for: text.kind) + (try values.lines(of: text.bases)),
            body: try values.blocks(of: text.body),
            copies: try values.lines(of: text.copies),
            signer: signer,
            recordedAt: Instant(day: day) ?? .earliest,
            standing: standing,
            places: places,
            appendix: appendix
        )
    }
}

extension PaperKind {
    /// How it is laid out.
    var layout: AdministrativePaper.Kind {
        switch self {
        case .explanationRequest, .transferProposal, .apology: .letter
        case .reminderNotice: .notice
        case .reconsiderationDecision: .decision
        case .reviewSuggestion, .reviewSuggestionToParty, .transferWithin: .slip
        case .commendationProposal: .submission
        case .weeklyCheck, .handover: .minutes
        }
    }
}
