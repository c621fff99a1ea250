import Accountability
import HTML
import Reports

/// `GET /paper-templates`: the text of each paper as it holds today, and the versions before and to come.
struct PaperTemplatesPage {
    /// The texts of one paper.
    struct Text {
        let inForce: PaperTemplateVersion
        /// The versions before and to come, the newest first.
        let others: [PaperTemplateVersion]
    }

    let frame: PageFrame
    let done: String?
    let today: CalendarDay
    let texts: [Text]
    /// Whether one paper was asked for, whose other versions are read here too.
    let isOne: Bool
    let mayRecord: Bool

    var view: some HTMLContent {
        FramedPage("Mẫu văn bản", frame) {
            h1 { "Mẫu văn bản" }
            p(.class("when")) {
                "Văn bản được soạn theo mẫu áp dụng vào ngày của nó; sửa mẫu không làm thay đổi văn bản của những ngày trước. Số và ngày do văn thư ghi."
            }
            DoneMessage(done)
            for text in texts {
                section(.class("groups")) {
                    h2 { text.inForce.template.kind.title }
                    p(.class("remark")) { Self.standing(text.inForce) }
                    SampleLink(kind: text.inForce.template.kind)
                    if mayRecord {
                        ActLinks(acts: [
                            (
                                "Sửa mẫu: \(text.inForce.template.kind.title)",
                                "/paper-templates/new?kind=\(text.inForce.template.kind.rawValue)"
                            )
                        ])
                    }
                    details {
                        summary { "Đọc mẫu đang áp dụng" }
                        TemplateText(template: text.inForce.template, day: today)
                    }
                    if isOne {
                        for other in text.others {
                            details {
                                summary { Self.standing(other) }
                                TemplateText(template: other.template, day: other.effectiveOn)
                            }
                        }
                    } else if !text.others.isEmpty {
                        p(.class("links")) {
                            a(.href("/paper-templates?kind=\(text.inForce.template.kind.rawValue)")) {
                                "Các phiên bản khác: \(text.inForce.template.kind.title)"
                            }
                        }
                    }
                }
            }
        }
    }

    private static func standing(_ version: PaperTemplateVersion) -> String {
        version.id == nil
            ? "Bản đi kèm chương trình."
            : "Phiên bản của xã, áp dụng từ ngày \(version.effectiveOn.vietnamese). Lý do: \(version.reason)"
    }
}

/// A text as it was written, with the statutes of its day.
private struct TemplateText: HTMLContent {
    let template: PaperTemplate
    let day: CalendarDay

    func write(to page: inout HTMLBuffer) {
        let bases = LegalBasis.inForce(on: day, for: template.kind) + PaperTemplate.lines(of: template.bases)
        p { "Trích yếu: \(template.subject)" }.write(to: &page)
        if !template.addressee.isEmpty { p { "Kính gửi: \(template.addressee)" }.write(to: &page) }
        for basis in bases { p(.class("remark")) { "Căn cứ \(basis)" }.write(to: &page) }
        for line in PaperTemplate.lines(of: template.body) { p { line }.write(to: &page) }
        if !template.copies.isEmpty { p { "Nơi nhận: \(template.copies)" }.write(to: &page) }
    }
}

/// The way to a printed sample.
private struct SampleLink: HTMLContent {
    let kind: PaperKind

    func write(to page: inout HTMLBuffer) {
        let address = "/paper-templates/sample?kind=\(kind.rawValue)"
        p(.class("download screen")) {
            "In thử: "
            a(.href("\(address)&format=pdf"), .ariaLabel("In thử \(kind.title), PDF")) { "PDF" }
            " · "
            a(.href("\(address)&format=docx"), .ariaLabel("In thử \(kind.title), DOCX")) { "DOCX" }
        }.write(to: &page)
    }
}
