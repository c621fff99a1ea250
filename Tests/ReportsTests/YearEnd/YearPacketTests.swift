import Accountability
import Actions
import Postgres
import Reports
import Store
import StoreSupport
import Testing

/// The year-end packet of a commune in which a little of everything has happened.
struct YearPacketTests {
    @Test func `the same data give the same bytes, whoever makes the packet and whenever`() async throws {
        try await withInstallation { installation in
            let commune = try await BusyCommune(in: installation).commune
            let first = try await Self.packet(of: commune, in: installation)
            let second = try await Self.packet(of: commune, in: installation)
            #expect(first.bytes == second.bytes)
            let closed = try await Self.packet(of: commune, in: installation, daysAfterEnd: 1)
            let later = try await Self.packet(of: commune, in: installation, daysAfterEnd: 400)
            #expect(closed.bytes == later.bytes)
            #expect(closed.bytes != first.bytes)
        }
    }

    @Test func `one fact changes the files that tell of it, the ledger and the list of hashes`() async throws {
        try await withInstallation { installation in
            let commune = try await BusyCommune(in: installation).commune
            let before = try await Self.packet(of: commune, in: installation)
            let chairman = try await installation.addAccount(.chairman, name: "Vũ Đình Chiến", to: commune)
            let account = try await Self.packet(of: commune, in: installation)
            #expect(account.differences(from: before) == Self.ledger)

            let an = try #require(try await Self.official("Nguyễn Văn An", of: commune, in: installation))
            let today = try await Self.today(installation)
            _ = try await installation.door.perform(TestIncident(about: an, on: today), by: chairman)
            let after = try await Self.packet(of: commune, in: installation)
            let folder = try #require(after.files.keys.first { $0.hasPrefix("can-bo/nguyen-van-an-") }).split(
                separator: "/"
            )[1]
            #expect(
                after.differences(from: account)
                    == Self.ledger.union([
                        "can-bo/\(folder)/ho-so.pdf", "can-bo/\(folder)/ho-so.docx", "xa/tong-hop.xlsx",
                        "xa/tong-hop.json", "xa/csv/tong-hop.csv", "xa/csv/vu-viec-ngoai-so.csv",
                        // A task done late counts in the month.
                        "xa/csv/tien-do-tung-thang.csv", "xa/csv/tung-viec-cham.csv",
                    ])
            )
        }
    }

    @Test func `the hashes and the verifier in Python accept a packet and refuse any changed file`() async throws {
        try await withInstallation { installation in
            let commune = try await BusyCommune(in: installation).commune
            let packet = try await Self.packet(of: commune, in: installation)
            let sums = try packet.run("/usr/bin/sha256sum", "--check", "--strict", "SHA256SUMS")
            #expect(sums.code == 0, "\(sums.output)")
            let sound = try packet.run("/usr/bin/python3", "kiem-tra.py")
            #expect(sound.code == 0 && sound.output.hasSuffix(": nguyên vẹn\n"), "\(sound.output)")
            for name in packet.files.keys.sorted() where name != "kiem-tra.py" {
                var bytes = try #require(packet.files[name])
                bytes[bytes.count / 2] ^= 1
                try packet.write(name, bytes)
                let found = try packet.run("/usr/bin/python3", "kiem-tra.py")
                #expect(found.code == 1 && found.output.contains("HỎNG: "), "\(name): \(found.output)")
                try packet.write(name, try #require(packet.files[name]))
            }
            try packet.write("them.txt", [0x61])
            #expect(try packet.run("/usr/bin/python3", "kiem-tra.py").output.contains("them.txt"))
        }
    }

    @Test func `before the end of the year all of it says that it is provisional, and afterwards none of it`()
        async throws
    {
        try await withInstallation { installation in
            let commune = try await BusyCommune(in: installation).commune
            let today = try await Self.today(installation)
            let provisional = try await Self.packet(of: commune, in: installation)
            let words = "tạm tính đến ngày \(today.vietnamese)"
            #expect(try provisional.text("HUONG-DAN.txt").contains("Gói này: \(words)"))
            #expect(try provisional.text("xa/csv/tong-hop.csv").contains(words))
            let year = ReviewYear(containing: today, rule: .reporting)
            #expect(try provisional.papers().allSatisfy { $0.text.contains(words) })
            let closed = try await Self.packet(of: commune, in: installation, daysAfterEnd: 1)
            #expect(try closed.papers().count { $0.text.contains("tạm tính") } == 0)
            #expect(try closed.text("HUONG-DAN.txt").contains("số liệu chốt hết ngày \(year.to.vietnamese)"))
            #expect(!(try closed.text("xa/csv/tong-hop.csv").contains("tạm tính")))
        }
    }

    @Test func `the commune's tables hold each thing recorded, and an official's folder his suggestion`() async throws {
        try await withInstallation { installation in
            let commune = try await BusyCommune(in: installation).commune
            let packet = try await Self.packet(of: commune, in: installation)
            let names = Set(packet.files.keys.filter { $0.hasPrefix("xa/csv/") })
            for table in ["can-bo", "su-viec-cham", "vu-viec-ngoai-so", "giai-trinh", "nhac-nho-phe-binh"] {
                #expect(names.contains("xa/csv/\(table).csv"), "\(names.sorted())")
            }
            let suggestions = packet.files.keys.filter { $0.hasPrefix("can-bo/") && $0.contains("/goi-y-kiem-diem-") }
            // To the chairman and to the Party committee, each to print and to change.
            #expect(!suggestions.isEmpty && suggestions.count.isMultiple(of: 4))
            let page = try #require(suggestions.sorted().first { $0.hasSuffix(".pdf") })
            try packet.write("mot.pdf", try #require(packet.files[page]))
            #expect(try packet.run("/usr/bin/pdftotext", "mot.pdf", "-").output.contains("gợi ý kiểm điểm"))
            let officials = try await installation.reading(commune) { try Official.list(of: commune.id, on: $0) }
            #expect(packet.files.keys.count { $0.hasSuffix("/ho-so.pdf") } == officials.count)
            let people = try packet.text("xa/csv/can-bo.csv").split(separator: "\r\n")
            #expect(people.count == officials.count + 1)
        }
    }

    @Test func `an empty commune has a packet, and a year that has not begun has none`() async throws {
        try await withInstallation { installation in
            let commune = try await installation.addCommune()
            let packet = try await Self.packet(of: commune, in: installation)
            #expect(try packet.run("/usr/bin/python3", "kiem-tra.py").code == 0)
            #expect(try packet.text("xa/csv/tong-hop.csv").contains("sổ chưa đủ số liệu để lập"))
            await #expect(throws: Refusal(.dayInFuture, "15/12/2100")) {
                _ = try await Self.make(2101, of: commune, today: .test(2100, 12, 14), in: installation)
            }
        }
    }

    private static let ledger: Set = ["so-cai/entries.jsonl", "so-cai/checkpoints.txt", "SHA256SUMS"]

    /// The packet of the year it is, as of today or made so many days after its end.
    private static func packet(
        of commune: Commune,
        in installation: TestInstallation,
        daysAfterEnd days: Int? = nil
    ) async throws -> UnpackedPacket {
        let today = try await today(installation)
        let year = ReviewYear(containing: today, rule: .reporting)
        let day = days.map { year.to.adding(days: $0) } ?? today
        return try UnpackedPacket(try await make(year.year, of: commune, today: day, in: installation))
    }

    private static func make(_ year: Int, of commune: Commune, today: CalendarDay, in installation: TestInstallation)
        async throws -> YearPacketFile
    {
        try await YearPacketFile.make(
            year,
            of: commune,
            today: today,
            in: installation.database,
            sealing: { try await installation.keeper.seal(commune) },
            progress: { done, total in #expect((1...total).contains(done)) }
        )
    }

    private static func official(_ name: String, of commune: Commune, in installation: TestInstallation) async throws
        -> Official.ID?
    {
        try await installation.reading(commune) { db in
            try Official.list(of: commune.id, on: db).first { $0.name == name }?.id
        }
    }

    private static func today(_ installation: TestInstallation) async throws -> CalendarDay {
        let day = try await installation.superuser("select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text")
        return try #require(day.first.flatMap { CalendarDay(iso: $0) })
    }
}
