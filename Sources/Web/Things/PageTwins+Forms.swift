import Accountability
import Actions
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import Ledger

extension PageTwins {
    /// The page on which an act is done, and what it is sent to.
    func pages(_ form: ActForm) -> [Route] {
        let address = address(of: form)
        let showing = Route.visited(
            address,
            for: form.permission,
            .page("\(form.id)Form", form.summary)
        ) { request, page in
            // Before anything is typed: a code asked for afterwards would cost what was typed.
            if page.guest.needsCodeToAct { return .see("/sign-in/code", next: request.uri.string) }
            let asked = FormBody(try FormBody.parse(request.uri.query ?? ""))
            var state = FormState(values: FieldControl.members(of: form.fields, asked))
            if let draft = form.draft { state.values.merge(try await draft.find(page.signedIn)) { asked, _ in asked } }
            if asked["done"] == Self.draftKept { state.message = "Đã lưu bản nháp; chưa gửi cho ai." }
            return .page(try await shown(form, page, key: UUID(), state, isBlank: true).view.rendered())
        }
        let sending = Route.visitedForm(
            address,
            for: form.permission,
            limit: form.files.isEmpty && !form.takesPapers ? nil : Upload.formLimit,
            .page("\(form.id)Sent", form.summary),
            stale: { _, page, sent in try await showAgain(form, page, sent) }
        ) { request, page, sent in
            try await send(form, page, sent)
        }
        return [showing, sending]
    }

    /// What `done` says after a draft was kept.
    private static let draftKept = "draft"

    /// Shows what was typed in another session in a form of this one. Nothing is done: whoever typed it looks at it and sends it.
    private func showAgain(_ form: ActForm, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        var state = FormState(values: FieldControl.members(of: form.fields, sent))
        state.message = FormState.signedInAgain
        let again = try await shown(form, page, key: UUID(), state)
        return .page(again.view.rendered(), status: Problem(.otherOrigin).status)
    }

    /// Does the act and leads on; or shows the form again with what was typed and what is wrong with it.
    private func send(_ form: ActForm, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        var body = FieldControl.members(of: form.fields, sent)
        var key = UUID(uuidString: sent["key"]) ?? UUID()
        do {
            if let draft = form.draft, !sent["draft"].isEmpty {
                try await draft.keep(request(page, key: UUID(), BodyValues([:])), body)
                return .see("\(PathValues(page.request).fill(address(of: form)))?done=\(Self.draftKept)")
            }
            let scans = FormScan.all(in: sent, of: form.fields)
            if !scans.isEmpty, let official = try await official(of: form, body, page) {
                body = try await keep(scans, about: official, key: key, by: page.account, in: body)
            }
            let values = try BodyReader.read(.object(body), form.fields)
            let version = form.decides ? Int(sent["version"]) : nil
            let asked = request(page, key: key, version: version, values)
            if let preview = form.preview,
                case let now = try await dependencies.show(to: page.account, { try preview(values, $0) }),
                sent[FormPreview.field.name] != now.mark
            {
                var again = try await shown(form, page, key: key, FormState(values: body))
                again.preview = now
                return .page(again.view.rendered())
            }
            let location = try await form.perform(asked, try upload(form, sent))
            return .see("\(asked.path.fill(place(of: form, made: location)))?done=\(form.id)")
        } catch {
            let problem = Problem(error, sentence: dependencies.sentence)
            // What is our fault is logged and told where all such errors are. What a field names and is not there is told above the form;
            // where the thing itself is not there, the form cannot be shown either.
            if problem.code == .failed { throw error }
            if problem.rule == .actIDReused { key = UUID() }
            var state = FormState(values: body)
            state.tell(problem, of: form.fields)
            let again = try await shown(form, page, key: key, state)
            return .page(again.view.rendered(), status: problem.status)
        }
    }

    private func request(
        _ page: PageContext,
        key: UUID,
        version: Int? = nil,
        _ values: BodyValues
    ) -> ActRequest {
        ActRequest(
            account: page.account,
            key: key,
            version: version,
            today: dependencies.now().day,
            path: PathValues(page.request),
            values: values
        )
    }

    private func shown(
        _ form: ActForm,
        _ page: PageContext,
        key: UUID,
        _ state: FormState,
        isBlank: Bool = false
    ) async throws -> ActFormPage {
        let path = PathValues(page.request)
        var found: Thing.Shown?
        if let subject = subject(of: form) {
            found = try await subject.find(page.signedIn)
            guard found != nil else { throw Problem(.notFound) }
        }
        var state = state
        state.choices = try await choices(
            form.fields.reduce(into: []) { $0.formUnion($1.control.kinds) },
            page,
            about: found?.official ?? state.values["official_id"]?.string.flatMap { Official.ID(text: $0) }
        )
        var shown = ActFormPage(
            frame: PageFrame(page),
            form: form,
            address: path.fill(address(of: form)),
            back: path.fill(place(of: form, made: nil)),
            subject: found,
            key: key,
            state: state,
            meanwhile: (form.draft?.meanwhile ?? []).map { ($0.title, path.fill(PageAddress.of($0.path))) }
        )
        if let aid = form.aid {
            let asked = FormAid.Asked(subject: found, values: state.values)
            let known = try await dependencies.show(to: page.account) { try aid.read(asked, $0) }
            shown.take(known, first: aid.first, isBlank: isBlank)
        }
        return shown
    }

    /// Whom a form is about: the official its address leads to, or the one chosen in it.
    private func official(of form: ActForm, _ body: [String: JSON], _ page: PageContext) async throws -> Official.ID? {
        if let subject = subject(of: form) { return try await subject.find(page.signedIn)?.official }
        return body["official_id"]?.string.flatMap { Official.ID(text: $0) }
    }

    private func upload(_ form: ActForm, _ sent: FormBody) throws -> Upload? {
        guard !form.files.isEmpty else { return nil }
        guard let file = sent.file("file"), !file.bytes.isEmpty else {
            throw Problem(.badBody, detail: "Chưa chọn tệp.")
        }
        let type = file.type.prefix { $0 != ";" }.lowercased()
        guard form.files.contains(where: { $0.type == type }) else {
            throw Problem(.unsupportedMediaType, detail: "Không nhận loại tệp này.")
        }
        return Upload(name: String(Text.line(file.name).suffix(200)), type: type, bytes: file.bytes)
    }
}
