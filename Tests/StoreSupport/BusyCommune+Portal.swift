import Accountability

extension BusyCommune {
    /// A list of the portal with a file of the register, one the register does not have, and a row nobody could read.
    static func portal(in installation: TestInstallation, _ commune: Commune) async throws {
        let text = """
            Mã hồ sơ,Tên TTHC,Ngày tiếp nhận,Hạn xử lý,Ngày kết thúc,Trạng thái
            \(RegisterFile(1).code),Đăng ký biến động đất đai,05/01/2026,15/01/2026,20/01/2026,Đã trả kết quả
            \(RegisterFile(77).code),Chứng thực,05/01/2026,15/01/2026,,Đang xử lý
            \(RegisterFile(78).code),Chứng thực,hôm qua,,,

            """
        try await installation.portal(text, skipsRefused: true, in: commune)
    }
}
