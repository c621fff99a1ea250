import Accountability
import Reports

extension Listing {
    /// The files behind a figure, as a page lists them.
    static func dossiers(
        _ path: String,
        for permission: Permission,
        _ title: String,
        _ summary: String,
        filters: [QueryParameter],
        _ read: @escaping @Sendable (SignedInContext, String?) async throws -> DossierPage
    ) -> Listing {
        let paging = [Paging.cursor.name, Paging.limit.name]
        return Listing(
            path: path,
            permission: permission,
            title: title,
            summary: summary,
            filters: filters.filter { !paging.contains($0.name) },
            thingPath: "/api/v1/dossiers"
        ) { context, query in
            let page = try await read(context, query)
            // Of one official's list, the page of a file is asked for as his: others' files stay closed to whoever may see only that.
            let whose = PathValues(context.request).optionalID() as Official.ID?
            return Part(
                rows: page.dossiers.map { Row(id: DossierAddress.end(of: $0.code, whose: whose), fields: $0.fields) },
                total: page.total,
                nextCursor: page.nextCursor
            )
        }
    }
}

/// Where the page of a file is.
enum DossierAddress {
    /// The page of a file with this code.
    static func of(_ code: String) -> String { "/dossiers/\(end(of: code, whose: nil))" }

    /// What stands after `/dossiers/`.
    static func end(of code: String, whose: Official.ID?) -> String {
        let path = PercentEncoding.part(code)
        return whose.map { "\(path)?of=\($0.text)" } ?? path
    }
}

extension DossierPage.Entry {
    /// What a list shows of a file.
    fileprivate var fields: [Report.Field] {
        [
            .init(key: "code", label: "Mã hồ sơ", value: .text(code)),
            .init(key: "procedure", label: "Thủ tục", value: .optional(procedure)),
            .init(
                key: "class",
                label: "Loại",
                value: .text(dossierClass?.title ?? status?.title ?? DossierClass.unknown.title)
            ),
            .init(key: "received_on", label: "Tiếp nhận", value: .day(receivedAt.day)),
            .init(key: "due_on", label: "Hẹn trả", value: .optional(dueAt?.day)),
            .init(key: "finished_on", label: "Có kết quả", value: .optional(finishedAt?.day)),
            .init(key: "official", label: "Người giải quyết, như sổ ghi", value: .optional(officialName)),
        ]
    }
}
