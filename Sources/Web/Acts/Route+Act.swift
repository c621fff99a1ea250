import Accountability
import Actions
import HTTPTypes
import Hummingbird

extension Route {
    /// Something a person does, as one `POST`.
    ///
    /// The permission is the act's own. `title` names it on pages, where `offered` says when it can be done
    /// and `draft` keeps what was typed before it is. `makes` says that something new gets an address: 201 with `Location`, otherwise 200.
    /// `decides` asks for `If-Match`, because what is decided on may have changed since it was seen. The answer shows the
    /// thing as it now is, the same to a request that is repeated.
    static func act<Done: Act>(
        _ path: String,
        _ id: String,
        _ summary: String,
        title: String? = nil,
        body fields: [any BodyFieldDescription] = [],
        offered offer: Offer? = nil,
        draft: FormDraft? = nil,
        makes: Bool = false,
        decides: Bool = false,
        answer resource: Resource<Done.Outcome>,
        at dependencies: WebDependencies,
        _ make: @escaping @Sendable (ActRequest) throws -> Done
    ) -> Route {
        var operation = Operation(id: id, summary: summary, mediaType: "application/json", schema: resource.schema)
        operation.content = .fields(fields)
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
                try StrictQuery(request.uri.query, allowing: []).check()
                var asked = try ActRequest(request, context, dependencies, decides: decides)
                asked.values = try BodyReader.read(try await JSONBody.bytes(of: request, fields), fields)
                return try await resource.answer(doing: try make(asked), makes: makes, context.account, dependencies)
            },
            operation: operation
        )
        route.form = ActForm(
            id: id,
            title: title ?? ActForm.title(of: summary),
            summary: summary,
            path: path,
            permission: Done.permission,
            fields: fields,
            files: [],
            decides: decides,
            answerPath: resource.path,
            offer: offer,
            draft: draft
        ) { asked, _ in
            let outcome = try await dependencies.desk.perform(try make(asked), by: asked.account)
            return resource.address(of: outcome)
        }
        return route
    }
}

extension Resource {
    /// Does the act and shows what came of it.
    func answer<Done: Act>(
        doing act: Done,
        makes: Bool,
        _ account: SignedInAccount,
        _ dependencies: WebDependencies
    ) async throws -> Response where Done.Outcome == Value {
        // Asked before, so that nothing is done whose answer could then not be shown.
        try dependencies.looks.requireRoom()
        let outcome = try await dependencies.desk.perform(act, by: account)
        return try await dependencies.show(to: account) { rendered(try shown(outcome, $0)) }.answer(made: makes)
    }
}

extension ActRequest {
    /// Reads the account, the path and the headers.
    init(
        _ request: Request,
        _ context: SignedInContext,
        _ dependencies: WebDependencies,
        decides: Bool
    ) throws {
        self.init(
            account: context.account,
            key: try IdempotencyKey.read(request.headers),
            version: decides ? try EntityTag.seenVersion(request.headers) : nil,
            today: dependencies.now().day,
            path: PathValues(context.request),
            values: BodyValues([:])
        )
    }
}

/// The body of an act.
enum JSONBody {
    /// The bytes, which must be sent as JSON. An act all of whose fields may be left out needs no body at all.
    static func bytes(of request: Request, _ fields: [any BodyFieldDescription]) async throws -> [UInt8] {
        let bytes = Array(try await request.body.collect(upTo: .max).readableBytesView)
        if bytes.isEmpty, fields.allSatisfy({ !$0.isRequired }) { return [] }
        guard isJSON(request.headers[values: .contentType]) else {
            throw Problem(.unsupportedMediaType, headers: [.accept: "application/json"])
        }
        if bytes.isEmpty { throw Problem(.badBody, detail: "Phải gửi nội dung JSON.") }
        return bytes
    }

    /// `application/json`, in UTF-8 if a character set is named.
    private static func isJSON(_ values: [String]) -> Bool {
        guard values.count == 1 else { return false }
        let parts = values[0].split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
        return parts.first == "application/json"
            && parts.dropFirst().allSatisfy { ["charset=utf-8", "charset=\"utf-8\""].contains($0) }
    }
}
