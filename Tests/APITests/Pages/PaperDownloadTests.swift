import Accountability
import Foundation
import HTTPTypes
import StoreSupport
import Testing

@testable import Web

/// Papers and records as files.
struct PaperDownloadTests {
    @Test func `papers of the service desk come as PDF and DOCX`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            let reminder = try await api.issuedReminder(of: an.official!).id.text
            let request = try await api.request(to: an.official!, as: .asked).id
            var clerk = try await api.signedInBrowser(of: api.callers[.clerk]!.account)
            for paper in ["reminders/\(reminder)", "explanation-requests/\(request)"] {
                let page = try await clerk.get("/service-desk/\(paper)")
                #expect(page.text.contains("\"/\(paper)/paper?format=docx\""))
                let pdf = try await clerk.get("/\(paper)/paper")
                #expect(
                    pdf.headers[.contentType] == "application/pdf" && pdf.bytes.starts(with: Array("%PDF-1.5".utf8))
                )
                let again = try await clerk.get("/\(paper)/paper?format=pdf")
                #expect(again.bytes == pdf.bytes)
                let docx = try await clerk.get("/\(paper)/paper?format=docx")
                #expect(docx.headers[.contentType]?.hasSuffix("wordprocessingml.document") == true)
                #expect(docx.headers[.contentDisposition]?.hasSuffix(".docx") == true)
                #expect(docx.bytes.starts(with: Array("PK".utf8)))
                #expect(try await clerk.get("/\(paper)/paper?format=exe").status == 400)
            }
            #expect(try await clerk.get("/reminders/\(UUID())/paper").status == 404)
        }
    }

    @Test func `a record is had on paper by whom it is about`() async throws {
        try await withAPI { api in
            let an = try await api.addOfficial("Nguyễn Văn An")
            var own = try await api.signedInBrowser(of: an.account)
            let address = "/officials/\(an.official!.text)/record/download"
            let pdf = try await own.get("\(address)?format=pdf")
            #expect(pdf.headers[.contentType] == "application/pdf" && pdf.bytes.starts(with: Array("%PDF".utf8)))
            #expect(try await own.get("\(address)?format=docx").bytes.starts(with: Array("PK".utf8)))
            #expect(try await own.get(address).headers[.contentType] == "application/json")
            let other = try await api.addOfficial("Đỗ Thị Lan")
            #expect(try await own.get("/officials/\(other.official!.text)/record/download?format=pdf").status == 404)
        }
    }
}
