/// Why no DOCX was made.
public enum DOCXError: Error, Hashable {
    /// The archive around it could not be written, with minizip's code.
    case packing(Int32)
}
