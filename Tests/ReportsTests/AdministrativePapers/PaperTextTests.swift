import Accountability
import Documents
import Foundation
import StoreSupport
import Testing

@testable import Reports

/// What a text makes of what is recorded, and of what is not.
struct PaperTextTests {
    private let commune = Commune(id: .zero, code: "H45.18.03", name: "Xã Đồng Tiến")
    private let day = CalendarDay.test(2026, 9, 30)

    private func paper(_ kind: PaperKind, _ values: PaperValues, text: PaperTemplate? = nil) throws
        -> AdministrativePaper
    {
        try AdministrativePaper(
            text ?? .shipped(kind),
            values,
            of: commune,
            on: day,
            signer: PaperSigner(.viceChairman, name: "Lê Văn Bình")
        )
    }

    private func lines(_ paper: AdministrativePaper) -> [String] {
        paper.body.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.runs.map(\.text).joined() } else { nil }
        }
    }

    @Test(arguments: PaperKind.allCases)
    func `every shipped text is good, and is printed with everything known and with nothing`(_ kind: PaperKind) throws {
        let shipped = try PaperTemplate.shipped(kind)
        #expect(shipped.kind == kind && !shipped.body.isEmpty)
        for values in [PaperValues.named(kind.slots), PaperValues([:])] {
            let made = try paper(kind, values)
            #expect(try made.manuscript.pdf() == made.manuscript.pdf())
            #expect(try made.manuscript.docx() == made.manuscript.docx())
            #expect(lines(made).allSatisfy { !$0.contains("{") && !$0.contains("}") })
        }
    }

    @Test func `what nobody recorded is left to the pen, or its line is left out`() throws {
        let made = try paper(.apology, PaperValues([.fileCode: "H45.18.03-260105-0001", .dueOn: "15/01/2026"]))
        #expect(lines(made).contains { $0.contains("Lý do: \(PaperValues.dots).") })
        #expect(lines(made).contains { $0.contains("được hẹn lại: ngày \(PaperValues.dots).") })
        #expect(made.copies.isEmpty && made.addressee == PaperValues.dots)
        let asked = try paper(.explanationRequest, PaperValues([.official: "Nguyễn Văn An"]))
        #expect(!lines(asked).contains { $0.contains("Nội dung yêu cầu") || $0.contains("Thời hạn giải trình") })
        // A table that must be there says that there is nothing.
        #expect(lines(asked).contains("Không có."))
    }

    @Test func `what fills a place is never looked at again`() throws {
        let hostile = "{cán bộ} {{ =1+1 </w:t> ]]> \u{202E}nqa\u{202C} 👩‍👩‍👧 " + String(repeating: "Nguyễn ", count: 1_500)
        let slots = PaperKind.reminderNotice.slots.filter { !$0.isTable }
        var values = PaperValues(Dictionary(uniqueKeysWithValues: slots.map { ($0, hostile) }))
        values.fill(.grounds, Table(columns: [.init("Việc")], rows: [[.init(hostile)]]))
        let made = try paper(.reminderNotice, values)
        if let folder = ProcessInfo.processInfo.environment["KYCUONG_PRINTED"] {
            try Data(try made.manuscript.pdf()).write(to: URL(filePath: folder).appending(path: "hostile-notice.pdf"))
            try Data(try made.manuscript.docx()).write(to: URL(filePath: folder).appending(path: "hostile-notice.docx"))
        }
        #expect(lines(made).contains { $0.contains("{cán bộ} {{ =1+1 </w:t> ]]>") })
        #expect(try made.manuscript.pdf().starts(with: Array("%PDF-".utf8)))
        #expect(try made.manuscript.docx() == made.manuscript.docx())
    }

    @Test func `the commune's own rules stand behind the statutes of the day`() throws {
        let own = try PaperTemplate(
            .apology,
            subject: "xin lỗi",
            body: "{mã hồ sơ} {ngày hẹn trả} {ngày hẹn lại}",
            bases: "Quy chế số 05/QC-UBND\n\nKế hoạch của {đơn vị}",
            copies: "{đơn vị}\nMặt trận xã"
        )
        let made = try paper(.apology, PaperValues([:]), text: own)
        #expect(made.bases.last == "Quy chế số 05/QC-UBND" && made.bases.first?.contains("118/2025") == true)
        // Lines that name a unit nobody recorded are left out.
        #expect(made.copies == ["Mặt trận xã"])
        let known = try paper(.apology, PaperValues([.unit: "Phòng Kinh tế"]), text: own)
        #expect(known.bases.last == "Kế hoạch của Phòng Kinh tế" && known.copies == ["Phòng Kinh tế", "Mặt trận xã"])
    }

    @Test func `a table stands on one page with the words above it`() throws {
        var values = PaperValues([.text: "Nộp chậm"])
        values.fill(.grounds, Table(columns: [.init("Việc")], rows: [[.init("Hồ sơ 1")]]))
        let made = try paper(.reminderNotice, values)
        let table = try #require(made.body.firstIndex { if case .table = $0 { true } else { false } })
        guard case .paragraph(let above) = made.body[table - 1] else {
            Issue.record("no words above the table")
            return
        }
        #expect(above.keepsWithNext && above.runs[0].text == "Các việc làm căn cứ:")
    }
}
