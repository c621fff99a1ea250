import Glibc

/// Reads a file line by line, holding no more than one line and one block.
struct LineReader: ~Copyable {
    private let file: OpenFile
    private let maximumBytes: Int
    private var block: ArraySlice<UInt8> = []
    private var offset = 0

    init(_ path: String, maximumBytes: Int) throws(LedgerFileError) {
        file = try OpenFile(path, O_RDONLY)
        self.maximumBytes = maximumBytes
    }

    enum Line {
        /// A line without its newline.
        case complete([UInt8])
        /// The file ends without a newline, or the line is longer than allowed: nothing more can be read.
        case broken
    }

    /// nil at the end of the file.
    mutating func next() throws(LedgerFileError) -> Line? {
        var line: [UInt8] = []
        while true {
            if block.isEmpty {
                let bytes = try file.read(at: offset, count: 1 << 16)
                offset += bytes.count
                block = bytes[...]
                if bytes.isEmpty { return line.isEmpty ? nil : .broken }
            }
            let end = block.firstIndex(of: 0x0A)
            line.append(contentsOf: block[..<(end ?? block.endIndex)])
            guard line.count <= maximumBytes else { return .broken }
            if let end {
                block = block[(end + 1)...]
                return .complete(line)
            }
            block = []
        }
    }
}
