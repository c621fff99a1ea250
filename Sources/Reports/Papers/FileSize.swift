/// How large a file is, as people say it.
public enum FileSize {
    /// 850 bytes are `1 KB`, 319,488 are `312 KB`, 1,468,007 are `1,4 MB`: 1,024 at a time, and never nothing.
    public static func words(_ bytes: Int) -> String {
        let kilobytes = max(1, bytes / 1_024)
        guard kilobytes >= 1_000 else { return "\(kilobytes) KB" }
        let tenths = max(10, bytes * 10 / 1_024 / 1_024)
        return tenths.isMultiple(of: 10) ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
    }
}
