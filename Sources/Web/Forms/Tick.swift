import HTML

/// A box to tick with its words.
struct Tick: HTMLContent {
    let name: String
    let title: String
    let isOn: Bool
    /// The id of what explains it; nil where nothing does.
    var remarks: String?

    func write(to page: inout HTMLBuffer) {
        div(.class("choice")) {
            input(
                .type("checkbox"),
                .id("f-\(name)"),
                .name(name),
                .value("true"),
                .checked.when(isOn),
                .describedBy(remarks ?? "").when(remarks != nil)
            )
            label(.for("f-\(name)")) { title }
        }.write(to: &page)
    }
}
