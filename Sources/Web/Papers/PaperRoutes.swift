import Accountability
import Actions
import HTTPTypes
import Hummingbird
import Ledger
import Postgres
import Reports
import Store

/// The addresses of signed papers: sent first, then named by the acts that rest on them.
struct PaperRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .upload(
                "/api/v1/officials/{id}/papers",
                "keepPaper",
                "Gửi bản quét văn bản đã ký về một cán bộ; sau đó ghi mã của bản quét khi nhắc nhở, xác nhận, quyết định.",
                title: "Gửi bản quét",
                forms: MediaType.allCases.map { Upload.Form(type: $0.rawValue, example: $0.example) },
                answer: .paper,
                at: dependencies
            ) { request, upload in
                try KeepPaper(
                    about: request.id(),
                    name: upload.name,
                    bytes: upload.bytes,
                    id: Paper.ID(request.key)
                )
            },
            .get("/api/v1/papers/{id}", for: .readRecord, Self.showing, use: show),
        ]
    }

    private static let showing = Operation.file(
        "showPaper",
        "Tải bản quét: người đã gửi, và người được xem nhắc nhở, vụ việc có ghi bản quét đó."
    )

    @Sendable
    private func show(_ request: Request, context: SignedInContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let asked = ReadRequest(context, dependencies)
        let id: Paper.ID = try asked.id()
        let found = try await dependencies.show(to: context.account) { reading in
            guard let found = try Paper.content(of: id, in: asked.commune, on: reading.db),
                try found.paper.isOpen(to: asked.account, on: reading.db)
            else { return PaperContent?.none }
            reading.seen.note(.paper, [found.paper.official], thing: id.text)
            return found
        }
        guard let found else { throw Problem(.notFound) }
        return .file(found.bytes, name: found.paper.name, type: found.paper.mediaType.rawValue)
    }
}

extension Paper {
    /// Whether somebody may read it: whoever sent it, and whoever may see a record that rests on it.
    func isOpen(to reader: SignedInAccount, on db: Connection) throws -> Bool {
        if recordedBy == reader.account.id { return true }
        func rests(_ documents: [SignedDocument]) -> Bool { documents.contains { $0.paper == id } }
        func sees(_ official: Official.ID, _ unit: OrgUnit.ID?) -> Bool {
            reader.account.person == official.person || reader.author.reaches(unit: unit)
        }
        let commune = reader.commune.id
        return try Reminder.list(of: commune, official: official, on: db)
            .contains { sees($0.official, $0.unit) && rests($0.documents) }
            || ReviewCase.list(of: commune, official: official, on: db)
                .contains { sees($0.official, $0.unit) && rests($0.documents) }
    }
}

extension Resource<Paper> {
    /// What is known of a paper; its bytes have the address.
    fileprivate static var paper: Resource {
        Resource("paper", "papers", id: \.id.text, path: "/api/v1/papers", about: .one(.paper, \.official)) {
            paper,
            _ in paper.fields
        }
    }
}
