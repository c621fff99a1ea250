import Accountability
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// `GET /api/v1/dossiers`: the files behind a figure of the summary, a page at a time.
struct ListDossiers: Sendable {
    let dependencies: WebDependencies

    var route: Route {
        let listing = Listing.dossiers(
            "/api/v1/dossiers",
            for: .readDossiers,
            "Hồ sơ",
            "Các hồ sơ làm nên một số liệu của tổng hợp cùng kỳ.",
            filters: DossierQuery.parameters,
            at: dependencies
        )
        var route = Route.get("/api/v1/dossiers", for: .readDossiers, .dossiers) { request, context in
            try await dependencies.answer(request, context, listing)
        }
        route.listing = listing
        return route
    }
}

/// The contract of the answer.
struct DossierListBody: Encodable {
    let dossiers: [Entry]
    let meta: Meta

    init(_ page: DossierPage) {
        dossiers = page.dossiers.map(Entry.init)
        meta = Meta(total: page.total, nextCursor: page.nextCursor)
    }

    /// The answer, with the link to the next page.
    func answer(to request: Request, next: String?) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .json(Array(try encoder.encode(self)), headers: Paging.headers(request, next: next))
    }

    struct Entry: Encodable {
        let entry: DossierPage.Entry

        enum Key: String, CodingKey, CaseIterable {
            case code, procedure, field, unit, official, channel, status, `class`
            case receivedAt = "received_at"
            case dueAt = "due_at"
            case finishedAt = "finished_at"
        }

        /// Every key is always there; what the register does not say is null.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(entry.code, forKey: .code)
            try container.encode(entry.procedure, forKey: .procedure)
            try container.encode(entry.field, forKey: .field)
            try container.encode(entry.unit, forKey: .unit)
            try container.encode(
                entry.officialID.map { OfficialBody(id: $0.text, name: entry.officialName) },
                forKey: .official
            )
            try container.encode(entry.channel?.rawValue, forKey: .channel)
            try container.encode(entry.status?.rawValue, forKey: .status)
            try container.encode(entry.dossierClass?.rawValue, forKey: .class)
            try container.encode(entry.receivedAt.rfc3339, forKey: .receivedAt)
            try container.encode(entry.dueAt?.rfc3339, forKey: .dueAt)
            try container.encode(entry.finishedAt?.rfc3339, forKey: .finishedAt)
        }
    }

    struct OfficialBody: Encodable {
        let id: String
        let name: String?
    }

    struct Meta: Encodable {
        let total: Int
        let nextCursor: String?

        enum Key: String, CodingKey, CaseIterable {
            case total
            case nextCursor = "next_cursor"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(total, forKey: .total)
            try container.encode(nextCursor, forKey: .nextCursor)
        }
    }
}
