import CMinizip

/// A ZIP archive in memory, read with suspicion: everything it says about itself is checked or counted.
///
/// Not for several threads at once: minizip keeps one current part.
@safe final class ZipArchive {
    private let file: MemoryFile
    private let handle: unzFile
    private let limits: IntakeLimits
    private var parts: [String: Part] = [:]
    private var inflated = 0

    /// Opens the archive and checks its list of parts.
    init(_ bytes: [UInt8], limits: IntakeLimits) throws(IntakeError) {
        file = MemoryFile(bytes)
        self.limits = limits
        // unsafe: minizip keeps the pointer to `file`, which this object holds until it has closed the archive.
        guard let handle = unsafe file.withFunctions({ unsafe unzOpen2_64("", $0) }) else {
            throw .damaged(part: "zip")
        }
        unsafe self.handle = handle
        try list()
    }

    deinit {
        // unsafe: opened in init, closed once.
        unsafe unzClose(handle)
    }

    /// The names of all parts, in lower case, as the package format compares them.
    var names: Dictionary<String, Part>.Keys { parts.keys }

    /// Unpacks a part and hands it on piece by piece, until `take` answers false. The sums at the end are checked only
    /// where the part was read to its end.
    func read(_ name: String, _ take: (ArraySlice<UInt8>) throws(IntakeError) -> Bool) throws(IntakeError) {
        guard let part = parts[name.lowercased()] else { throw .damaged(part: name) }
        var position = part.position
        // unsafe: the handle is open; the position came from this archive.
        guard unsafe unzGoToFilePos64(handle, &position) == UNZ_OK, unsafe unzOpenCurrentFile(handle) == UNZ_OK else {
            throw .damaged(part: name)
        }
        var isOpen = true
        defer { if isOpen { unsafe unzCloseCurrentFile(handle) } }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var size = 0
        while true {
            // unsafe: minizip writes at most as many bytes as the buffer has.
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Int(unzReadCurrentFile(handle, $0.baseAddress, UInt32($0.count)))
            }
            guard count >= 0 else { throw .damaged(part: name) }
            if count == 0 { break }
            size += count
            try account(for: count, size: size, packed: part.packed)
            guard try take(buffer[..<count]) else { return }
        }
        isOpen = false
        // Closing compares the checksum, but only where as many bytes came out as the list says.
        guard unsafe unzCloseCurrentFile(handle) == UNZ_OK, UInt64(size) == part.declared else {
            throw .damaged(part: name)
        }
    }

    private func account(for count: Int, size: Int, packed: Int) throws(IntakeError) {
        inflated += count
        guard inflated <= limits.inflatedBytes else { throw .refusedArchive(.inflatedTooLarge) }
        guard size <= limits.ratioFreeBytes || size / limits.inflationRatio <= packed else {
            throw .refusedArchive(.ratioTooHigh)
        }
    }
}

extension ZipArchive {
    /// Where a part is and how large it is packed.
    struct Part {
        /// Its place in the list of parts.
        fileprivate(set) var position = unz64_file_pos()
        /// Its packed bytes.
        fileprivate(set) var packed = 0
        /// How many bytes the list says come out; never used for more than a comparison at the end.
        fileprivate(set) var declared: UInt64 = 0
    }

    private func list() throws(IntakeError) {
        var global = unz_global_info64()
        guard unsafe unzGetGlobalInfo64(handle, &global) == UNZ_OK else { throw .damaged(part: "zip") }
        guard global.number_entry <= UInt64(limits.archiveEntries) else { throw .refusedArchive(.tooManyEntries) }
        guard global.number_entry > 0 else { throw .unsupportedFormat(.archive) }
        var extents: [Range<Int>] = []
        for index in 0..<global.number_entry {
            let moved = unsafe index == 0 ? unzGoToFirstFile(handle) : unzGoToNextFile(handle)
            guard moved == UNZ_OK else { throw .damaged(part: "zip") }
            try add(&extents)
        }
        extents.sort { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(extents, extents.dropFirst()) where one.upperBound > next.lowerBound {
            throw .refusedArchive(.overlapping)
        }
    }

    /// Checks the current part and notes it.
    private func add(_ extents: inout [Range<Int>]) throws(IntakeError) {
        var info = unz_file_info64()
        var name = [CChar](repeating: 0, count: 512)
        var part = Part()
        // unsafe: minizip writes at most the given number of bytes into the buffer.
        let status = unsafe name.withUnsafeMutableBufferPointer {
            unsafe unzGetCurrentFileInfo64(handle, &info, $0.baseAddress, UInt($0.count - 1), nil, 0, nil, 0)
        }
        guard status == UNZ_OK, unsafe unzGetFilePos64(handle, &part.position) == UNZ_OK else {
            throw .damaged(part: "zip")
        }
        guard info.flag & 1 == 0 else { throw .refusedArchive(.encrypted) }
        let text = try Self.checked(name, length: info.size_filename)
        guard info.compression_method == 0 || info.compression_method == 8 else {
            throw .refusedArchive(.unknownMethod)
        }
        let start = try dataStart()
        guard info.compressed_size <= UInt64(file.count - start) else { throw .damaged(part: "zip") }
        part.packed = Int(info.compressed_size)
        part.declared = info.uncompressed_size
        if text.hasSuffix("/"), part.packed == 0 { return }
        guard parts.updateValue(part, forKey: text.lowercased()) == nil else {
            throw .refusedArchive(.duplicateName)
        }
        extents.append(start..<start + part.packed)
    }

    /// Where the current part's packed bytes begin: behind its own header, which minizip compares with the list here.
    private func dataStart() throws(IntakeError) -> Int {
        var method: Int32 = 0
        var level: Int32 = 0
        guard unsafe unzOpenCurrentFile2(handle, &method, &level, 1) == UNZ_OK else { throw .damaged(part: "zip") }
        let start = unsafe unzGetCurrentFileZStreamPos64(handle)
        unsafe unzCloseCurrentFile(handle)
        guard start <= UInt64(file.count) else { throw .damaged(part: "zip") }
        return Int(start)
    }

    /// A name a workbook can have: relative, without climbing, visible characters only.
    private static func checked(_ name: [CChar], length: UInt) throws(IntakeError) -> String {
        let bytes = name.prefix(Int(min(length, 511))).map { UInt8(bitPattern: $0) }
        let text = String(decoding: bytes, as: UTF8.self)
        let isOdd =
            length == 0 || length > 255 || bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
            || text.hasPrefix("/") || text.contains(":") || text.unicodeScalars.contains("\u{FFFD}")
            || text.split(separator: "/").contains { $0 == ".." || $0 == "." }
        guard !isOdd else { throw .refusedArchive(.oddName) }
        return text
    }
}
