import Documents
import HTML
import Reports

/// The way to the values a page shows as a file: small, and not on paper.
struct DownloadLinks: HTMLContent {
    private let address: String
    private let onPaper: Bool

    /// Files of what stands at this address; `onPaper` where they can be pages too.
    init(_ address: String, onPaper: Bool = false) {
        self.address = address
        self.onPaper = onPaper
    }

    func write(to page: inout HTMLBuffer) {
        let files: [(format: ReportFormat, title: String)] =
            (onPaper ? [(.paper(.pdf), "PDF"), (.paper(.docx), "Word")] : [])
            + [(.table(.xlsx), "Excel"), (.table(.csv), "CSV")]
        p(.class("download screen")) {
            "Tải về: "
            for (index, file) in files.enumerated() {
                if index > 0 { " · " }
                a(.href(place(of: file.format))) { file.title }
            }
        }.write(to: &page)
    }

    private func place(of format: ReportFormat) -> String {
        "\(address)\(address.contains("?") ? "&" : "?")format=\(format.rawValue)"
    }
}
