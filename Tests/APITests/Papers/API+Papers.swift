import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Store
import StoreSupport
import Testing

@testable import Web

extension API {
    /// Sends the scan of a paper about an official and answers its id.
    func sendPaper(
        about official: Official.ID,
        as caller: Caller?,
        _ bytes: [UInt8],
        type: String = "text/plain"
    ) async throws -> String {
        let key = UUID().uuidString.lowercased()
        let answer = try await send(
            .post,
            "/api/v1/officials/\(official.text)/papers?name=ban-quet.txt",
            as: caller,
            [.contentType: type, .idempotencyKey: key],
            bytes
        )
        #expect(answer.status == 201, "\(answer.text)")
        #expect(answer.headers[.location] == "/api/v1/papers/\(key)")
        return key
    }

    /// A paper about an official that a reminder given to him rests on, for the matrix. Sent by nobody the matrix asks; the reminder is
    /// written past the acts, which give none to a chairman.
    func paper(about official: Official.ID) async throws -> MatrixCase.Thing {
        let sender = try await installation.addAccount(.clerk, to: commune)
        guard let paper = try await installation.paper(about: official, by: sender).paper else {
            throw Refusal(.paperNotFound)
        }
        let reminder = Reminder.ID().text
        try await installation.asSuperuser(
            """
            insert into kc.reminders (commune_id, reminder_id, official_id, unit_id, kind, form, text, origin, document_title,
                                      document_paper_id, recorded_at, recorded_by)
            select o.commune_id, '\(reminder)', o.official_id, o.unit_id, 'reminder', 'oral', 'Nhắc nhở', 'here', '12/TB-UBND',
                   '\(paper.text)', now(), '\(Account.ID.zero.text)'
              from kc.officials as o
             where o.official_id = '\(official.text)';
            insert into kc.reminder_events (commune_id, event_id, reminder_id, ordinal, official_id, unit_id, kind, happened_on,
                                            issuer_person_id, issuer_role, review_year, number, counts_through, recorded_at, recorded_by)
            select r.commune_id, gen_random_uuid(), r.reminder_id, 1, r.official_id, r.unit_id, 'issued', '2026-03-02',
                   '\(sender.account.person.text)', 'chairman', 2026,
                   1 + (select count(*) from kc.reminder_events as e where e.official_id = r.official_id and e.kind = 'issued'),
                   '2026-12-14', now(), r.recorded_by
              from kc.reminders as r
             where r.reminder_id = '\(reminder)'
            """
        )
        return MatrixCase.Thing(id: paper.text)
    }
}
