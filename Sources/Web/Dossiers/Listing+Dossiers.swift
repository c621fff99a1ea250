import Accountability
import Reports
import Store

extension Listing {
    /// The files behind a figure, as a page lists them.
    static func dossiers(
        _ path: String,
        for permission: Permission,
        _ title: String,
        _ summary: String,
        filters: [QueryParameter],
        at dependencies: WebDependencies,
        of whose: @escaping @Sendable (SignedInContext) throws -> Official.ID? = { _ in nil }
    ) -> Listing {
        let paging = [Paging.cursor.name, Paging.limit.name]
        let filters = filters.filter { !paging.contains($0.name) }
        return Listing(
            path: path,
            permission: permission,
            title: title,
            summary: summary,
            filters: filters,
            thingPath: "/api/v1/dossiers",
            read: { context, query in
                let whose = try whose(context)
                let query = try DossierQuery(query: query, whose: whose)
                let page = try await dependencies.show(query, of: whose, to: context.account)
                // Of one official's list, the page of a file is asked for as his: others' files stay closed to whoever may see only that.
                let named = PathValues(context.request).optionalID() as Official.ID?
                return Part(
                    rows: page.dossiers.map {
                        Row(id: DossierAddress.end(of: $0.code, whose: named), fields: $0.fields)
                    },
                    total: page.total,
                    nextCursor: page.nextCursor
                )
            },
            file: { context, query, format in
                let whose = try whose(context)
                let strict = StrictQuery(query, allowing: filters + [.listFormat, Paging.cursor, Paging.limit])
                var asked = try DossierQuery(query: query, whose: whose)
                asked.limit = DossierPage.partSize
                let (wanted, account) = (asked, context.account)
                if whose == nil { try dependencies.requireReason(for: .dossier, from: account, wanted.reason) }
                let stamp = try await dependencies.listStamp(for: account, strict)
                return try await dependencies.show(to: account, reason: wanted.reason) { reading in
                    let about = try reading.about(title, filters, strict, stamp)
                    return try ListFile.write(about, as: format) { cursor in
                        var query = wanted
                        query.cursor = cursor
                        let page = try DossierPage(
                            query,
                            of: account.commune,
                            for: account.account,
                            today: reading.today,
                            on: reading.db
                        )
                        reading.seen.note(.dossier, whose.map { [$0] } ?? page.dossiers.compactMap(\.officialID))
                        return ListFile.Part(
                            rows: page.dossiers.map(\.fileFields),
                            total: page.total,
                            next: page.nextCursor
                        )
                    }
                }
            }
        )
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

extension DossierPage {
    /// How many files are best read at a time for a list in a file: each part passes over the period once, so few large ones are quick.
    fileprivate static let partSize = 20_000
}

extension DossierPage.Entry {
    /// What a file of many says of each: all of it, to the minute.
    fileprivate var fileFields: [Report.Field] {
        func words(_ text: String?) -> Report.Value { text.map { .text($0) } ?? .notRecorded }
        return [
            .init(key: "code", label: "Mã hồ sơ", value: .text(code)),
            .init(key: "procedure", label: "Thủ tục", value: words(procedure)),
            .init(key: "field", label: "Lĩnh vực", value: words(field)),
            .init(key: "unit", label: "Phòng, như sổ ghi", value: words(unit)),
            .init(key: "official", label: "Người giải quyết, như sổ ghi", value: words(officialName)),
            .init(key: "channel", label: "Tiếp nhận", value: words(channel?.title)),
            .init(key: "status", label: "Trạng thái, như sổ ghi", value: words(status?.title)),
            .init(key: "class", label: "Loại", value: words(dossierClass?.title)),
            .init(key: "received_at", label: "Tiếp nhận lúc", value: .text(receivedAt.rfc3339)),
            .init(key: "due_at", label: "Hẹn trả lúc", value: words(dueAt?.rfc3339)),
            .init(key: "finished_at", label: "Có kết quả lúc", value: words(finishedAt?.rfc3339)),
        ]
    }

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
