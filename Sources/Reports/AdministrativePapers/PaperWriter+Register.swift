public import Accountability
import Documents
import Store

extension PaperWriter {
    /// Whether an apology can be written for a file: it has a due day and was not done in time.
    public static func excuses(_ story: DossierStory) -> Bool {
        story.dossier.dueOn != nil && [.late, .openInTime, .openOverdue].contains(story.dossierClass)
    }

    /// The apology for a file that is late or will be (*Mẫu số 04*), which asks for one more day: the new day is the office's to write. nil for
    /// a file without a due day and for one that was done in time.
    public func apology(for story: DossierStory) throws -> AdministrativePaper? {
        let dossier = story.dossier
        guard Self.excuses(story), let dueOn = dossier.dueOn else { return nil }
        let causes = try CauseCategory.list(on: db)
        let cause = story.duties.last { $0.verdict?.confirmsObjectiveCause == true }?.submission?.cause
        let values = PaperValues([
            .commune: place, .unit: dossier.unitName,
            .applicant: dossier.applicantLabel ?? "Ông/Bà \(PaperValues.dots)",
            .fileCode: dossier.code.text, .procedure: dossier.procedure, .receivedOn: dossier.receivedOn.vietnamese,
            .dueOn: dueOn.vietnamese,
            .cause: cause.flatMap { cause in causes.last { $0.cause == cause }?.title.lowercasedFirst },
        ])
        return try paper(.apology, on: today, values, signer: .chairman)
    }

    /// The minutes of a weekly check: the week's files by class, and those that were late. `through` is the week's last day.
    public func weeklyCheck(from: CalendarDay, through: CalendarDay, _ files: WeeklyFiles) throws -> AdministrativePaper
    {
        var values = PaperValues([
            .commune: place, .from: from.vietnamese, .through: through.vietnamese,
            .exportedOn: files.exportedOn?.vietnamese, .lateFiles: files.appendixWords,
        ])
        values.fill(
            .figures,
            Table(
                columns: [.init("Tình trạng", width: 0.7), .init("Số hồ sơ", alignment: .right, width: 0.3)],
                rows: files.exportedOn == nil
                    ? [] : files.figures.map { [.init($0.title), .init("\($0.count)")] }
            )
        )
        values.fill(.lateFiles, files.short)
        return try paper(
            .weeklyCheck,
            on: through,
            values,
            signer: .chairman,
            places: [
                SignaturePlace("NGƯỜI LẬP BIÊN BẢN"), SignaturePlace("ĐẠI DIỆN BỘ PHẬN ĐƯỢC KIỂM TRA"),
                SignaturePlace("CHỦ TRÌ KIỂM TRA"),
            ],
            appendix: files.appendix
        )
    }

    /// The minutes of what somebody who left handed over (Decree 30/2020/NĐ-CP, article 31.3.đ): his duties, and his files that were open on his
    /// last day by the register. nil where the leaving was recorded by mistake.
    public func handover(_ departure: Departure) throws -> AdministrativePaper? {
        guard departure.annulment == nil else { return nil }
        let people = [departure.official] + [departure.successor].compactMap(\.self)
        let persons = try Person.names(of: Set(people.map(\.person)), on: db)
        let units = try OrgUnit.names(of: commune.id, on: db)
        let duties = try Assignment.list(of: commune.id, on: db).filter {
            $0.official == departure.official && $0.holds(on: departure.leftOn)
        }
        let name = persons[departure.official.person]
        let unit = duties.first.flatMap { units[$0.unit] }
        let successor = departure.successor.flatMap { persons[$0.person] }
        var values = PaperValues([
            .commune: place, .official: name, .unit: unit,
            .officialOfUnit: [name, unit].compactMap(\.self).joined(separator: ", "),
            .leftOn: departure.leftOn.vietnamese, .leaving: departure.kind.title.lowercasedFirst,
            .document: departure.document, .successor: successor,
        ])
        values.fill(
            .duties,
            Table(
                columns: [
                    .init("TT", alignment: .center, width: 0.08), .init("Công việc", width: 0.62),
                    .init("Từ ngày", alignment: .center, width: 0.3),
                ],
                rows: duties.enumerated().map { index, duty in
                    let parts = [duty.position, duty.field, duty.procedure, units[duty.unit]].compactMap(\.self)
                    return [.init("\(index + 1)"), .init(parts.joined(separator: "; ")), .init(duty.fromOn.vietnamese)]
                }
            )
        )
        let files = try OpenFiles(of: departure.official, on: departure.leftOn, in: commune.id, db)
        values.fill(.openFiles, files.table)
        return try paper(
            .handover,
            on: departure.leftOn,
            values,
            signer: .chairman,
            places: [
                SignaturePlace("BÊN GIAO", name: name ?? ""), SignaturePlace("BÊN NHẬN", name: successor ?? ""),
                SignaturePlace("NGƯỜI CHỨNG KIẾN"),
            ]
        )
    }
}
