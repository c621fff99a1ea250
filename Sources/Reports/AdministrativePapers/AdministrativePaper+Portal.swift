public import Accountability
import Documents
import Store

extension AdministrativePaper {
    /// The letter that asks whoever keeps the portal to correct files it calls late and the register does not, each with reason and evidence.
    /// Refused where there is nothing to ask.
    public init(correcting reconciliation: PortalReconciliation) throws(Refusal) {
        let (wrong, unknown) = (reconciliation.toCorrect, reconciliation.unknown)
        guard !wrong.isEmpty || !unknown.isEmpty else { throw Refusal(.nothingToCorrect) }
        let list = reconciliation.list
        var body: [Manuscript.Block] = [
            .paragraph(
                .spoken([
                    Run(
                        "Qua đối soát danh sách hồ sơ lấy từ Cổng ngày \(list.takenOn.vietnamese), kỳ \(reconciliation.period.label.lowercasedFirst), với "
                            + "sổ theo dõi hồ sơ của hệ thống một cửa, Ủy ban nhân dân \(reconciliation.commune.name.lowercasedFirst) thấy:"
                    )
                ])
            )
        ]
        if !wrong.isEmpty {
            body += Self.part(
                "\(VietnameseNumber.text(wrong.count)) hồ sơ Cổng ghi quá hạn nhưng theo sổ không quá hạn; đề nghị điều chỉnh:",
                headings: ["Lý do", "Căn cứ"],
                wrong.map { [$0.reason, $0.evidence(exportedOn: reconciliation.exportedOn)] },
                codes: wrong.map(\.code.text)
            )
        }
        if !unknown.isEmpty {
            body += Self.part(
                "\(VietnameseNumber.text(unknown.count)) hồ sơ có trên Cổng nhưng không có trong sổ của xã; đề nghị cho biết đơn vị giải quyết:",
                headings: ["Cổng ghi"],
                unknown.map { [$0.evidence(exportedOn: nil)] },
                codes: unknown.map(\.code.text)
            )
        }
        body.append(
            .paragraph(
                .spoken([
                    Run(
                        "Thời hạn được so theo ngày hẹn trả ghi trên giấy tiếp nhận hồ sơ. Ủy ban nhân dân "
                            + "\(reconciliation.commune.name.lowercasedFirst) đề nghị kiểm tra, điều chỉnh và thông báo kết quả."
                    )
                ])
            )
        )
        self.init(
            of: reconciliation.commune,
            .letter,
            about: "đề nghị điều chỉnh số liệu hồ sơ quá hạn trên Cổng dịch vụ công",
            to: "Đơn vị quản lý Cổng dịch vụ công và hệ thống thông tin giải quyết thủ tục hành chính của tỉnh",
            // The rules of the one-stop mechanism, on which the weekly check of the same files rests.
            bases: LegalBasis.inForce(on: list.takenOn, for: .weeklyCheck),
            body: body,
            copies: [],
            signer: .chairman,
            recordedAt: list.recordedAt
        )
    }

    /// A sentence and the files it speaks of.
    private static func part(_ sentence: String, headings: [String], _ cells: [[String]], codes: [String])
        -> [Manuscript.Block]
    {
        var head = Paragraph.spoken([Run(sentence)])
        head.keepsWithNext = true
        // The last says most.
        let shares = headings.count == 1 ? [0.66] : [0.24, 0.42]
        return [
            .paragraph(head),
            .table(
                Table(
                    columns: [.init("TT", alignment: .center, width: 0.08), .init("Mã hồ sơ", width: 0.26)]
                        + zip(headings, shares).map { .init($0, width: $1) },
                    rows: zip(codes, cells).enumerated().map { index, row in
                        [.init("\(index + 1)"), .init(row.0)] + row.1.map { .init($0) }
                    }
                )
            ),
        ]
    }
}
