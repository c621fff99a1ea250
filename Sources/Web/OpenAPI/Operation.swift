import Accountability
import Reports

/// How the API document describes a route.
struct Operation: Sendable {
    /// A name for programs that are generated from the document.
    let id: String
    /// What it answers, in Vietnamese.
    let summary: String
    var parameters: [QueryParameter] = []
    /// The media types a good answer may have.
    let mediaTypes: [String]
    /// The shape of a good answer.
    let schema: JSONTree
    /// The files it can be had as, besides.
    var files: [ReportFormat] = []
    /// Problems it answers with, besides those any route may have.
    var problems: [ProblemCode] = []
    /// What stands in the body; nil for none.
    var content: Content?
    /// What it asks for, if it is something a person does; nil for something to read.
    var act: Act?
    /// Whether an answer carries an `ETag`.
    var hasVersion = false

    /// What the document says about something a person does.
    struct Act: Sendable {
        /// Whether something new comes of it: 201.
        let makes: Bool
        /// Where what is new can be seen afterwards, for `Location`; nil where it has no address of its own.
        let location: String?
        /// Whether it asks for `If-Match`.
        let decides: Bool
    }

    /// What stands in a body.
    enum Content: Sendable {
        /// A JSON object of these fields.
        case fields([any BodyFieldDescription])
        /// A file of one of these types.
        case file([Upload.Form])
    }
}

extension Operation {
    /// Something answered in one media type.
    init(
        id: String,
        summary: String,
        parameters: [QueryParameter] = [],
        mediaType: String,
        schema: JSONTree,
        problems: [ProblemCode] = []
    ) {
        self.init(
            id: id,
            summary: summary,
            parameters: parameters,
            mediaTypes: [mediaType],
            schema: schema,
            problems: problems
        )
    }

    /// The media types of files people send.
    static let fileTypes = MediaType.allCases.map(\.rawValue)

    /// A file somebody sent, in the media type he sent it in.
    static func file(_ id: String, _ summary: String) -> Operation {
        Operation(
            id: id,
            summary: summary,
            mediaTypes: fileTypes,
            schema: ["type": "string", "format": "binary"],
            problems: [.notFound]
        )
    }

    /// A page, or a form that answers with one.
    static func page(_ id: String, _ summary: String) -> Operation {
        Operation(id: id, summary: summary, mediaType: "text/html", schema: ["type": "string"])
    }

    static let firstPage = Operation(
        id: "showFirstPage",
        summary: "Trang đầu: tổng hợp của xã mẫu.",
        mediaType: "text/html",
        schema: ["type": "string"]
    )
    static let stylesheet = Operation(
        id: "showStylesheet",
        summary: "Kiểu trình bày của các trang.",
        mediaType: "text/css",
        schema: ["type": "string"]
    )
    static let icon = Operation(
        id: "showIcon",
        summary: "Biểu tượng của các trang.",
        mediaType: "image/svg+xml",
        schema: ["type": "string"]
    )
    static let live = Operation(
        id: "showLiveness",
        summary: "Tiến trình còn chạy.",
        mediaType: "application/json",
        schema: [
            "type": "object", "required": ["version"], "properties": ["version": ["type": "string"]],
        ]
    )
    static let ready = Operation(
        id: "showReadiness",
        summary: "Sẵn sàng phục vụ; nếu không thì nêu lý do.",
        mediaType: "application/json",
        schema: [
            "type": "object", "required": ["ready"], "properties": ["ready": ["type": "boolean"]],
        ],
        problems: [.unavailable]
    )
    static let openAPI = Operation(
        id: "showOpenAPI",
        summary: "Tài liệu này.",
        mediaType: "application/json",
        schema: ["type": "object"]
    )
    static let summary = Operation(
        id: "showSummary",
        summary: "Tổng hợp giải quyết hồ sơ của một kỳ, dành cho lãnh đạo.",
        parameters: SummaryQuery.parameters,
        mediaType: "application/json",
        schema: SummarySchema.json,
        problems: [.refused]
    ).orReportFile
    static let dossiers = Operation(
        id: "listDossiers",
        summary: "Các hồ sơ làm nên một số liệu của tổng hợp cùng kỳ.",
        parameters: DossierQuery.parameters,
        mediaType: "application/json",
        schema: DossierListSchema.json,
        problems: [.refused]
    ).orListFile
}
