import Accountability
import HTML
import Ledger
import Reports
import Store

/// `GET /year-end`: what the files of the year still lack before reviews are held, and the packet of the year.
struct YearEndPage {
    /// A kept packet, and what it says otherwise than the one before.
    struct Kept: Sendable {
        let packet: KeptPacket
        let difference: PacketDifference?
    }

    let frame: PageFrame
    let packet: YearPacket
    let gaps: YearGaps
    /// Which part of the officials is shown, from 1.
    let part: Int
    let kept: [Kept]
    let state: YearPacketOffice.State?
    /// Why the packet could not be made, in words.
    let failure: String?
    let mayMake: Bool
    let mayRead: Bool
    let opensFiles: Bool
    let today: CalendarDay
    let now: Instant

    /// How many officials stand on a page.
    static let partSize = 25

    private var title: String { "Còn thiếu gì trước 15/12/\(packet.year.year)" }
    private var address: String { "\(YearEndRoutes.address)?year=\(packet.year.year)" }

    var view: some HTMLContent {
        FramedPage(title, frame) {
            h1 { title }
            p(.class("when")) {
                "Năm đánh giá \(packet.year.year): từ \(packet.year.from.vietnamese) đến hết \(packet.year.to.vietnamese); \(packet.standing)."
            }
            p(.class("links screen")) {
                a(.href("\(YearEndRoutes.address)?year=\(packet.year.year - 1)")) { "Năm \(packet.year.year - 1)" }
                if packet.year.to < today {
                    " · "
                    a(.href("\(YearEndRoutes.address)?year=\(packet.year.year + 1)")) { "Năm \(packet.year.year + 1)" }
                }
            }
            lacking
            packets
        }
    }

    @HTMLBuilder
    private var lacking: some HTMLContent {
        section(.class("groups")) {
            h2 { "Hồ sơ từng cán bộ còn thiếu" }
            if gaps.lines.isEmpty {
                p(.class("absent")) { "Không hồ sơ nào còn thiếu điều gì đang chờ người làm." }
            } else {
                p(.class("remark")) {
                    "Tính đến lúc này. Mỗi dòng là một việc chưa ai làm xong, mở ra để làm; đây không phải là đánh giá ai."
                }
                for line in gaps.lines.dropFirst((part - 1) * Self.partSize).prefix(Self.partSize) {
                    GapsView(line: line)
                }
                if gaps.lines.count > Self.partSize { parts }
            }
            if let unknown = gaps.unknownFiles, unknown > 0 {
                h3 { "Sổ một cửa" }
                p {
                    if opensFiles {
                        a(.href("/dossiers?\(gaps.unknownQuery)")) { unknownWords(unknown) }
                    } else {
                        unknownWords(unknown)
                    }
                    ": không biết đúng hạn hay quá hạn."
                }
            }
        }
    }

    private func unknownWords(_ count: Int) -> String {
        "\(VietnameseFormat.number(count)) hồ sơ sổ không cho biết trạng thái"
    }

    @HTMLBuilder
    private var parts: some HTMLContent {
        p(.class("links screen")) {
            "Trang \(part)/\((gaps.lines.count + Self.partSize - 1) / Self.partSize)"
            if part > 1 {
                " · "
                a(.href("\(address)&page=\(part - 1)")) { "Trang trước" }
            }
            if part * Self.partSize < gaps.lines.count {
                " · "
                a(.href("\(address)&page=\(part + 1)")) { "Trang sau" }
            }
        }
    }

    @HTMLBuilder
    private var packets: some HTMLContent {
        section(.class("groups screen")) {
            h2 { "Gói hồ sơ cuối năm" }
            p {
                """
                Một tệp ZIP: hồ sơ và phiếu gợi ý kiểm điểm của từng người (PDF, DOCX), sổ tính của xã, CSV, JSON, sổ cái và chương \
                trình kiểm tra. Cùng số liệu thì ra đúng từng byte.
                """
            }
            PacketStateView(
                state: state,
                failure: failure,
                address: address,
                packet: packet,
                mayRead: mayRead,
                now: now
            )
            if mayMake {
                form(.class("act"), .action("\(YearEndRoutes.address)/packet"), .method("post")) {
                    FormWord(frame.word)
                    input(.type("hidden"), .name("year"), .value(String(packet.year.year)))
                    div(.class("buttons")) {
                        button(.type("submit"), .class("primary")) {
                            packet.isProvisional
                                ? "Lập gói tạm tính" : kept.isEmpty ? "Lập gói" : "Lập lại và đối chiếu"
                        }
                    }
                }
            }
            for one in kept.reversed() { KeptView(kept: one, mayRead: mayRead) }
            if !mayRead {
                p(.class("remark")) { "Gói có hồ sơ và lý do kết luận về mọi người nên chỉ lãnh đạo xã tải được." }
            }
        }
    }
}

/// What an official's file lacks; of each kind the first things, each leading to where it is done.
private struct GapsView: HTMLContent {
    let line: YearGaps.Line

    private static let shown = 2

    func write(to page: inout HTMLBuffer) {
        h3 { line.name }.write(to: &page)
        ul(.class("told")) {
            for gap in line.gaps {
                li {
                    "\(gap.title): "
                    for (index, thing) in gap.things.prefix(Self.shown).enumerated() {
                        if index > 0 { "; " }
                        a(.href("/\(thing.address)")) { thing.about }
                        if let since = thing.since { " (từ \(since.vietnamese))" }
                    }
                    if gap.things.count > Self.shown { " và \(gap.things.count - Self.shown) việc nữa" }
                    "."
                }
            }
        }.write(to: &page)
    }
}

/// How far the packet that was ordered last has come.
private struct PacketStateView: HTMLContent {
    let state: YearPacketOffice.State?
    let failure: String?
    let address: String
    let packet: YearPacket
    let mayRead: Bool
    let now: Instant

    func write(to page: inout HTMLBuffer) {
        switch state {
        case nil: break
        case .waiting: wait("Gói đang chờ đến lượt lập.").write(to: &page)
        case .making(let done, let total, let since): wait(progress(done, total, since)).write(to: &page)
        case .ready(let made, let moment):
            p(.class("done"), .role("status")) {
                "Gói \(made.packet.standing) đã lập lúc \(moment.vietnamese). "
                if mayRead {
                    a(.href("\(YearEndRoutes.address)/\(packet.year.year)/provisional")) { "Tải gói tạm tính" }
                }
            }.write(to: &page)
        case .kept: p(.class("done"), .role("status")) { "Gói đã lập và được lưu." }.write(to: &page)
        case .same:
            p(.class("done"), .role("status")) { "Lập lại: không có gì khác gói đã lưu gần nhất." }.write(to: &page)
        case .failed:
            p(.class("warning"), .role("alert"), .focusedFirst) { failure ?? "Chưa lập được gói." }.write(to: &page)
        }
    }

    private func wait(_ words: String) -> some HTMLContent {
        p(.class("done"), .role("status")) {
            "\(words) Trang tự tải lại; hoặc "
            a(.href(address)) { "tải lại ngay" }
            "."
        }
    }

    private func progress(_ done: Int, _ total: Int, _ since: Instant) -> String {
        let elapsed = max(1, since.seconds(until: now))
        let remaining = max(1, elapsed * (total - done) / max(1, done))
        return "Đang lập gói: \(done)/\(total) phần, còn khoảng \(remaining) giây."
    }
}

/// A kept packet with what it says otherwise than the one before.
private struct KeptView: HTMLContent {
    let kept: YearEndPage.Kept
    let mayRead: Bool

    func write(to page: inout HTMLBuffer) {
        let packet = kept.packet
        h3 { "Gói lần \(packet.ordinal)" }.write(to: &page)
        p {
            "Số liệu chốt hết ngày \(packet.asOf.vietnamese), lập lúc \(packet.recordedAt.vietnamese), \(VietnameseFormat.number(packet.size)) byte. "
            if mayRead {
                a(.href("\(YearEndRoutes.address)/\(packet.year)/packets/\(packet.ordinal)")) {
                    "Tải gói lần \(packet.ordinal)"
                }
            }
        }.write(to: &page)
        p(.class("remark")) {
            "SHA-256: "
            code { packet.sha256.hex }
        }.write(to: &page)
        if let difference = kept.difference {
            ul(.class("told")) {
                li { "Khác gói lần \(packet.ordinal - 1):" }
                for sentence in difference.sentences { li { sentence } }
            }.write(to: &page)
        }
    }
}
