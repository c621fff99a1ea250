import Accountability
import HTML
import Store

/// `GET /second-factor-resets`: who lost a phone, for the second person who confirms it.
struct ResetsPage {
    /// One that can still be confirmed.
    struct Open {
        let reset: SecondFactorReset
        let person: String
        let asker: String
        /// Whether the one who looks may confirm it.
        let mayConfirm: Bool
    }

    let frame: PageFrame
    let open: [Open]
    let message: String?

    var view: some HTMLContent {
        FramedPage("Mất điện thoại", frame) {
            h1 { "Mất điện thoại" }
            p {
                "Quản trị đề nghị, một người khác xác nhận: Chủ tịch, Phó Chủ tịch hoặc quản trị khác. Xác nhận là cho người đó vào lại, nên hãy gặp hoặc gọi trực tiếp trước."
            }
            FormMessage(message)
            if open.isEmpty { p(.class("absent")) { "Không có đề nghị nào." } }
            for one in open {
                section(.class("groups"), .id(one.reset.id.text)) {
                    h2 { one.person }
                    p {
                        "\(one.asker) đề nghị ngày \(one.reset.askedAt.day.vietnamese); không ai xác nhận thì hết hạn lúc \(one.reset.askedAt.adding(seconds: SignInTerms.linkSeconds).vietnamese)."
                    }
                    if one.mayConfirm {
                        form(.action("/second-factor-resets/\(one.reset.id.text)/confirmation"), .method("post")) {
                            FormWord(frame.word)
                            FormAct()
                            p(.class("choice")) {
                                input(
                                    .type("checkbox"),
                                    .id("met-\(one.reset.id.text)"),
                                    .name("met"),
                                    .value("1"),
                                    .required
                                )
                                label(.for("met-\(one.reset.id.text)")) {
                                    "Tôi đã gặp hoặc gọi chính \(one.person) và người đó nói mất điện thoại"
                                }
                            }
                            button(.type("submit"), .class("primary")) { "Xác nhận và nhận liên kết" }
                        }
                    } else {
                        p(.class("remark")) {
                            "Bạn là người đề nghị hoặc là người mất điện thoại, nên người khác xác nhận."
                        }
                    }
                }
            }
        }
    }
}
