import Accountability
import Ledger
import Reports

extension FormAid {
    /// Where both suggestions of a case stand before one is decided; the only one left is chosen already.
    static let review = FormAid { asked, _ in
        guard let review = asked.subject?.value as? ReviewCase else { return Known() }
        let standing = review.standing
        var known = Known()
        known.facts = Suggestion.allCases.map { suggestion in
            let word =
                switch standing.decisions[suggestion] {
                case .confirmed: "Đã xác nhận"
                case .declined: "Không áp dụng"
                case .takenBack: "Đã rút sau khi xem xét lại"
                case nil: "Chưa quyết định"
                }
            return Report.Field(key: suggestion.rawValue, label: suggestion.title, value: .text(word))
        }
        if standing.statement == nil {
            let word = "Cán bộ chưa nêu ý kiến: chưa xác nhận được đề nghị điều chuyển."
            known.facts.append(.init(key: "statement", label: "Ý kiến của cán bộ", value: .text(word)))
        }
        known.facts.append(.init(key: "notice", label: "Lưu ý", value: .text(Reminder.isNotDiscipline)))
        let left = Suggestion.allCases.filter { standing.decisions[$0] == nil }
        if left.count == 1 { known.suggested["suggestion"] = .string(left[0].rawValue) }
        return known
    }
}
