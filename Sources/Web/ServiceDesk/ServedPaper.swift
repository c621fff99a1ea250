import Accountability
import Reports
import Store

/// A paper that is handed over, with what is shown of it and the rules of its day.
struct ServedPaper<Subject: Sendable>: Sendable {
    let subject: Subject
    let fields: [Report.Field]
    let commune: Commune
    let policy: Policy?
}

extension Reading {
    /// A request to explain that is handed over, kept as seen.
    func requestToServe(_ asked: ReadRequest) throws -> ServedPaper<ExplanationDuty> {
        guard let duty = try ExplanationDuty.find(try asked.id(), of: asked.commune, on: db), asked.maySee(duty) else {
            throw Problem(.notFound)
        }
        return try paper(duty, try Resource.explanationRequest.shown(duty, self).fields, on: duty.requestedOn, asked)
    }

    /// A reminder that is handed over, kept as seen; drafts are not.
    func reminderToServe(_ asked: ReadRequest) throws -> ServedPaper<Reminder> {
        guard let reminder = try Reminder.find(try asked.id(), of: asked.commune, on: db), reminder.issue != nil,
            asked.maySee(reminder)
        else { throw Problem(.notFound) }
        return try paper(reminder, try Resource.reminder.shown(reminder, self).fields, on: reminder.issuedOn, asked)
    }

    /// With the rules of its own day, as the paper that is signed has them.
    private func paper<Subject>(
        _ subject: Subject,
        _ fields: [Report.Field],
        on day: CalendarDay?,
        _ asked: ReadRequest
    ) throws -> ServedPaper<Subject> {
        let policy = try Policy.inForce(on: day ?? asked.today, of: asked.commune, on: db)
        return ServedPaper(subject: subject, fields: fields, commune: asked.account.commune, policy: policy)
    }
}
