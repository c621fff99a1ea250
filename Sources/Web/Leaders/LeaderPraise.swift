import Accountability
import HTML
import Reports

/// The good news first: how many were done in time.
struct ShareView: HTMLContent {
    let page: LeaderSheetPage

    func write(to buffer: inout HTMLBuffer) {
        section(.class("lead")) {
            h2 { "Giải quyết trước và đúng hạn" }
            if let ratio = page.ratio("praise", "in_time"), let percent = ratio.percent {
                p(.class("big")) { VietnameseFormat.percent(percent) }
                p(.class("under")) {
                    "\(VietnameseFormat.number(ratio.n))/\(VietnameseFormat.number(ratio.of)) hồ sơ đã có kết quả"
                    if let before = page.ratio("praise", "in_time_before"), let earlier = before.percent {
                        "; kỳ trước \(VietnameseFormat.percent(earlier)) "
                        "(\(VietnameseFormat.number(before.n))/\(VietnameseFormat.number(before.of)))"
                    }
                }
            } else {
                p(.class("big absent")) { "không có hồ sơ" }
                p(.class("under")) { "Trong kỳ chưa có hồ sơ nào có kết quả." }
            }
        }.write(to: &buffer)
    }
}

/// Who was commended, and whom to think of.
struct PraiseView: HTMLContent {
    let page: LeaderSheetPage

    func write(to buffer: inout HTMLBuffer) {
        let praise = page.field("praise")?.parts ?? []
        if let figures = praise["figures"] {
            section {
                h2 { "Biểu dương, khen thưởng" }
                LinkedFacts(fields: figures.parts, links: page.links)
                if let given = praise["commendations"], let first = given.things.first {
                    ThingsTable(
                        given,
                        first["people"] == nil
                            ? ["achievement", "names", "approved_on"] : ["kind_title", "people", "approved_on"],
                        links: page.links,
                        limit: 4,
                        of: "lần"
                    )
                }
            }.write(to: &buffer)
        }
        if let streaks = praise["streaks"] {
            section {
                h2 { streaks.label }
                if streaks.things.isEmpty {
                    p(.class("absent")) { "Chưa có ai." }
                } else {
                    ThingsTable(
                        streaks,
                        ["name", "length", "early", "on_time", "since"],
                        links: page.links,
                        limit: 6,
                        of: "người"
                    )
                }
                if let rescues = praise["rescues"], !rescues.things.isEmpty {
                    h2 { rescues.label }
                    ThingsTable(
                        rescues,
                        ["code", "name", "due_on", "finished_on"],
                        links: page.links,
                        limit: 4,
                        of: "hồ sơ"
                    )
                }
                if case .text(let note) = praise["rescues_note"]?.value { p(.class("remark screen")) { note } }
            }.write(to: &buffer)
        }
    }
}
