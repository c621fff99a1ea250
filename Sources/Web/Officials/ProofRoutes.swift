import Accountability
import Actions
import Documents
import HTTPTypes
import Hummingbird
import Ledger
import Reports

/// An official's record with what proves it, the checkpoints to hold it against later, and the program that does so without us.
struct ProofRoutes {
    let dependencies: WebDependencies

    /// The address of the independent verifier.
    static let checker = "/verify_proof.py"

    var routes: [Route] {
        [
            .get("/api/v1/officials/{id}/record/proof", for: .readRecord, .recordProof) { request, context in
                let query = try SinceQuery(request.uri.query)
                let official: Official.ID = try PathValues(context.request).id()
                let found = try await find(official, query, for: context.account)
                return .file(try found.file(), name: found.name, type: "application/json")
            },
            .visited(
                "/officials/{id}/record/proof",
                for: .readRecord,
                .page("downloadProof", "Tải bằng chứng cá nhân: tệp JSON có chữ ký, hoặc bản in PDF."),
                use: download
            ),
            .get("/api/v1/ledger/checkpoint", for: .readRecord, .checkpoint) { request, context in
                try await checkpoint(SinceQuery(request.uri.query), for: context.account)
            },
            .visited("/ledger/checkpoint", for: .readRecord, .page("downloadCheckpoint", "Tải điểm chốt mới nhất.")) {
                request,
                page in
                try await checkpoint(SinceQuery(request.uri.query), for: page.account)
            },
            .get(Self.checker, .checker) { _, _ in
                .file(ProofVerifier.python, name: "verify_proof.py", type: "text/x-python; charset=utf-8")
            },
        ]
    }

    @Sendable
    private func download(_ request: Request, _ page: PageContext) async throws -> Response {
        let query = try SinceQuery(request.uri.query, isForFile: true)
        let found = try await find(try PathValues(page.request).id(), query, for: page.account)
        guard query.isPDF else { return .file(try found.file(), name: found.name, type: "application/json") }
        let stamp = PageFrame(page).print.stamp(exportedOn: found.record.exportedOn)
        return .file(
            try found.record.printed(with: found.proof).manuscript(stamp).file(.pdf),
            name: "\(found.stem).pdf",
            type: Manuscript.Format.pdf.mediaType
        )
    }

    /// A record as it stands today, with its proof.
    private struct Found: Sendable {
        let record: OfficialRecord
        let proof: PersonalProof
        let size: Int
        let keeper: LedgerKeeper

        /// The size of the checkpoint is what has to be named when the next one is asked for.
        var stem: String { "bang-chung-\(record.asOf.iso)-muc-\(size)" }
        var name: String { "\(stem).json" }

        func file() throws -> [UInt8] { try keeper.seal(proof) }
    }

    private func find(_ official: Official.ID, _ query: SinceQuery, for account: SignedInAccount) async throws -> Found
    {
        let keeper = dependencies.keeper
        let today = dependencies.now().day
        let found = try await dependencies.show(to: account) { reading -> Found? in
            guard let keeper else { throw Problem(.unavailable) }
            guard let record = try reading.record(OfficialRecord.Query(of: official, asOf: today), today: today) else {
                return nil
            }
            let proof = try record.proof(since: query.since, key: keeper.publicKey(), on: reading.db)
            let size = try proof.checkpoint.map { try Checkpoint(unverified: $0).size } ?? 0
            return Found(record: record, proof: proof, size: size, keeper: keeper)
        }
        // Somebody who may not see it is told what he would be told if there were nobody of this id.
        guard let found else { throw Problem(.notFound) }
        return found
    }

    /// It says nothing about anybody.
    private func checkpoint(_ query: SinceQuery, for account: SignedInAccount) async throws -> Response {
        let commune = account.commune.id
        let (update, size) = try await dependencies.desk.read(as: account) { db in
            let ledger = try ProvenLedger(of: commune, on: db)
            return (try ledger.update(since: query.since), ledger.size)
        }
        guard let update else { throw Problem(.notFound) }
        return .file(Array(update.text.utf8), name: "diem-chot-muc-\(size).txt", type: "text/plain; charset=utf-8")
    }
}

/// What a proof or a checkpoint is asked for.
private struct SinceQuery {
    /// The size of an older checkpoint, which the newest is to be shown to continue.
    let since: Int?
    let isPDF: Bool

    init(_ query: String?, isForFile: Bool = false) throws(Problem) {
        var query = StrictQuery(form: query, allowing: [.since] + (isForFile ? [.proofFormat] : []))
        since = query.integer(.since, in: 1...999_999_999)
        let format: Manuscript.Format? = isForFile ? query.choice(.proofFormat) : nil
        isPDF = format == .pdf
        try query.check()
    }
}

extension QueryParameter {
    fileprivate static let since = QueryParameter(
        name: "since",
        form: .integer(1...999_999_999, standard: 1),
        summary:
            "Số mục của một điểm chốt cũ: câu trả lời kèm chứng minh điểm chốt mới nối tiếp nó. Để trống thì không kèm.",
        example: "1"
    )
    fileprivate static let proofFormat = QueryParameter(
        name: "format",
        form: .choice([Manuscript.Format.pdf.rawValue]),
        summary: "pdf để in; để trống là tệp JSON có chữ ký.",
        example: "pdf"
    )
}

extension Operation {
    fileprivate static let recordProof = Operation(
        id: "showRecordProof",
        summary: "Bằng chứng cá nhân: toàn bộ hồ sơ, từng mục sổ cái và đường dẫn tới điểm chốt có chữ ký.",
        parameters: [.since],
        mediaType: "application/json",
        schema: [
            "type": "object",
            "required": ["v", "origin", "key", "checkpoint", "consistency", "entries", "uncovered", "record", "seal"],
            "properties": [
                "v": ["const": 1], "origin": ["type": "string"], "key": ["type": "string"],
                "checkpoint": ["type": ["string", "null"]], "consistency": ["type": ["object", "null"]],
                "entries": ["type": "array", "items": ["type": "object"]], "uncovered": ["type": "integer"],
                "record": RecordSchema.json, "seal": ["type": "string"],
            ],
        ],
        problems: [.notFound, .refused]
    )
    fileprivate static let checkpoint = Operation(
        id: "showCheckpoint",
        summary: "Điểm chốt có chữ ký mới nhất của sổ cái; với since thì kèm chứng minh nối tiếp.",
        parameters: [.since],
        mediaType: "text/plain",
        schema: ["type": "string"],
        problems: [.notFound, .refused]
    )
    fileprivate static let checker = Operation(
        id: "showProofChecker",
        summary: "Chương trình Python kiểm tra bằng chứng cá nhân, không cần hệ thống này.",
        mediaType: "text/x-python",
        schema: ["type": "string"]
    )
}
