/// How much of a file is read at most. A register of a hundred thousand files (about 90 MiB of sheet) passes with room
/// to spare; whatever a file claims about itself is never believed, every limit is counted while reading.
public struct IntakeLimits: Hashable, Sendable {
    /// Bytes of the file itself.
    public var fileBytes = 64 << 20
    /// Parts in an XLSX archive.
    public var archiveEntries = 256
    /// Bytes all parts read from an XLSX archive may unpack to, together.
    public var inflatedBytes = 512 << 20
    /// How many times larger than its packed size a part may become, once it is larger than `ratioFreeBytes`.
    public var inflationRatio = 200
    /// Parts up to this size may be packed as tightly as they like.
    public var ratioFreeBytes = 1 << 20
    /// XML elements of one part; a cell takes two to four of them.
    public var elements = 32_000_000
    /// Nesting of XML elements.
    public var elementDepth = 64
    /// Bytes of one XML tag, comment or instruction.
    public var tokenBytes = 256 << 10
    /// Shared strings of a workbook.
    public var sharedStrings = 4_000_000
    /// Bytes of all shared strings together.
    public var sharedStringBytes = 128 << 20
    /// Cell formats of a workbook (Excel itself stops at 65,490).
    public var cellStyles = 65_536
    /// Bytes of one cell.
    public var cellBytes = 32 << 10
    /// Cells of one row.
    public var cellsPerRow = 1024
    /// Rows of a table, and the highest row number.
    public var rows = 1_000_000
    /// Rows among which the header is looked for.
    public var headerRows = 50

    /// The limits used unless a test asks for others.
    public static let standard = IntakeLimits()

    /// The standard limits, to be changed one by one.
    public init() {}
}
