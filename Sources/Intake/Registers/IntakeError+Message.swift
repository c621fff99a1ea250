extension IntakeError: CustomStringConvertible {
    /// A stable name for programs, like the codes of `RowProblem`.
    public var code: String {
        switch self {
        case .unreadableFile: "file.unreadable"
        case .empty: "file.empty"
        case .fileTooLarge: "file.too_large"
        case .unsupportedFormat: "file.unsupported_format"
        case .legacyEncoding: "file.legacy_encoding"
        case .invalidUTF8, .invalidUTF16, .utf16WithoutMark: "file.invalid_text"
        case .unclosedQuote: "file.unclosed_quote"
        case .noHeader: "file.no_header"
        case .mappedHeaderMissing: "mapping.header_missing"
        case .badMapping: "mapping.bad"
        case .refusedArchive, .documentType: "file.refused_archive"
        case .damaged: "file.damaged"
        case .cellTooLong, .tooManyCells, .tooManyRows: "file.too_large"
        }
    }

    /// What is wrong and what to do, in Vietnamese, for the clerk.
    public var message: String {
        switch self {
        case .unreadableFile(let reason): "Không mở được tệp (\(reason))."
        case .empty: "Tệp không có nội dung."
        case .fileTooLarge(let limit): "Tệp lớn hơn \(limit >> 20) MB. \(Self.splitHint)"
        case .unsupportedFormat(let format): "\(format.vietnamese) \(Self.saveHint)"
        case .legacyEncoding(let encoding):
            "Tệp dùng bảng mã cũ \(encoding.vietnamese), không phải Unicode. "
                + "Hãy chuyển sang Unicode (UniKey: bảng mã nguồn \(encoding.vietnamese), bảng mã đích Unicode), "
                + "rồi lưu lại dạng .xlsx hoặc \"CSV UTF-8\"."
        case .invalidUTF8(let offset, let line):
            "Tệp không phải UTF-8: byte thứ \(offset + 1), dòng \(line) không đọc được. \(Self.textHint)"
        case .invalidUTF16(let offset):
            "Tệp UTF-16 bị lỗi ở byte thứ \(offset + 1). \(Self.textHint)"
        case .utf16WithoutMark: "Tệp UTF-16 thiếu dấu nhận dạng ở đầu (BOM). \(Self.textHint)"
        case .unclosedQuote(let row):
            "Dấu ngoặc kép mở ở dòng \(row) không được đóng. Hãy xuất lại tệp, hoặc lưu dạng .xlsx."
        case .noHeader(let rows):
            "Không tìm thấy dòng tiêu đề trong \(rows) dòng đầu: cần ít nhất cột mã hồ sơ và cột ngày tiếp nhận. "
                + "Nếu tệp đặt tên cột khác, hãy khai báo cột tương ứng (--map)."
        case .mappedHeaderMissing(let pairs):
            "Tệp không có cột đã khai báo: \(pairs.joined(separator: ", "))."
        case .badMapping(let fault): fault.vietnamese
        case .refusedArchive(let fault): "Không nhận tệp này: \(fault.vietnamese). \(Self.saveAgainHint)"
        case .damaged(let part): "Tệp Excel bị hỏng (phần \(part)). \(Self.saveAgainHint)"
        case .documentType(let part):
            "Không nhận tệp này: phần \(part) có khai báo DTD, tệp Excel bình thường không có. \(Self.saveAgainHint)"
        case .cellTooLong(let row, let limit): "Dòng \(row) có ô dài hơn \(limit >> 10) KB. \(Self.saveAgainHint)"
        case .tooManyCells(let row, let limit): "Dòng \(row) có hơn \(limit) ô. \(Self.saveAgainHint)"
        case .tooManyRows(let limit): "Tệp có hơn \(limit) dòng. \(Self.splitHint)"
        }
    }

    /// Safe to show and to log.
    public var description: String { message }

    private static let saveHint = "Hãy mở tệp và lưu lại dạng \"Excel Workbook (.xlsx)\" hoặc \"CSV UTF-8 (.csv)\"."
    private static let saveAgainHint = "Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi nhập lại."
    private static let textHint = "Hãy lưu lại dạng .xlsx hoặc \"CSV UTF-8\"."
    private static let splitHint = "Hãy xuất sổ theo từng khoảng thời gian ngắn hơn."
}

extension ForeignFormat {
    /// The kind of file in a Vietnamese sentence.
    var vietnamese: String {
        switch self {
        case .xls: "Đây là tệp Excel 97-2003 (.xls)."
        case .encryptedWorkbook: "Tệp Excel có mật khẩu; hãy gỡ mật khẩu."
        case .xlsb: "Đây là tệp Excel nhị phân (.xlsb)."
        case .ods: "Đây là tệp OpenDocument (.ods)."
        case .otherOffice: "Đây không phải bảng tính Excel."
        case .pdf: "Đây là tệp PDF."
        case .html: "Đây là trang web (HTML) mang đuôi tệp bảng tính."
        case .xml: "Đây là tệp XML, không phải .xlsx."
        case .image: "Đây là tệp hình ảnh."
        case .archive: "Tệp nén này không phải bảng tính Excel."
        case .rtf: "Đây là tệp văn bản (RTF)."
        }
    }
}

extension LegacyEncoding {
    /// The name by which Vietnamese converters list it.
    var vietnamese: String {
        switch self {
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI Windows"
        case .cp1258: "Vietnamese locale CP 1258"
        }
    }
}

extension MappingFault {
    /// What is wrong with the mapping, as a Vietnamese sentence.
    var vietnamese: String {
        switch self {
        case .malformed(let text): "Khai báo cột \"\(text)\" không đúng dạng cột=tên cột trong tệp."
        case .unknownColumn(let name):
            "Không có cột \"\(name)\". Các cột: \(RegisterColumn.allCases.map(\.rawValue).joined(separator: ", "))."
        case .columnTwice(let name): "Cột \"\(name)\" được khai báo hai lần."
        case .headerTwice(let header): "Cột \"\(header)\" của tệp được khai báo cho hai cột."
        }
    }
}

extension ArchiveFault {
    /// The fault as part of a Vietnamese sentence.
    var vietnamese: String {
        switch self {
        case .tooManyEntries: "có quá nhiều thành phần"
        case .inflatedTooLarge: "giải nén ra quá lớn"
        case .ratioTooHigh: "tỷ lệ nén bất thường"
        case .encrypted: "có thành phần đặt mật khẩu"
        case .oddName: "có thành phần mang tên bất thường"
        case .duplicateName: "có hai thành phần trùng tên"
        case .overlapping: "có thành phần chồng lên nhau"
        case .unknownMethod: "dùng cách nén lạ"
        case .excessiveMarkup: "cấu trúc XML bất thường"
        case .tooManyStrings: "có quá nhiều chuỗi hoặc kiểu định dạng"
        }
    }
}
