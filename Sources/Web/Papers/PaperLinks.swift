import Accountability
import Documents
import HTML
import Reports

/// The papers a thing gives, each to print and to change; small, and not on paper.
struct PaperLinks: HTMLContent {
    /// What they are called, and where they are.
    let papers: [(title: String, address: String)]

    func write(to page: inout HTMLBuffer) {
        guard !papers.isEmpty else { return }
        section(.class("groups screen")) {
            h2 { "Văn bản" }
            ul(.class("told")) {
                for paper in papers {
                    li {
                        "\(paper.title): "
                        for (index, format) in Manuscript.Format.allCases.enumerated() {
                            if index > 0 { " · " }
                            let name = format.rawValue.uppercased()
                            a(
                                .href(
                                    "\(paper.address)\(paper.address.contains("?") ? "&" : "?")format=\(format.rawValue)"
                                ),
                                .ariaLabel("\(paper.title), \(name)")
                            ) { name }
                        }
                    }
                }
            }
        }.write(to: &page)
    }
}

extension Route {
    /// The same route, on whose page the thing's papers are offered.
    func giving<Value>(
        _ kind: Value.Type,
        _ papers: @escaping @Sendable (Value) -> [(title: String, address: String)]
    ) -> Route {
        var route = self
        route.thing?.papers = { thing in (thing as? Value).map(papers) ?? [] }
        return route
    }
}

extension Reminder {
    /// What may be taken of it on paper.
    static func papers(_ reminder: Reminder) -> [(title: String, address: String)] {
        guard reminder.issue != nil else { return [] }
        let address = "/reminders/\(reminder.id.text)"
        let notice = [(title: PaperKind.reminderNotice.title, address: "\(address)/paper")]
        guard reminder.decision != nil else { return notice }
        return notice + [(PaperKind.reconsiderationDecision.title, "\(address)/reconsideration/paper")]
    }
}

extension ExplanationDuty {
    /// What may be taken of it on paper: a request somebody made.
    static func papers(_ duty: ExplanationDuty) -> [(title: String, address: String)] {
        guard duty.origin == .requested else { return [] }
        return [(PaperKind.explanationRequest.title, "/explanation-requests/\(duty.id.text)/paper")]
    }
}

extension ReviewCase {
    /// What may be taken of it on paper.
    static func papers(_ review: ReviewCase) -> [(title: String, address: String)] {
        let kinds = PaperWriter.papers(of: review)
        let address = "/reviews/\(review.id.text)"
        let answered = review.events.contains { if case .reconsidered = $0.kind { true } else { false } }
        return CommitteePaperRoutes.ofReviews.filter { kinds.contains($0.kind) }
            .map { ($0.kind.title, "\(address)/\($0.path)") }
            + (answered ? [(PaperKind.reconsiderationDecision.title, "\(address)/reconsideration/paper")] : [])
    }
}

extension Commendation {
    /// What may be taken of it on paper.
    static func papers(_ commendation: Commendation) -> [(title: String, address: String)] {
        guard PaperWriter.proposes(commendation) else { return [] }
        return [(PaperKind.commendationProposal.title, "/commendations/\(commendation.id.text)/paper")]
    }
}

extension Departure {
    /// What may be taken of it on paper.
    static func papers(_ departure: Departure) -> [(title: String, address: String)] {
        guard departure.annulment == nil else { return [] }
        return [(PaperKind.handover.title, "/departures/\(departure.id.text)/paper")]
    }
}
