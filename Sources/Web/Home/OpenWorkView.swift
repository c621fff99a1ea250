import Accountability
import HTML
import Reports

/// What waits for somebody who works for the commune: each line opens what it counts.
struct OpenWorkView: HTMLContent {
    let work: OpenWork

    func write(to page: inout HTMLBuffer) {
        section(.class("groups")) {
            h2 { "Đang chờ bạn" }
            if work.items.isEmpty {
                p(.class("absent")) { "Không có việc nào chờ bạn." }
            } else {
                ul(.class("told tasks")) {
                    for item in work.items {
                        li {
                            p {
                                a(.href("/\(item.address)")) { item.title }
                                ": \(VietnameseFormat.number(item.count))"
                            }
                            if let since = item.since {
                                p(.class("remark")) { "Chờ lâu nhất từ ngày \(since.vietnamese)." }
                            }
                        }
                    }
                }
            }
        }.write(to: &page)
    }
}
