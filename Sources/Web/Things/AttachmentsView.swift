import HTML
import Reports

/// The files kept with a thing, each to be downloaded.
struct AttachmentsView: HTMLContent {
    private let files: [(id: String, name: String, size: String)]

    /// The files among the fields of a thing, under `attachments`.
    init(fields: [Report.Field]) {
        guard case .table(let table) = fields.first(where: { $0.key == "attachments" })?.value else {
            files = []
            return
        }
        let keys = table.columns.map(\.key)
        files = table.rows.compactMap { row in
            let cells = Dictionary(zip(keys, row)) { first, _ in first }
            guard case .text(let id) = cells["id"], case .text(let name) = cells["name"],
                case .text(let size) = cells["size_title"]
            else { return nil }
            return (id, name, size)
        }
    }

    func write(to page: inout HTMLBuffer) {
        if files.isEmpty {
            p(.class("absent")) { "Chưa có tệp nào." }.write(to: &page)
        } else {
            ul(.class("files")) {
                for file in files {
                    li {
                        a(.href("/attachments/\(file.id)")) { file.name }
                        small(.class("share")) { " \(file.size)" }
                    }
                }
            }.write(to: &page)
        }
    }
}
