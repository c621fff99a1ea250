import Accountability
import HTML
import Reports

/// The page of one file: what the register says of it, what happened, why it is due when it is, and what was found and said.
struct DossierView {
    let frame: PageFrame
    let story: DossierStory
    /// Whether the pages of what was found and said open to whoever looks; an inspector reads how they stand, no texts.
    let opensMatters: Bool
    /// Whether whoever looks may take its papers.
    let givesPapers: Bool

    var view: some HTMLContent {
        FramedPage("Hồ sơ \(story.dossier.code.text)", frame) {
            p(.class("eyebrow")) { "Hồ sơ" }
            h1 { story.dossier.code.text }
            p(.class("when")) { "Theo bản trích xuất sổ ngày \(story.exportedOn.vietnamese)." }
            FactsView(fields: facts, areWords: true)
            if !story.findings.isEmpty || !story.duties.isEmpty { matters }
            section(.class("groups")) {
                h2 { "Diễn biến" }
                ol(.class("timeline")) {
                    for event in story.events {
                        li {
                            p {
                                time(.datetime(event.day.iso)) { event.day.vietnamese }
                                " "
                                strong { event.title }
                            }
                            if let detail = event.detail { p(.class("remark")) { detail } }
                        }
                    }
                }
            }
            if givesPapers, PaperWriter.excuses(story) {
                PaperLinks(papers: [(PaperKind.apology.title, "/dossiers/\(story.dossier.code.text)/apology")])
            }
            section(.class("groups")) {
                h2 { "Vì sao hạn này?" }
                DueDayView(dossier: story.dossier, reason: story.reason)
            }
        }
    }

    private var facts: [Report.Field] {
        let dossier = story.dossier
        func field(_ label: String, _ value: Report.Value?) -> Report.Field? {
            value.map { .init(key: label, label: label, value: $0) }
        }
        return [
            field("Tình trạng", .text(story.dossierClass?.title ?? "Bị từ chối tiếp nhận")),
            field("Sổ ghi", dossier.status.map { .text($0.title) }),
            field("Thủ tục", dossier.procedure.map { .text($0) }),
            field("Lĩnh vực", dossier.field.map { .text($0) }),
            field("Đơn vị, như sổ ghi", dossier.unitName.map { .text($0) }),
            field("Cách nộp", dossier.channel.map { .text($0.title) }),
            field("Ngày tiếp nhận", .day(dossier.receivedOn)),
            field("Ngày hẹn trả trên giấy hẹn", dossier.dueOn.map { .day($0) }),
            field("Ngày có kết quả", dossier.finishedOn.map { .day($0) }),
        ].compactMap { $0 }
    }

    private var matters: some HTMLContent {
        section(.class("groups")) {
            h2 { "Sự việc chậm và giải trình" }
            ul(.class("told")) {
                for finding in story.findings {
                    li {
                        Matter(title: "Sự việc chậm", address: opensMatters ? "/findings/\(finding.id.text)" : nil)
                        ": \(finding.state.title)"
                    }
                }
                for duty in story.duties {
                    li {
                        Matter(
                            title: "Giải trình",
                            address: opensMatters ? "/explanation-requests/\(duty.id.text)" : nil
                        )
                        ": \(duty.state.title)"
                    }
                }
            }
        }
    }
}

/// What was found or said of a file, with its page where that opens.
private struct Matter: HTMLContent {
    let title: String
    let address: String?

    func write(to page: inout HTMLBuffer) {
        if let address {
            a(.href(address)) { title }.write(to: &page)
        } else {
            title.write(to: &page)
        }
    }
}

/// How a due day came out, day by day.
private struct DueDayView: HTMLContent {
    let dossier: Dossier
    let reason: DossierStory.Reason?

    func write(to page: inout HTMLBuffer) {
        guard let dueOn = dossier.dueOn else {
            p { "Giấy hẹn không ghi ngày hẹn trả: thủ tục có kết quả ngay không có hạn, và không bị tính chậm." }
                .write(to: &page)
            return
        }
        guard let reason else {
            p(.class("absent")) { "Chưa có lịch làm việc của những ngày này, nên không tính lại được." }.write(
                to: &page
            )
            return
        }
        p { Self.sentence(reason, dueOn) }.write(to: &page)
        p(.class("remark")) { "Ngày in trên giấy hẹn là ngày có giá trị; cách tính dưới đây chỉ để đối chiếu." }
            .write(to: &page)
        if reason.count.provisional {
            p(.class("remark")) { "Lịch nghỉ của năm này chưa được quyết định hết." }.write(to: &page)
        }
        ol(.class("days")) {
            for step in reason.count.steps {
                li(.class(step.counted ? "counted" : "skipped")) {
                    time(.datetime(step.day.iso)) { step.day.vietnamese }
                    " \(step.day.weekday.title): \(step.reason.vietnamese)"
                    if step.counted { " – được tính" }
                }
            }
        }.write(to: &page)
    }

    private static func sentence(_ reason: DossierStory.Reason, _ dueOn: CalendarDay) -> String {
        let count = reason.count
        let start = "Nhận ngày \(count.received.vietnamese), không tính ngày đó;"
        guard let limit = reason.limit else {
            return "\(start) từ đó đến ngày hẹn trả \(dueOn.vietnamese) là \(count.workingDays) ngày làm việc."
        }
        let document = limit.sourceDocument.isEmpty ? "" : " (\(limit.sourceDocument))"
        let counted = "\(start) thời hạn của thủ tục là \(count.workingDays) ngày làm việc\(document), "
        return count.due == dueOn
            ? counted + "nên hẹn trả ngày \(dueOn.vietnamese)."
            : counted + "tính ra ngày \(count.due.vietnamese); giấy hẹn ghi ngày \(dueOn.vietnamese)."
    }
}
