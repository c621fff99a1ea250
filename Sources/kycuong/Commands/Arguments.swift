public import Accountability
public import ArgumentParser

/// The commune a command works for.
struct CommuneOptions: ParsableArguments {
    @Option(name: .customLong("commune"), help: ArgumentHelp("Mã định danh của xã, như H23.45.12.", valueName: "mã"))
    var code: String
}

extension CalendarDay: ExpressibleByArgument {
    /// `2026-04-24` or `24/04/2026`.
    public init?(argument: String) {
        guard let day = CalendarDay(iso: argument) ?? CalendarDay(vietnamese: argument) else { return nil }
        self = day
    }
}

extension Role: ExpressibleByArgument {}
extension PaperKind: ExpressibleByArgument {}
extension Identifier: ExpressibleByArgument {
    /// A UUID.
    public init?(argument: String) { self.init(text: argument) }
}
extension Finding.State: ExpressibleByArgument {}
extension Finding.Attribution.Party: ExpressibleByArgument {}
extension Incident.Kind: ExpressibleByArgument {}
extension Incident.Source: ExpressibleByArgument {}
extension Permission: ExpressibleByArgument {}
extension Leave.Kind: ExpressibleByArgument {}
extension Leave.Cancellation: ExpressibleByArgument {}
extension Departure.Annulment: ExpressibleByArgument {}
extension Departure.Kind: ExpressibleByArgument {}
extension ReviewYear.Rule: ExpressibleByArgument {}
extension Reminder.Kind: ExpressibleByArgument {}
extension Reminder.Form: ExpressibleByArgument {}
extension Commendation.Kind: ExpressibleByArgument {}
extension Commendation.Form: ExpressibleByArgument {}
extension Suggestion: ExpressibleByArgument {}
extension TransferScope: ExpressibleByArgument {}
extension SuspensionGround: ExpressibleByArgument {}
extension ExplanationDuty.Service: ExpressibleByArgument {}
extension ExplanationDuty.Verdict.Outcome: ExpressibleByArgument {}
