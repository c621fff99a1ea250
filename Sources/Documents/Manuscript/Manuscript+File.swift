extension Manuscript {
    /// The files a manuscript is carried out in.
    public enum Format: String, CaseIterable, Sendable {
        /// Pages to print.
        case pdf
        /// A paper to edit and sign.
        case docx

        /// Its media type.
        public var mediaType: String {
            switch self {
            case .pdf: "application/pdf"
            case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
        }
    }

    /// The manuscript as a file.
    public func file(_ format: Format) throws -> [UInt8] {
        switch format {
        case .pdf: try pdf()
        case .docx: try docx()
        }
    }
}
