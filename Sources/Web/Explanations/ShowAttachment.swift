import Accountability
import Actions
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Store

/// `GET /api/v1/attachments/{id}`: the bytes of a file, to be kept and never shown in place.
struct ShowAttachment: Sendable {
    let dependencies: WebDependencies

    var route: Route {
        .get(
            "/api/v1/attachments/{id}",
            for: .answerOwnCase,
            .file("showAttachment", "Tải một tệp kèm giải trình."),
            use: respond
        )
    }

    @Sendable
    private func respond(to request: Request, context: SignedInContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        let asked = ReadRequest(context, dependencies)
        let id: Attachment.ID = try asked.id()
        let found = try await dependencies.show(to: context.account) { reading in
            guard let found = try Attachment.content(of: id, in: asked.commune, on: reading.db),
                let duty = try ExplanationDuty.find(found.duty, of: asked.commune, on: reading.db), asked.maySee(duty)
            else { return AttachmentContent?.none }
            reading.seen.note(.attachment, [duty.official], thing: id.text)
            return found
        }
        guard let found else { throw Problem(.notFound) }
        return .file(found.bytes, name: found.attachment.name, type: found.attachment.mediaType.rawValue)
    }
}
