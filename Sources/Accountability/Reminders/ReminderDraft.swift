/// What a reminder is to say, before anybody gave it: checked as far as it can be without looking anything up.
public struct ReminderDraft: Hashable, Sendable {
    /// A ground, and for an incident nobody was asked about, why.
    public struct Cited: Hashable, Sendable {
        /// The finding or incident.
        public let ground: Ground
        /// Why no explanation was asked for; incidents only.
        public let reason: String?

        /// Refused for a reason that is no text.
        public init(_ ground: Ground, reason: String? = nil) throws(Refusal) {
            self.ground = ground
            self.reason = try reason.map { (given) throws(Refusal) in
                try Text.required(given, limit: Reminder.longestText, else: .reasonNeeded)
            }
        }
    }

    /// Whom it is for.
    public let official: Official.ID
    /// What it is.
    public let kind: Reminder.Kind
    /// How it is put; in a meeting only by recording the meeting.
    public let form: Reminder.Form
    /// What it says.
    public let text: String
    /// What it rests on, each once.
    public let cited: [Cited]
    /// The signed paper, if there is one.
    public let document: SignedDocument?

    /// The most grounds one reminder cites.
    static let mostGrounds = 100

    /// Refused without a text or without grounds.
    public init(
        official: Official.ID,
        kind: Reminder.Kind,
        form: Reminder.Form,
        text: String,
        cited: [Cited],
        document: SignedDocument? = nil
    ) throws(Refusal) {
        guard (1...Self.mostGrounds).contains(cited.count), Set(cited.map(\.ground)).count == cited.count else {
            throw Refusal(.groundNeeded)
        }
        self.official = official
        self.kind = kind
        self.form = form
        self.text = try Text.required(text, limit: Reminder.longestText, else: .textInvalid)
        self.cited = cited
        self.document = document
    }
}
