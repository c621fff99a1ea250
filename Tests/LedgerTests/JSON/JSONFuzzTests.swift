import Ledger
import Testing

struct JSONFuzzTests {
    @Test func `any value reads back as itself, and its text is the only one`() throws {
        var random = Seeded(7)
        for _ in 0..<2000 {
            let value = Self.value(depth: 4, &random)
            let text = try value.canonicalText()
            #expect(try JSON.parse(canonical: text) == value)
            #expect(try JSON.parse(text) == value)
            #expect(try JSON.parse(text).canonicalText() == text)
        }
    }

    @Test func `twenty thousand hostile inputs are read or refused, never more`() throws {
        var random = Seeded(8)
        var (accepted, refusedBytes) = (0, 0)
        for round in 0..<20_000 {
            var bytes = try Self.value(depth: 3, &random).canonicalBytes()
            if round.isMultiple(of: 4) { bytes = random.bytes(Int.random(in: 0...40, using: &random)) }
            for _ in 0..<Int.random(in: 1...3, using: &random) { Self.mutate(&bytes, &random) }
            do {
                let value = try JSON.parse(utf8: bytes)
                accepted += 1
                try Self.expectAgreement(on: String(decoding: bytes, as: UTF8.self), value)
            } catch  where String(validating: bytes, as: UTF8.self) != nil {
                #expect(throws: JSONError.self) { try JSON.parse(canonical: String(decoding: bytes, as: UTF8.self)) }
            } catch {
                refusedBytes += 1
            }
        }
        #expect(refusedBytes > 1000)
        #expect(accepted > 1000)
    }

    /// Accepted text is canonical exactly when writing what was read gives the same bytes.
    private static func expectAgreement(on text: String, _ value: JSON) throws {
        do {
            let same = Array(try value.canonicalText().utf8) == Array(text.utf8)
            do {
                #expect(try JSON.parse(canonical: text) == value)
                #expect(same, "read as canonical: \(text)")
            } catch {
                #expect(!same, "\(error): \(text)")
            }
        } catch {
            #expect(throws: JSONError.self) { try JSON.parse(canonical: text) }
        }
    }

    private static func value(depth: Int, _ random: inout Seeded) -> JSON {
        switch Int.random(in: depth > 0 ? 0...6 : 0...3, using: &random) {
        case 0: nil
        case 1: .bool(.random(using: &random))
        case 2: .integer(.random(in: -JSON.maximumInteger...JSON.maximumInteger, using: &random))
        case 3: .string(text(&random))
        case 4: .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1, &random) })
        default:
            .object(
                Dictionary(
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        (
                            ["a", "at", "b c", "Z", "v1", "{"].randomElement(using: &random) ?? "",
                            value(depth: depth - 1, &random)
                        )
                    },
                    uniquingKeysWith: { $1 }
                )
            )
        }
    }

    private static func text(_ random: inout Seeded) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let ranges: [ClosedRange<UInt32>] = [
                0...0x7F, 0x20...0x7E, 0xC0...0x36F, 0x1E00...0x1EFF, 0x2000...0x2FFF, 0x10000...0x1FFFF,
            ]
            let range = ranges.randomElement(using: &random) ?? 0...0
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
        let index = Int.random(in: 0...bytes.count, using: &random)
        let tokens = [
            "\"", "\\", "[", "]", "{", "}", ",", ":", "-", "0", ".", " ", "\\u", "\u{301}", "\"at\":", "\\ud83d",
        ]
        switch Int.random(in: 0...3, using: &random) {
        case 0 where index < bytes.count: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 1 where index < bytes.count: bytes.remove(at: index)
        case 2: bytes.insert(contentsOf: (tokens.randomElement(using: &random) ?? "").utf8, at: index)
        default: bytes = Array(bytes[..<index])
        }
    }
}
