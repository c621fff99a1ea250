internal import CMinizip

extension Squares {
    /// The pattern as a PNG of eight dots for each square, black on white, with the border readers of such codes need.
    var png: [UInt8] {
        let (scale, border) = (8, 4)
        let width = (count + 2 * border) * scale
        let bytesInRow = (width + 7) / 8
        var rows: [UInt8] = []
        for y in 0..<width {
            // Each row begins with the kind of its filter: none.
            rows.append(0)
            var row = [UInt8](repeating: 0xFF, count: bytesInRow)
            for x in 0..<width {
                let (column, line) = (x / scale - border, y / scale - border)
                guard (0..<count).contains(column), (0..<count).contains(line), isDark[line * count + column] else {
                    continue
                }
                row[x / 8] &= ~(0x80 >> UInt8(x % 8))
            }
            rows += row
        }
        let size = Self.number(width)
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        png += Self.chunk("IHDR", size + size + [1, 0, 0, 0, 0])
        png += Self.chunk("IDAT", Self.packed(rows))
        png += Self.chunk("IEND", [])
        return png
    }

    private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + bytes
        // unsafe: zlib reads as many bytes as the array has.
        let sum = unsafe crc32(0, content, UInt32(content.count))
        return number(bytes.count) + content + number(Int(sum))
    }

    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        // unsafe: zlib writes at most as many bytes as it said it may need, and says how many it wrote.
        let status = unsafe compress2(&packed, &size, bytes, UInt(bytes.count), Z_BEST_COMPRESSION)
        precondition(status == Z_OK, "zlib had the room it asked for")
        return Array(packed[..<Int(size)])
    }

    private static func number(_ value: Int) -> [UInt8] {
        [UInt8(value >> 24 & 255), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }
}
