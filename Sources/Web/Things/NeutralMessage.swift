import Accountability
import Actions
import HTML
import HTTPTypes
import Hummingbird

/// A text with a link that somebody copies into Zalo or a text message: it tells that something waits, and neither whom it is about
/// nor what it is.
struct NeutralMessage {
    /// What is copied.
    let text: String

    /// What may be sent about a thing; nil where it waits for nobody else, or whoever looks is whom it is about.
    init?(about thing: any Sendable, for account: SignedInAccount, _ request: Request) {
        let official: Official.ID
        switch thing {
        case let duty as ExplanationDuty where duty.isOpen && !duty.awaitsLeader: official = duty.official
        case let reminder as Reminder where reminder.issue != nil && !reminder.isAcknowledged && reminder.stands:
            official = reminder.official
        default: return nil
        }
        guard official.person != account.account.person, account.author.may(.recordService),
            let authority = request.head.authority
        else { return nil }
        let isHere = authority.hasPrefix("127.0.0.1") || authority.hasPrefix("localhost")
        text = "Bạn có việc cần xem trên hệ thống của xã: \(isHere ? "http" : "https")://\(authority)/home"
    }
}

/// The text to copy.
struct NeutralMessageView: HTMLContent {
    let message: NeutralMessage

    func write(to page: inout HTMLBuffer) {
        section(.class("groups copied")) {
            h2 { "Lời nhắn để gửi qua Zalo" }
            label(.for("message")) { "Chép và gửi riêng cho người cần xem; không có tên người, không nêu việc." }
            textarea(.id("message"), .rows(2), .readOnly) { message.text }
        }.write(to: &page)
    }
}
