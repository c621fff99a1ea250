import CMinizip

/// Reads one part of a ZIP archive that this program wrote.
public enum ZipReader {
    /// The bytes of a part of the archive at a path; nil where there is no such archive or no such part, or it was damaged.
    public static func part(_ name: String, of path: String) -> [UInt8]? {
        // unsafe: opened here, closed below.
        guard let archive = unsafe unzOpen64(path) else { return nil }
        defer { unsafe unzClose(archive) }
        guard unsafe unzLocateFile(archive, name, 1) == UNZ_OK, unsafe unzOpenCurrentFile(archive) == UNZ_OK else {
            return nil
        }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // unsafe: minizip writes at most as many bytes as the buffer has.
            let count = unsafe piece.withUnsafeMutableBytes {
                unsafe unzReadCurrentFile(archive, $0.baseAddress, UInt32($0.count))
            }
            if count == 0 { break }
            guard count > 0 else { return nil }
            bytes += piece.prefix(Int(count))
        }
        // Closing tells whether the checksum was right.
        return unsafe unzCloseCurrentFile(archive) == UNZ_OK ? bytes : nil
    }
}
