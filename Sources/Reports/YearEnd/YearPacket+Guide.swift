import Accountability

extension YearPacket {
    /// How to read the packet, in plain text: it says nothing of what was recorded, so that it stays the same whatever is.
    var guide: String {
        """
        GÓI HỒ SƠ CUỐI NĂM \(year.year)
        \(ReportStamp.agency(of: commune)) (mã \(commune.code))
        Năm đánh giá: từ \(year.from.vietnamese) đến hết \(year.to.vietnamese)
        Gói này: \(standing)
        \(ReportStamp.confidentiality): trong gói có tên và việc của cán bộ.

        \(notice)

        TRONG GÓI CÓ GÌ

        can-bo/<tên>-<mã>/
            ho-so.pdf, ho-so.docx
                Hồ sơ của từng cán bộ: khối lượng công việc, sự việc chậm, giải trình, nhắc nhở, phê bình,
                biểu dương, khen thưởng. Người đó xem được đúng những điều này trên trang của mình.
            goi-y-kiem-diem-<năm>-<mã>.pdf, .docx
                Phiếu đề xuất nội dung gợi ý kiểm điểm, nếu năm nay có hoặc năm trước còn chờ quyết định.
                Bản DOCX để sửa và trình ký.
            goi-y-kiem-diem-gui-cap-uy-<năm>-<mã>.pdf, .docx
                Cũng phiếu ấy, gửi cấp ủy, nếu người đó là đảng viên.
        xa/
            tong-hop.xlsx
                Sổ tính của xã: cán bộ, sự việc chậm, vụ việc, giải trình, nhắc nhở, gợi ý kiểm điểm, khen thưởng,
                tiến độ từng tháng, biểu số II.06a và II.07.
            tong-hop.json, csv/
                Đúng những số liệu ấy cho chương trình khác đọc. Trang nào của sổ tính không có dòng thì không có tệp CSV.
        so-cai/
            entries.jsonl, checkpoints.txt, key.pem
                Toàn bộ sổ cái của xã đến lúc lập gói, các điểm chốt có chữ ký và khóa công khai.
        kiem-tra.py
            Chương trình kiểm tra độc lập, chỉ cần Python 3.8 trở lên, không cần mạng.
        \(PacketManifest.fileName)
            Mã băm SHA-256 của mọi tệp khác trong gói.

        KIỂM TRA GÓI

        1. Giải nén, mở cửa sổ lệnh trong thư mục vừa giải nén.
        2. Chạy:  python3 kiem-tra.py
           “nguyên vẹn” nghĩa là không tệp nào thiếu, thừa hay bị sửa, và sổ cái từ mục đầu đến mục cuối nối đúng,
           có điểm chốt ký bảo chứng. Bị sửa dù một chữ cũng báo HỎNG và nói chỗ nào.
        3. Riêng mã băm của các tệp:  sha256sum -c \(PacketManifest.fileName)
        4. Đối chiếu gốc băm mà kiem-tra.py in ra với điểm chốt in ở chân các báo cáo giấy: khóa trong gói chỉ nói
           được gói tự khớp với mình, còn điểm chốt giữ ở ngoài mới nói được không ai viết lại cả sổ.

        ĐỌC THẾ NÀO CHO ĐÚNG

        - Gói này nêu điều đã ghi nhận. Nó không xếp loại, không xếp hạng ai; tên xếp theo thứ tự chữ.
        - \(Reminder.isNotDiscipline)
        - Gợi ý kiểm điểm, đề nghị điều chuyển là gợi ý; người có thẩm quyền quyết định.
        - Số lần nhắc nhở “đang tính” không gồm lần đã rút, đã hủy; lần đang được xem xét lại ghi riêng.
        - “Chậm bị tính” trong bảng tiến độ gồm việc chậm chưa được xác nhận nguyên nhân khách quan.
        - Cùng số liệu thì lập lại được đúng gói này, từng byte; đổi một điều thì chỉ những tệp nói về điều ấy,
          sổ cái và bảng mã băm đổi theo.

        """
    }

    private var notice: String {
        isProvisional
            ? "TẠM TÍNH đến ngày \(asOf.vietnamese). Năm đánh giá chưa kết thúc; sau ngày \(year.to.vietnamese) hãy lập gói chính thức."
            : "Năm đánh giá đã kết thúc; gói nêu những gì ghi nhận đến hết ngày \(asOf.vietnamese). Việc ghi sau ngày đó nằm trong sổ cái."
    }
}
