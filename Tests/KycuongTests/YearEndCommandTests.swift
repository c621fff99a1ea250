import Foundation
import Ledger
import StoreSupport
import Testing

/// `kycuong year-end` at the console.
struct YearEndCommandTests {
    private let code = TestCommune.code

    @Test func `a packet is written whole under its name, twice with the same bytes`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            _ = try office.reminder(on: try ConsoleOffice.today)
            let folder = program.folder + "/goi/nam"
            let year = try Self.year
            let first = try office.run("year-end", "--year", year, "--out", folder, "--json")
            expectStatus(0, first)
            let told = try first.json["year_packet"]
            let path = try #require(told?["path"]?.string)
            #expect(path.hasPrefix("\(folder)/goi-cuoi-nam-\(code)-\(year)"))
            let bytes = try Data(contentsOf: URL(filePath: path))
            #expect(told?["bytes"]?.integer == bytes.count)
            let second = try office.run("year-end", "--year", year, "--out", folder)
            expectStatus(0, second)
            #expect(second.output.hasPrefix("Đã ghi \(path) ("))
            #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder) == [URL(filePath: path).lastPathComponent]
            )
        }
    }

    @Test func `a packet of a year that is over is never written over, and a later one says what differs`() async throws
    {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let folder = program.folder + "/goi"
            let first = try office.run("year-end", "--year", "2025", "--out", folder)
            expectStatus(0, first)
            let path = "\(folder)/goi-cuoi-nam-\(code)-2025.zip"
            let bytes = try Data(contentsOf: URL(filePath: path))
            expectStatus(0, try office.run("officials", "add", "--name", "Đỗ Thị Lan"))
            let second = try office.run("year-end", "--year", "2025", "--out", folder)
            expectStatus(0, second)
            #expect(second.output.contains("-2025-lan-2.zip"), "\(second.output)")
            #expect(second.errors.contains("Tệp mới (2): can-bo/do-thi-lan-"), "\(second.errors)")
            #expect(second.errors.contains("Từ đó sổ cái ghi thêm: danh sách cán bộ 1."), "\(second.errors)")
            #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
            expectStatus(0, try office.run("year-end", "--year", "2025", "--out", folder))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).count == 2,
                "the same is not written again"
            )
        }
    }

    @Test func `an unknown commune, a year to come, and whoever is not the server are refused`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program).with("clerk", name: "Mai Thị Oanh")
            let folder = program.folder + "/goi"
            expectStatus(3, try program.run("year-end", "--commune", "H1", "--year", "2026", "--out", folder))
            expectStatus(5, try office.run("year-end", "--year", "2990", "--out", folder))
            expectStatus(2, try office.run("year-end", "--year", "26", "--out", folder))
            expectStatus(5, try office.run("year-end", "--year", try Self.year, "--out", folder, as: "clerk"))
            #expect(!FileManager.default.fileExists(atPath: folder))
            expectStatus(1, try office.run("year-end", "--year", try Self.year, "--out", "/proc/goi"))
        }
    }

    @Test func `a packet that is interrupted leaves no file`() async throws {
        try await Program.withTestServer { program, _ in
            let office = try ConsoleOffice(program)
            let folder = program.folder + "/goi"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            // Stopped at ever later moments, before and while it is written.
            for tens in stride(from: 10, through: 250, by: 20) {
                try await program.run(
                    "year-end",
                    "--commune",
                    code,
                    "--year",
                    Self.year,
                    "--out",
                    folder,
                    killedAfter: .milliseconds(tens * 10)
                )
                let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
                for name in names {
                    let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
                    // Where a ZIP ends: its directory is the last thing written.
                    #expect(bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6]), "\(name)")
                }
            }
            expectStatus(0, try office.run("year-end", "--year", try Self.year, "--out", folder))
        }
    }

    private static var year: String {
        get throws {
            let day = try ConsoleOffice.today
            let year = try #require(Int(day.prefix(4)))
            return String(day.suffix(5) >= "12-15" ? year + 1 : year)
        }
    }
}
