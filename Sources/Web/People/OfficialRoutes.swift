import Accountability
import Actions
import Ledger
import Reports
import Store

/// The addresses of officials.
struct OfficialRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .list(
                "/api/v1/officials",
                for: .readFindings,
                "listOfficials",
                "Cán bộ, công chức của xã, theo tên.",
                .official,
                filters: [Self.named],
                { $0.line(Self.named, upTo: 100) },
                at: dependencies
            ) { request, named, db in
                let officials = try Official.list(of: request.commune, on: db)
                return named.map { named in officials.filter { $0.isCalled(named) } } ?? officials
            },
            .thing(
                "/api/v1/officials/{id}",
                for: .readRecord,
                "showOfficial",
                "Một cán bộ với phân công, ngày nghỉ, thôi công tác và cơ quan quản lý.",
                .officialInService,
                at: dependencies
            ) { request, db in
                try OfficialInService.find(try request.readableOfficial(on: db), of: request.commune, on: db)
            },
            .list(
                "/api/v1/colleagues",
                for: .nominateCommendation,
                "listColleagues",
                "Tìm người đang công tác tại xã theo tên, có dấu hay không, để đề nghị khen; tối đa 20 người.",
                .colleague,
                filters: [Self.sought],
                { $0.line(Self.sought, upTo: 100) },
                at: dependencies
            ) { request, sought, db in
                guard let sought else { throw Problem(.missingParameter) }
                return try Colleague.list(named: sought, on: request.today, on: db)
            },
            .act(
                "/api/v1/officials",
                "addOfficial",
                "Thêm một cán bộ, công chức.",
                title: "Thêm cán bộ",
                body: [Self.name, Self.staffCode, Self.aliases, Self.unit],
                makes: true,
                answer: .addedOfficial,
                at: dependencies
            ) { request in
                try AddOfficial(
                    id: Official.ID(request.key),
                    name: request[Self.name],
                    staffCode: request[Self.staffCode],
                    aliases: request[Self.aliases] ?? [],
                    unitName: request[Self.unit]
                )
            },
        ]
    }

    private static let named = QueryParameter(
        name: "name",
        form: .line(maximumLength: 100),
        summary: "Một phần của họ và tên, tên khác hoặc mã số, có dấu hay không.",
        example: "nguyen van an",
        label: "Tìm theo tên"
    )
    private static let sought = QueryParameter(
        name: "q",
        form: .line(maximumLength: 100),
        isRequired: true,
        summary: "Một phần của họ và tên.",
        example: "an"
    )
    private static let name = BodyField("name", .line(upTo: 100), "Họ và tên.", example: "Nguyễn Văn An")
    private static let staffCode = BodyField.optional(
        "staff_code",
        .line(upTo: 100),
        "Mã số cán bộ, công chức.",
        example: "CB-001"
    )
    private static let aliases = BodyField.optional(
        "aliases",
        .list(of: .line(upTo: 100), 0...20),
        "Các cách viết khác của tên trong sổ hồ sơ.",
        example: ["Nguyễn V. An"]
    )
    private static let unit = BodyField.optional(
        "unit",
        .line(upTo: 200),
        "Tên phòng, trung tâm; chưa có thì được thêm.",
        example: "Phòng Kinh tế"
    )
}

extension Resource<Official> {
    /// An official as recorded last.
    fileprivate static var official: Resource {
        Resource(
            "official",
            "officials",
            title: "Cán bộ",
            listTitle: "Cán bộ",
            id: \.id.text,
            path: "/api/v1/officials",
            about: .one(.roster, \.id)
        ) { official, _ in official.fields }
    }
}

extension Resource<Colleague> {
    /// Somebody in service, as colleagues know him. Who works where is no record of his and hangs at the door of every office.
    fileprivate static var colleague: Resource {
        Resource("colleague", "colleagues", id: \.id.text, about: .nobody) { colleague, _ in
            [
                .init(key: "id", label: "Mã định danh", value: .text(colleague.id.text)),
                .init(key: "name", label: "Họ và tên", value: .text(colleague.name)),
                .init(key: "unit", label: "Đơn vị", value: .optional(colleague.unitName)),
                .init(key: "position", label: "Vị trí", value: .optional(colleague.position)),
            ]
        }
    }
}

extension Resource<Official.ID> {
    /// An official who was just added, by id.
    fileprivate static var addedOfficial: Resource {
        Resource("official", "officials", id: \.text, path: "/api/v1/officials", about: .one(.roster) { $0 }) {
            id,
            reading in
            guard let official = try Official.find(id, of: reading.commune, on: reading.db) else {
                throw Refusal(.officialNotFound, id.text)
            }
            return official.fields
        }
    }
}

extension Official {
    /// Whether somebody who types this, with or without diacritics, may mean him.
    fileprivate func isCalled(_ typed: String) -> Bool {
        let sought = Folding.fold(typed)
        return ([name] + aliases + [staffCode].compactMap(\.self)).contains { Folding.fold($0).contains(sought) }
    }

    /// What is said of an official, everywhere the same.
    var fields: [Report.Field] {
        [
            .init(key: "id", label: "Mã định danh", value: .text(id.text)),
            .init(key: "name", label: "Họ và tên", value: .text(name)),
            .init(key: "staff_code", label: "Mã số", value: .optional(staffCode)),
            .init(key: "aliases", label: "Tên khác", value: .list(aliases.map { .text($0) })),
            .init(key: "unit", label: "Đơn vị", value: .optional(unitName)),
        ]
    }
}
