import Accountability
import Actions
import HTTPTypes
import Hummingbird
import Ledger

/// A file sent as the body of a request.
struct Upload: Sendable {
    /// The name the sender's machine gives it: one line.
    let name: String
    /// The media type, one of those the route takes.
    let type: String
    let bytes: [UInt8]

    /// A kind of file that is taken.
    struct Form: Sendable {
        /// The media type.
        let type: String
        /// How such a file begins, for the API document.
        let example: String
    }

    /// The most bytes of a file.
    static let limit = 10 * 1_024 * 1_024
    /// The most bytes of a form with a file in it.
    static let formLimit = limit + formRoom
    /// What else a form with a file in it may hold.
    static let formRoom = 512 * 1_024

    fileprivate static let nameParameter = QueryParameter(
        name: "name",
        form: .line(maximumLength: 200),
        isRequired: true,
        summary: "Tên tệp.",
        example: "giay-xac-nhan.pdf"
    )
}

extension Route {
    /// An act whose body is a file, sent as it is with its media type; its name and the other fields stand in the address. Otherwise as
    /// ``act(_:_:_:body:makes:decides:answer:at:_:)``.
    static func upload<Done: Act>(
        _ path: String,
        _ id: String,
        _ summary: String,
        title: String? = nil,
        forms: [Upload.Form],
        limit: Int = Upload.limit,
        fields: [any BodyFieldDescription] = [],
        offered offer: Offer? = nil,
        makes: Bool = true,
        decides: Bool = false,
        answer resource: Resource<Done.Outcome>,
        at dependencies: WebDependencies,
        _ make: @escaping @Sendable (ActRequest, Upload) async throws -> Done
    ) -> Route {
        let others = fields.map(QueryParameter.init)
        let parameters = [Upload.nameParameter] + others
        var operation = Operation(
            id: id,
            summary: summary,
            parameters: parameters,
            mediaType: "application/json",
            schema: resource.schema
        )
        operation.content = .file(forms)
        operation.act = .init(
            makes: makes,
            location: makes ? resource.path : nil,
            decides: decides
        )
        operation.hasVersion = resource.version != nil
        var route = Route(
            method: .post,
            path: path,
            access: .permitted(Done.permission) { request, context in
                var query = StrictQuery(request.uri.query, allowing: parameters)
                let name = query.line(Upload.nameParameter, upTo: 200)
                let members = others.reduce(into: [String: JSON]()) { $0[$1.name] = query.member($1) }
                try query.check()
                guard let name else { throw Problem(.missingParameter) }
                var asked = try ActRequest(request, context, dependencies, decides: decides)
                asked.values = try BodyReader.read(.object(members), fields)
                let upload = Upload(
                    name: name,
                    type: try Upload.type(request, forms),
                    bytes: Array(try await request.body.collect(upTo: limit).readableBytesView)
                )
                guard !upload.bytes.isEmpty else { throw Problem(.badBody, detail: "Tệp không có nội dung.") }
                let act = try await make(asked, upload)
                return try await resource.answer(doing: act, makes: makes, context.account, dependencies)
            },
            operation: operation
        )
        route.bodyLimit = limit
        route.form = ActForm(
            id: id,
            title: title ?? ActForm.title(of: summary),
            summary: summary,
            path: path,
            permission: Done.permission,
            fields: fields,
            files: forms,
            decides: decides,
            answerPath: resource.path,
            offer: offer
        ) { asked, upload in
            guard let upload else { throw Problem(.badBody, detail: "Chưa chọn tệp.") }
            let outcome = try await dependencies.desk.perform(try await make(asked, upload), by: asked.account)
            return resource.address(of: outcome)
        }
        return route
    }
}

extension QueryParameter {
    /// A field that stands in the address because the body is a file.
    fileprivate init(_ field: any BodyFieldDescription) {
        let form: Form =
            switch field.control {
            case .day: .day
            case .flag: .choice(["true", "false"])
            default: .line(maximumLength: 200)
            }
        self.init(
            name: field.name,
            form: form,
            isRequired: field.isRequired,
            summary: field.summary,
            example: field.example.string ?? (field.example.bool == true ? "true" : "false")
        )
    }
}

extension StrictQuery {
    /// A parameter as a body would bring it; nil where it was not sent, or after recording what is wrong with it.
    fileprivate mutating func member(_ parameter: QueryParameter) -> JSON? {
        switch parameter.form {
        case .day: return day(parameter).map { .string($0.iso) }
        case .choice:
            let answer: YesOrNo? = choice(parameter)
            return answer.map { .bool($0 == .yes) }
        default: return line(parameter, upTo: 200).map { .string($0) }
        }
    }

    private enum YesOrNo: String, CaseIterable {
        case yes = "true"
        case no = "false"
    }
}

extension Upload {
    /// The media type sent, without parameters; refused unless a form has it.
    fileprivate static func type(_ request: Request, _ forms: [Form]) throws(Problem) -> String {
        let values = request.headers[values: .contentType]
        let sent = values.count == 1 ? values[0].prefix { $0 != ";" }.filter { $0 != " " }.lowercased() : ""
        guard forms.contains(where: { $0.type == sent }) else {
            throw Problem(
                .unsupportedMediaType,
                headers: [.accept: forms.map(\.type).joined(separator: ", ")]
            )
        }
        return sent
    }
}
