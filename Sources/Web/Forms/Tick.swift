import HTML

/// A box to tick with its words.
struct Tick: HTMLContent {
    let name: String
    let title: String
    let isOn: Bool

    func write(to page: inout HTMLBuffer) {
        div(.class("choice")) {
            input(.type("checkbox"), .id("f-\(name)"), .name(name), .value("true"), .checked.when(isOn))
            label(.for("f-\(name)")) { title }
        }.write(to: &page)
    }
}
