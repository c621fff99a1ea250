public import Documents

extension Report {
    /// The report as a file of this kind.
    public func file(_ format: ReportFormat, _ stamp: ReportStamp) throws -> AnonymousFile {
        switch format {
        case .table(.xlsx): try xlsx(stamp)
        case .table(.csv): try AnonymousFile(csv(stamp))
        case .table(.unmarkedCSV): try AnonymousFile(csv(stamp, marked: false))
        case .paper(let format): try AnonymousFile(manuscript(stamp).file(format))
        }
    }
}

extension AnonymousFile {
    /// One that holds these bytes.
    fileprivate convenience init(_ bytes: [UInt8]) throws(WorkbookError) {
        try self.init()
        try append(bytes)
    }
}
