import Documents
import HTTPTypes
import Reports

// A parameter and no `Accept`, because a link on a page has no headers, and there is one way for pages and programs.
extension QueryParameter {
    /// As which file a report is wanted.
    static let reportFormat = QueryParameter(
        name: "format",
        form: .choice(ReportFormat.allCases.map(\.rawValue)),
        summary:
            "Tải về thành tệp: pdf để in, docx để sửa, xlsx để tính trong Excel, csv cho chương trình khác (csv-no-bom: không có dấu BOM ở đầu tệp).",
        example: "xlsx"
    )

    /// As which file a list is wanted, or a page of figures, which is printed as it is.
    static let listFormat = QueryParameter(
        name: reportFormat.name,
        form: .choice(TableFormat.allCases.map(\.rawValue)),
        summary:
            "Tải về thành tệp, cả danh sách chứ không riêng một trang: xlsx để tính trong Excel, csv cho chương trình khác (csv-no-bom: không có dấu BOM ở đầu tệp).",
        example: "xlsx"
    )
}

extension StrictQuery {
    /// As which file a list is wanted; nil for none.
    mutating func listFormat() throws(Problem) -> TableFormat? {
        let format: TableFormat? = choice(.listFormat)
        try check()
        return format
    }
}

extension Operation {
    /// The same report, which can be had as a file too.
    var orReportFile: Operation { given(as: ReportFormat.allCases, .reportFormat) }

    /// The same list, which can be had as a file too.
    var orListFile: Operation { given(as: TableFormat.allCases.map(ReportFormat.table), .listFormat) }

    private func given(as files: [ReportFormat], _ parameter: QueryParameter) -> Operation {
        var operation = self
        operation.parameters.append(parameter)
        operation.files = files
        return operation
    }
}
