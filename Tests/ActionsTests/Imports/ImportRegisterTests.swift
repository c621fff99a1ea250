import Accountability
import Actions
import Postgres
import Reports
import Store
import StoreSupport
import Testing

/// Taking a register in, once, twice, wrongly, and by two clerks at the same moment.
struct ImportRegisterTests {
    private let export = RegisterExport([RegisterFile(1), RegisterFile(2, officer: "Phạm Thị Dung"), RegisterFile(3)])

    @Test func `the same bytes again are the same batch and change nothing`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let first = try await installation.importing(export, exportedOn: .test(2026, 2, 1), to: commune)
            #expect((first.created, first.updated, first.unchanged) == (3, 0, 0))
            let before = try await installation.dump(except: [])
            let again = try await installation.importing(export, exportedOn: .test(2026, 2, 1), to: commune)
            #expect(again.batch == first.batch)
            #expect(again.isRepeat)
            #expect((again.rows, again.created, again.updated, again.unchanged) == (3, 0, 0, 3))
            #expect(try await installation.dump(except: []) == before)
        }
    }

    @Test func `the same bytes with another export day are a conflict`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.importing(export, exportedOn: .test(2026, 2, 1), to: commune)
            await #expect(throws: Refusal(.exportDayDiffers, "2026-02-01")) {
                try await installation.importing(export, exportedOn: .test(2026, 2, 2), to: commune)
            }
        }
    }

    @Test func `a dry run answers what the real run then does, and leaves nothing behind`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            try await installation.importing(
                RegisterExport([RegisterFile(1, due: .test(2026, 1, 7))]),
                exportedOn: .test(2026, 1, 20),
                to: commune
            )
            let before = try await installation.dump(except: [])
            let rehearsed = try await installation.importing(export, exportedOn: .test(2026, 2, 1), to: commune) {
                $0.isRehearsal = true
                $0.createsOfficials = true
            }
            #expect(try await installation.dump(except: []) == before)
            let done = try await installation.importing(export, exportedOn: .test(2026, 2, 1), to: commune) {
                $0.createsOfficials = true
            }
            #expect(rehearsed == done)
            #expect(done.createdOfficials == ["Nguyễn Văn An", "Phạm Thị Dung"])
            #expect(done.changes[.dueChanged] == 1)
        }
    }

    @Test func `twenty clerks with the same file make one batch`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let source = try export.source
            let outcomes = try await withThrowingTaskGroup(of: ImportOutcome.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await installation.importing(source, exportedOn: .test(2026, 2, 1), to: commune)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(outcomes.map(\.batch)).count == 1)
            #expect(outcomes.allSatisfy { $0.rows == 3 })
            #expect(try await installation.superuser("select count(*)::text from kc.import_batches") == ["1"])
            #expect(try await installation.superuser("select seq::text from kc.ledger_heads where seq = 2") == ["2"])
        }
    }

    @Test func `two files that name the same new officer at once both go in`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let sources = try (1...8).map { try RegisterExport([RegisterFile($0, officer: "Vũ Thị Hoa")]).source }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for source in sources {
                    group.addTask {
                        try await installation.importing(source, exportedOn: .test(2026, 2, 1), to: commune) {
                            $0.createsOfficials = true
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await installation.superuser("select count(*)::text from kc.register_officers") == ["1"])
            #expect(try await installation.superuser("select count(*)::text from kc.officials") == ["1"])
            #expect(try await installation.superuser("select count(*)::text from kc.dossiers") == ["8"])
            #expect(try await installation.keeper.verify(commune).isSound)
        }
    }

    @Test func `a refused row stops the whole file, unless the others are asked for`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            var odd = export
            odd.oddCells[export.files[1].code] = [.received: "32/01/2026"]
            let before = try await installation.dump(except: [])
            let refused = await #expect(throws: RefusedRows.self) {
                try await installation.importing(odd, exportedOn: .test(2026, 2, 1), to: commune)
            }
            #expect(refused?.problems.map(\.row) == [3])
            #expect(refused?.problems.map(\.code) == ["row.unreadable_date"])
            #expect(try await installation.dump(except: []) == before)

            let outcome = try await installation.importing(odd, exportedOn: .test(2026, 2, 1), to: commune) {
                $0.skipsRefused = true
            }
            #expect((outcome.rows, outcome.refused.count) == (2, 1))
            #expect(try await installation.superuser("select refused::text from kc.import_batches") == ["1"])
        }
    }

    @Test func `a file of another commune is refused as a whole, single foreign files are only shown`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let foreign = (1...2).map { RegisterFile($0, agency: "H23.45.99") }
            await #expect(throws: Refusal(.otherCommune, "2/3")) {
                try await installation.importing(
                    RegisterExport(foreign + [RegisterFile(3)]),
                    exportedOn: .test(2026, 2, 1),
                    to: commune
                )
            }
            let outcome = try await installation.importing(
                RegisterExport([foreign[0], RegisterFile(3), RegisterFile(4)]),
                exportedOn: .test(2026, 2, 1),
                to: commune
            )
            #expect(outcome.warnings.filter { $0.code == "row.other_agency" }.map(\.value) == [foreign[0].code])
        }
    }

    @Test func `a register exported tomorrow is refused`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            await #expect(throws: Refusal(.exportDayInFuture, "2027-01-01")) {
                try await installation.importing(export, exportedOn: .test(2027, 1, 1), to: commune)
            }
        }
    }

    @Test func `an older export is kept for its own day and changes nothing now`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let file = RegisterFile(1)
            let finished = file.with { $0.finished = .test(2026, 1, 14) }
            try await installation.importing(RegisterExport([finished]), exportedOn: .test(2026, 2, 1), to: commune)
            let older = try await installation.importing(
                RegisterExport([file]),
                exportedOn: .test(2026, 1, 10),
                to: commune
            )
            #expect(older.changes.values.allSatisfy { $0 == 0 })
            let now = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 1, 31))
            #expect(now.figure("classes.early") == 1)
            let then = try await installation.summary(
                of: commune,
                from: .test(2026, 1, 1),
                to: .test(2026, 1, 31),
                asOf: .test(2026, 1, 20)
            )
            #expect(then.figure("classes.open_in_time") == 1)
            #expect(then["register_as_of"] == .day(.test(2026, 1, 10)))
        }
    }

    @Test func `a column an export does not have says nothing, and the files keep what was known`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let files = [RegisterFile(1, finished: .test(2026, 1, 14), status: .delivered), RegisterFile(2)]
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune)
            let outcome = try await installation.importing(
                RegisterExport(files, columns: [.code, .received]),
                exportedOn: .test(2026, 2, 2),
                to: commune
            )
            #expect((outcome.created, outcome.updated, outcome.unchanged) == (0, 0, 2))
            #expect(outcome.changes.values.allSatisfy { $0 == 0 })
            let report = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 1, 31))
            #expect(report.figure("classes.early") == 1)
        }
    }

    @Test func `a file disappears once, and not because its row was left out`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let files = (1...3).map { RegisterFile($0) }
            try await installation.importing(RegisterExport(files), exportedOn: .test(2026, 2, 1), to: commune)
            var odd = RegisterExport(files)
            odd.oddCells[files[1].code] = [.due: "sai"]
            let skipped = try await installation.importing(odd, exportedOn: .test(2026, 2, 2), to: commune) {
                $0.skipsRefused = true
            }
            #expect(skipped.changes[.disappeared] == 0)
            let without = [files[0], files[2]]
            let gone = try await installation.importing(
                RegisterExport(without),
                exportedOn: .test(2026, 2, 3),
                to: commune
            )
            #expect(gone.changes[.disappeared] == 1)
            let still = RegisterExport(without.reversed())
            let again = try await installation.importing(still, exportedOn: .test(2026, 2, 4), to: commune)
            #expect(again.changes[.disappeared] == 0)
            let report = try await installation.summary(of: commune, from: .test(2026, 1, 1), to: .test(2026, 1, 31))
            #expect(report.figure("received.total") == 3)
        }
    }

    @Test func `a due day is compared with the calendar's where the procedure's limit is known`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let csv = """
                name,working_days,effective_on,source_document
                Đăng ký biến động đất đai,8,2025-07-01,QĐ thử nghiệm
                """
            #expect(
                try await installation.door.perform(try RecordProcedures(csv: csv), by: .console(of: .installation))
                    == 1
            )
            let files = [
                RegisterFile(1, due: .test(2026, 1, 14)), RegisterFile(2), RegisterFile(3, due: nil),
                RegisterFile(4, due: nil, procedure: "Chứng thực bản sao"),
            ]
            let outcome = try await installation.importing(
                RegisterExport(files),
                exportedOn: .test(2026, 2, 1),
                to: commune
            )
            let found = outcome.warnings.filter { $0.code.hasPrefix("row.due") }.map { "\($0.row) \($0.code)" }
            #expect(found == ["3 row.due_day_differs", "4 row.due_missing"])
        }
    }
}
