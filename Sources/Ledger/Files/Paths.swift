import Glibc

/// What is done with names of files rather than their contents. Paths are handed to the system as C strings that live
/// for the call, which is all that is unsafe here.
enum Paths {
    /// The folder a path lies in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A name beside `path` that nobody else uses.
    static func temporary(beside path: String) -> String {
        "\(path).tmp-\(Hex.encode(RandomBytes.make(8)))"
    }

    /// Makes the folder and those above it, readable by nobody else; existing ones stay as they are.
    static func makeFolder(_ path: String) throws(LedgerFileError) {
        if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, parent(of: path) != path else { throw LedgerFileError("mkdir", path) }
        try makeFolder(parent(of: path))
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw LedgerFileError("mkdir", path) }
    }

    /// Returns when names made, changed or removed in the folder have reached the disk.
    static func synchroniseFolder(_ path: String) throws(LedgerFileError) {
        try OpenFile(path, O_RDONLY | O_DIRECTORY).synchronise()
    }

    /// Gives the file a second name; false if that name is taken.
    static func link(_ path: String, as name: String) throws(LedgerFileError) -> Bool {
        if unsafe Glibc.link(path, name) == 0 { return true }
        guard errno == EEXIST else { throw LedgerFileError("link", name) }
        return false
    }

    /// Gives a folder its final name; an existing folder of that name must be empty.
    static func move(folder: String, to name: String) throws(LedgerFileError) {
        guard unsafe rename(folder, name) == 0 else { throw LedgerFileError("rename", name) }
    }

    /// The names in a folder; nil if there is none.
    static func names(in folder: String) throws(LedgerFileError) -> [String]? {
        guard let stream = unsafe opendir(folder) else {
            guard errno == ENOENT else { throw LedgerFileError("opendir", folder) }
            return nil
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // The name is a C string inside the entry, which lives until the next call.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    static func remove(folder: String) throws(LedgerFileError) {
        guard unsafe rmdir(folder) == 0 || errno == ENOENT else { throw LedgerFileError("rmdir", folder) }
    }

    static func remove(_ path: String) throws(LedgerFileError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw LedgerFileError("unlink", path) }
    }

    /// The whole file; nil if it does not exist.
    static func contents(of path: String, maximumBytes: Int) throws(LedgerFileError) -> [UInt8]? {
        do throws(LedgerFileError) {
            let file = try OpenFile(path, O_RDONLY)
            let size = Int(try file.status().st_size)
            guard size <= maximumBytes else { throw LedgerFileError("read", path, code: EFBIG) }
            return try file.read(at: 0, count: size)
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }
}
