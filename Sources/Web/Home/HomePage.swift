import Accountability
import HTML
import Reports

/// `GET /home`.
struct HomePage {
    let frame: PageFrame
    /// What is the reader's own; nil for somebody who is no official of the commune.
    let own: OwnWork?
    /// Whether he works as an official now, and not in another role.
    let isOfficial: Bool
    /// What waits for whoever works for the commune; nil for officials and inspectors.
    let open: OpenWork?
    let notices: [Told]

    /// One notice in the words for its reader.
    struct Told {
        let day: Report.Value?
        let text: Report.Value?
        let further: [Report.Value]
        /// The page on which it is read.
        let address: String?

        init(_ fields: [Report.Field]) {
            func value(_ key: String) -> Report.Value? { fields.first { $0.key == key }?.value }
            day = value("recorded_on")
            text = value("text")
            further = if case .list(let values) = value("further") { values } else { [] }
            address = if case .text(let path) = value("path") { PageAddress.of(path) } else { nil }
        }
    }

    /// What it is called for whoever works in a role.
    static func title(for role: Role) -> String { role == .official ? "Của tôi" : "Bàn làm việc" }

    private var title: String { frame.navigation.home }

    var view: some HTMLContent {
        FramedPage(title, frame) {
            h1 { title }
            if let own {
                OwnWorkView(work: own, isWhole: isOfficial)
            } else if isOfficial {
                p {
                    "Bạn chưa có trong danh sách cán bộ giải quyết hồ sơ của xã, nên chưa có hồ sơ nào của riêng bạn ở đây."
                }
            }
            if let open { OpenWorkView(work: open) }
            section(.class("groups")) {
                h2 { "Những điều được báo" }
                if notices.isEmpty {
                    p(.class("absent")) { "Chưa có gì mới." }
                } else {
                    ul(.class("told")) {
                        for one in notices {
                            li {
                                p {
                                    if let day = one.day { ValueView(value: day) }
                                    " "
                                    if let text = one.text { strong { ValueView(value: text) } }
                                    if let address = one.address {
                                        " "
                                        a(.href(address)) { "Mở trang này" }
                                    }
                                }
                                for line in one.further { p(.class("remark")) { ValueView(value: line) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
