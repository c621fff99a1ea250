import Accountability
import Documents
import Testing

@testable import Reports

/// The layout of a committee's papers.
@Suite struct AdministrativePaperTests {
    private let commune = Commune(id: .zero, code: "H45.18.03", name: "Xã Đồng Tiến")

    private func paper(_ kind: AdministrativePaper.Kind, _ signer: PaperSigner) -> Manuscript {
        AdministrativePaper(
            of: commune,
            kind,
            about: "nhắc nhở công chức",
            to: "Nguyễn Văn An, Phòng Kinh tế",
            bases: ["Luật thứ nhất", "Nghị định thứ hai"],
            body: [.paragraph(Paragraph([Run("Nội dung.")]))],
            copies: ["Phòng Kinh tế"],
            signer: signer,
            recordedAt: Instant(microseconds: 1_790_737_200_000_000)
        ).manuscript
    }

    private func head(_ manuscript: Manuscript) throws -> LetterHead {
        guard case .letterHead(let head)? = manuscript.blocks.first else { throw Missing() }
        return head
    }

    private func end(_ manuscript: Manuscript) throws -> SignOff {
        guard case .signOff(let end)? = manuscript.blocks.last else { throw Missing() }
        return end
    }

    private struct Missing: Error {}

    @Test func `a notice leaves number and day to the clerk`() throws {
        let head = try head(paper(.notice, PaperSigner(.chairman, name: "Lê Văn Bình")))
        #expect(head.agency == ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"] && head.parent.isEmpty)
        #expect(head.number == "Số:           /TB-UBND")
        #expect(head.placeAndDay == "Đồng Tiến, ngày       tháng       năm 2026")
    }

    @Test func `a letter says below its number what it is about`() throws {
        let letter = paper(.letter, .chairman)
        #expect(try head(letter).number == "Số:           /UBND-VP\nV/v nhắc nhở công chức")
        #expect(letter.title == "V/v nhắc nhở công chức")
        #expect(letter.page == .letter && letter.margin == .numberOnTop && letter.typeface == .serif)
    }

    @Test(arguments: [
        (Role.chairman, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (.viceChairman, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (.unitHead, ["TRƯỞNG PHÒNG"]), (.centreDirector, ["GIÁM ĐỐC"]),
    ])
    func `who signs does so in the name he may`(_ role: Role, _ authority: [String]) throws {
        let signed = try end(paper(.notice, PaperSigner(role, unit: "Phòng Kinh tế", name: "Lê Văn Bình")))
        #expect(signed.authority == authority && signed.name == "Lê Văn Bình")
        #expect(signed.recipients == ["- Như trên;", "- Phòng Kinh tế;", "- Lưu: VT."])
    }

    @Test func `the head of a unit writes under the committee`() throws {
        let head = try head(paper(.notice, PaperSigner(.unitHead, unit: "Phòng Kinh tế")))
        #expect(head.parent == ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"] && head.agency == ["PHÒNG KINH TẾ"])
    }

    @Test func `what it rests on is what holds on the day, of this paper`() throws {
        let day = try #require(CalendarDay(year: 2026, month: 9, day: 30))
        let earlier = try #require(CalendarDay(year: 2025, month: 6, day: 30))
        let list = [
            LegalBasis("cũ", from: earlier, through: earlier), LegalBasis("mới", from: day),
            LegalBasis("khen", from: day, for: [.commendationProposal]),
        ]
        #expect(LegalBasis.inForce(on: day, for: .apology, among: list) == ["mới"])
        #expect(LegalBasis.inForce(on: earlier, for: .apology, among: list) == ["cũ"])
        #expect(LegalBasis.inForce(on: day, for: .commendationProposal, among: list) == ["mới", "khen"])
        #expect(LegalBasis.inForce(on: earlier, for: .apology).allSatisfy { $0.contains("61/2018") })
        let now = LegalBasis.inForce(on: day, for: .apology)
        #expect(now.contains { $0.contains("118/2025") } && now.contains { $0.contains("03/2025/TT-VPCP") })
        #expect(!now.contains { $0.contains("61/2018") })
    }

    @Test func `a decision names who decides above what it rests on, and its articles`() throws {
        let decision = AdministrativePaper(
            of: commune,
            .decision,
            about: "giải quyết kiến nghị",
            to: "",
            bases: ["Luật thứ nhất"],
            body: ["Xét kiến nghị.", "Điều 1. Giữ nguyên.", "Điều 2. Thi hành."].map { .paragraph(.line($0)) },
            copies: [],
            signer: .chairman,
            recordedAt: Instant(microseconds: 1_790_737_200_000_000)
        ).manuscript
        let lines: [String] = decision.blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.runs.map(\.text).joined() } else { nil }
        }
        #expect(
            lines == [
                "QUYẾT ĐỊNH", "Về việc giải quyết kiến nghị", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN",
                "Căn cứ Luật thứ nhất.", "Xét kiến nghị.", "QUYẾT ĐỊNH:", "Điều 1. Giữ nguyên.", "Điều 2. Thi hành.",
            ]
        )
        #expect(try head(decision).number == "Số:           /QĐ-UBND")
        #expect(try end(decision).recipients == ["- Như Điều 2;", "- Lưu: VT."])
    }

    @Test func `minutes are signed beside each other, and an appendix begins a page of its own`() throws {
        let minutes = AdministrativePaper(
            of: commune,
            .minutes,
            about: "bàn giao hồ sơ",
            to: "",
            bases: [],
            body: [],
            copies: [],
            signer: .chairman,
            recordedAt: Instant(microseconds: 1_790_737_200_000_000),
            places: [SignaturePlace("BÊN GIAO"), SignaturePlace("BÊN NHẬN")],
            appendix: .init("Danh sách", [.paragraph(Paragraph([Run("Dòng một.")]))])
        ).manuscript
        let breaks = minutes.blocks.firstIndex(of: .pageBreak)
        let signed = minutes.blocks.firstIndex(
            of: .signatures([SignaturePlace("BÊN GIAO"), SignaturePlace("BÊN NHẬN")])
        )
        #expect(try #require(signed) < #require(breaks))
        #expect(minutes.title == "Biên bản bàn giao hồ sơ")
    }
}
