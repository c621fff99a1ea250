import Accountability
import HTML

/// What waits to be handed over, with what may be recorded about each.
struct ServiceDeskPage {
    let frame: PageFrame
    let requests: [WaitingPaper]
    let reminders: [WaitingPaper]

    var view: some HTMLContent {
        FramedPage("Giao nhận", frame) {
            h1 { "Giao nhận" }
            p(.class("when")) {
                "Những gì chưa đến tay cán bộ. Thời hạn giải trình, kiến nghị chỉ tính từ ngày nhận."
            }
            section(.class("groups")) {
                h2 { "Nhắc nhở, phê bình chưa giao" }
                PapersTable(
                    papers: reminders,
                    acts: [
                        ("Đã giao, coi như đã nhận", "service"), ("Không gặp", "service-attempts"),
                        ("Từ chối nhận", "refusal"),
                    ]
                )
            }
            section(.class("groups")) {
                h2 { "Yêu cầu giải trình chưa giao" }
                PapersTable(papers: requests, acts: [("Đã giao", "service")])
            }
        }
    }
}

/// Papers of one kind.
private struct PapersTable: HTMLContent {
    let papers: [WaitingPaper]
    /// What may be recorded, with the end of the form's address.
    let acts: [(title: String, end: String)]

    func write(to page: inout HTMLBuffer) {
        if papers.isEmpty {
            p(.class("remark")) { "Không có gì chờ giao." }.write(to: &page)
            return
        }
        table {
            thead {
                tr {
                    for heading in ["Cán bộ", "Loại", "Từ ngày", "Lần không gặp", "Ghi nhận"] {
                        th(.scope(.column)) { heading }
                    }
                }
            }
            tbody {
                for paper in papers {
                    tr {
                        th(.scope(.row), .class("name")) {
                            a(.href("\(paper.place)/\(paper.id)")) { paper.official }
                            if let unit = paper.unit { small(.class("share")) { " · \(unit)" } }
                        }
                        td(.dataLabel("Loại")) {
                            paper.what
                            if paper.awaitsConfirmation { small(.class("share")) { " · chờ lãnh đạo xác nhận" } }
                        }
                        td(.dataLabel("Từ ngày")) { paper.since?.vietnamese ?? "" }
                        td(.dataLabel("Lần không gặp")) { attempts(paper) }
                        td(.dataLabel("Ghi nhận")) {
                            // One thing beside the label on a phone.
                            span {
                                for act in acts {
                                    a(.href("\(paper.place)/\(paper.id)/\(act.end)")) { act.title }
                                    " · "
                                }
                                a(.href("/service-desk\(paper.place)/\(paper.id)")) { "In giấy" }
                            }
                        }
                    }
                }
            }
        }.write(to: &page)
    }

    private func attempts(_ paper: WaitingPaper) -> String {
        guard !paper.attempts.isEmpty else { return "–" }
        let days = paper.attempts.map(\.vietnamese).joined(separator: ", ")
        return paper.deemedAfter.map { "\(days); coi như đã nhận sau ngày \($0.vietnamese)" } ?? days
    }
}
