import Accountability
import Actions
import Ledger
import Store

extension ExplanationRoutes {
    /// An explanation may be written in more than one sitting.
    var draft: FormDraft {
        FormDraft(
            find: { context in
                let duty: ExplanationDuty.ID = try PathValues(context.request).id()
                let account = context.account
                let draft = try await dependencies.desk.read(as: account) { db in
                    try ExplanationDraft.find(duty, of: account.commune.id, on: db)
                }
                var members: [String: JSON] = [:]
                members[Fields.cause.name] = draft?.cause.map { .string($0) }
                members[Fields.text.name] = draft?.text.map { .string($0) }
                return members
            },
            keep: { asked, typed in
                let draft = try KeepExplanationDraft(
                    try asked.id(),
                    cause: typed[Fields.cause.name]?.string,
                    text: typed[Fields.text.name]?.string,
                    id: asked.key
                )
                try await dependencies.desk.perform(draft, by: asked.account)
            },
            meanwhile: [(title: "Kèm thêm tệp", path: "\(Self.path)/{id}/attachments")]
        )
    }
}
