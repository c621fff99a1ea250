import Accountability
import Actions
import FoundationEssentials
import Intake
import Ledger
import Reports
import Store

/// The addresses of imports: the exports of the register that were taken in, and those that turned out to be wrong.
struct ImportRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .list(
                "/api/v1/imports",
                for: .annulImport,
                "listImports",
                "Các lần nhập sổ, lần mới nhất trước.",
                .importBatch,
                at: dependencies
            ) { request, db in
                try ImportBatch.list(of: request.commune, on: db).reversed()
            }
            .showing([
                "exported_on", "recorded_on", "recorded_by_name", "rows", "refused", "state_title", "file_hash",
            ]),
            .thing(
                "/api/v1/imports/{id}",
                for: .annulImport,
                "showImport",
                "Một lần nhập sổ: ai nhập, tệp nào, còn hiệu lực không.",
                .importBatch,
                at: dependencies
            ) { request, db in
                try ImportBatch.find(request.id(), of: request.commune, on: db)
            },
            .upload(
                "/api/v1/imports",
                "importRegister",
                "Nhập sổ theo dõi hồ sơ do hệ thống một cửa xuất ra; nhập lại đúng tệp cũ không thay đổi gì.",
                title: "Nhập sổ",
                forms: Upload.Form.registers,
                limit: IntakeLimits.standard.fileBytes,
                fields: [Self.exportedOn, Self.skipsRefused, Self.createsOfficials],
                answer: .importOutcome,
                at: dependencies
            ) { request, upload in
                try ImportRegister(
                    taking: await RegisterSource.read(upload.bytes),
                    exportedOn: request[Self.exportedOn],
                    skipsRefused: request[Self.skipsRefused] == true,
                    createsOfficials: request[Self.createsOfficials] == true,
                    today: request.today,
                    id: request.key
                )
            },
            .act(
                "/api/v1/imports/{id}/annulment-proposal",
                "proposeImportAnnulment",
                "Đề nghị hủy một lần nhập sai; lần nhập còn hiệu lực đến khi người thứ hai xác nhận.",
                title: "Đề nghị hủy",
                body: [Self.reason],
                offered: .on(ImportBatch.Recorded.self) { batch, _, _ in batch.state == .inForce },
                answer: .importBatch,
                at: dependencies
            ) { request in
                try ProposeImportAnnulment(request.id(), reason: request[Self.reason], id: request.key)
            },
            .act(
                "/api/v1/imports/{id}/annulment",
                "confirmImportAnnulment",
                "Xác nhận hủy lần nhập mà người khác đã đề nghị; hồ sơ trở về theo các lần nhập còn lại.",
                title: "Xác nhận hủy",
                offered: .on(ImportBatch.Recorded.self) { batch, account, _ in
                    batch.state == .annulmentProposed && batch.proposal?.person != account.account.person
                },
                answer: .importBatch,
                at: dependencies
            ) { request in
                try ConfirmImportAnnulment(request.id(), id: request.key)
            },
        ] + pages
    }

    private static let exportedOn = BodyField(
        "exported_on",
        .day,
        "Ngày xuất sổ.",
        example: "2026-01-05"
    )
    private static let skipsRefused = BodyField.optional(
        "skip_refused",
        .flag,
        "Bỏ lại các dòng sai, nhập các dòng đúng.",
        example: false
    )
    private static let createsOfficials = BodyField.optional(
        "create_officials",
        .flag,
        "Thêm cán bộ cho những tên chưa có trong danh sách.",
        example: false
    )
    private static let reason = BodyField(
        "reason",
        .text(upTo: 2000),
        "Lý do.",
        example: "Xuất nhầm kỳ"
    )
}

extension Resource<ImportBatch.Recorded> {
    /// A batch with the names of those who recorded and annulled it.
    static var importBatch: Resource {
        Resource(
            "import",
            "imports",
            title: "Lần nhập sổ",
            listTitle: "Nhập sổ",
            id: \.id.text,
            path: "/api/v1/imports",
            about: .nobody
        ) { batches, reading in
            let names = try Person.names(of: Set(batches.flatMap(\.persons)), on: reading.db)
            return { $0.fields(names: names) }
        }
    }
}

extension Resource<ImportOutcome> {
    /// What an import did; the batch has the address.
    static var importOutcome: Resource {
        Resource("import", "imports", id: \.batch.text, path: "/api/v1/imports", about: .nobody) { outcome, _ in
            [.init(key: "id", label: "Mã lần nhập", value: .text(outcome.batch.text))] + outcome.fields
                + [.init(key: "is_repeat", label: "Đã nhập trước đây", value: .flag(outcome.isRepeat))]
        }
    }
}

extension Upload.Form {
    /// The kinds of files registers and lists of files come as.
    static let registers = [
        Upload.Form(type: "text/csv", example: example),
        // A workbook cannot be shown in a document of text; which of the two a file is, is told by its bytes.
        Upload.Form(type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", example: example),
    ]

    private static let example =
        "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\nH23.45.12-251201-0001,01/12/2025,20/12/2025\n"
}
