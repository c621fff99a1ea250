import Accountability
import Testing

/// Where an incident stands, and what may be said of it.
struct IncidentTests {
    @Test func `an incident may be asked about at once`() throws {
        let incident = try Self.incident()
        #expect(incident.state == .recorded)
        #expect(try incident.requireAskable() == incident.responsible)
        #expect(incident.matter == incident.id.text)
    }

    @Test func `a file typed by hand and found later is one matter, asked about through the finding`() throws {
        let code = try #require(FileCode("H45.18.03-260901-0001"))
        let file = Incident.File(code: code, dueOn: try day("2026-09-10"))
        let alone = try Self.incident(kind: .lateFile, file: file)
        let found = try Self.incident(kind: .lateFile, file: file, finding: Finding.ID())
        #expect(alone.matter == code.text)
        #expect(found.matter == alone.matter)
        #expect(found.state == .reconciled)
        #expect(throws: Refusal(.matterKnown, code.text)) { try found.requireAskable() }
    }

    @Test func `an incident of history is opened once before anybody is asked`() throws {
        let old = try Self.incident(standing: .history)
        #expect(old.state == .history)
        #expect(throws: Refusal(.findingIsHistory, old.matter)) { try old.requireAskable() }
        #expect(throws: Never.self) { try old.check(.opened) }
        let opened = try Self.incident(standing: .history, [.opened])
        #expect(opened.state == .recorded)
        #expect(throws: Refusal(.findingNotHistory, opened.matter)) { try opened.check(.opened) }
    }

    @Test func `an annulled incident is over`() throws {
        let incident = try Self.incident([.annulled])
        #expect(incident.state == .annulled)
        #expect(throws: Refusal(.incidentAnnulled, incident.id.text)) { try incident.requireAskable() }
        #expect(throws: Refusal(.incidentAnnulled, incident.id.text)) { try incident.check(.annulled) }
    }

    private static func incident(
        standing: LateFinding.Standing = .current,
        kind: Incident.Kind = .attitude,
        file: Incident.File? = nil,
        finding: Finding.ID? = nil,
        _ events: [Incident.Event.Kind] = []
    ) throws -> Incident {
        Incident(
            id: Incident.ID(),
            responsible: Finding.Responsible(official: Official.ID(), unit: nil),
            kind: kind,
            source: .check,
            standing: standing,
            happenedOn: try day("2026-09-12"),
            file: file,
            text: "Trả lời người dân thiếu tôn trọng",
            evidence: nil,
            recordedAt: .earliest,
            recordedBy: .zero,
            finding: finding,
            events: events.map {
                Incident.Event(
                    id: .init(),
                    kind: $0,
                    reason: "Lý do",
                    happenedOn: .earliest,
                    recordedAt: .earliest,
                    recordedBy: .zero
                )
            }
        )
    }
}
