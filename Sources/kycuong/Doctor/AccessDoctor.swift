import Accountability
import Ledger
import Postgres
import Store

/// Says in plain words what stands in the way of people signing in, or lets somebody in who should not be.
struct AccessDoctor {
    /// Where second factors are sealed.
    let keyPath: String
    let today: CalendarDay

    /// The key second factors are sealed with; `sealed` people would be locked out without it.
    func key(sealed: Int) -> ServerFinding {
        let title = "Khóa niêm phong xác thực hai lớp"
        do throws(SigningKeyError) {
            if try SigningKey.load(keyPath) != nil { return ServerFinding(.ok, "\(title): có, chỉ chủ máy đọc được") }
        } catch {
            return switch error {
            case .openToOthers(let path, _):
                ServerFinding(
                    .problem,
                    "\(title) \(path) để tài khoản khác trên máy đọc được",
                    advice: "chmod 600 \(path)"
                )
            case .notAFile, .notAKey, .file: ServerFinding(.problem, "\(title) không đọc được: \(error.description)")
            }
        }
        guard sealed > 0 else { return ServerFinding(.ok, "\(title) chưa có, sẽ được tạo khi chạy dịch vụ lần đầu") }
        return ServerFinding(
            .problem,
            "\(title) \(keyPath) không còn: \(sealed) người không đăng nhập được",
            advice:
                "Khôi phục tệp này từ bản sao lưu; nếu không còn, cấp lại từng người bằng: kycuong account link --reset-second-factor"
        )
    }

    /// Where the service answers now.
    func service(_ served: ServedAddress?) -> ServerFinding {
        guard let served else { return ServerFinding(.ok, "Dịch vụ web hiện không chạy") }
        let title = "Dịch vụ web chạy ở \(served.host):\(served.port)"
        guard served.isLoopback else {
            return ServerFinding(
                .warning,
                "\(title): máy khác vào thẳng được, không qua TLS",
                advice: "Chạy lại không có --host, để chỉ nginx trên máy này vào được: kycuong serve --behind-tls"
            )
        }
        guard served.isBehindTLS else {
            return ServerFinding(
                .ok,
                "\(title), chỉ người ngồi tại máy này dùng được",
                advice:
                    "Để người khác dùng: cài nginx theo deploy/nginx/kycuong.conf rồi chạy kycuong serve --behind-tls"
            )
        }
        return ServerFinding(.ok, "\(title), sau TLS")
    }

    /// How many days before its end a certificate is warned of.
    static let warningDays = 30

    /// What the proxy at an address answers with; nil where nobody does.
    func proxy(_ certificate: ProxyCertificate?, at address: String) -> [ServerFinding] {
        guard let certificate else {
            return [
                ServerFinding(
                    .problem,
                    "Không ai trả lời bằng TLS ở \(address)",
                    advice: "Xem nginx có chạy không: systemctl status nginx; kiểm tra cấu hình: nginx -t"
                )
            ]
        }
        let left = certificate.lastDay.dayNumber - today.dayNumber
        let title = "Chứng chỉ của \(address)"
        let renew = "Xin chứng chỉ mới, thay tệp nêu trong deploy/nginx/kycuong.conf rồi chạy: systemctl reload nginx"
        var findings: [ServerFinding] = []
        if left < 0 {
            let ended = "\(title) đã hết hạn ngày \(certificate.lastDay.vietnamese)"
            findings.append(ServerFinding(.problem, ended, advice: renew))
        } else {
            let level: ServerFinding.Level = left < Self.warningDays ? .warning : .ok
            findings.append(
                ServerFinding(
                    level,
                    "\(title) còn hạn đến \(certificate.lastDay.vietnamese) (\(left) ngày)",
                    advice: level == .ok ? nil : renew
                )
            )
        }
        if let doubt = certificate.doubt, left >= 0 {
            findings.append(
                ServerFinding(
                    .warning,
                    "\(title) chưa được máy này tin: \(doubt)",
                    advice:
                        "Dùng chứng chỉ của một tổ chức máy người dùng tin, hoặc cài chứng chỉ gốc nội bộ lên các máy đó."
                )
            )
        }
        return findings
    }

    /// Who of a commune has not secured his sign-in, and who was let in and never came.
    func accounts(_ standings: [AccountStanding], of commune: Commune) -> [ServerFinding] {
        let open = standings.filter { $0.closedAt == nil }
        let unproven = open.filter { $0.account.role.needsSecondFactor && $0.hasPassword && !$0.hasSecondFactor }
        let waiting = open.filter { !$0.hasPassword && $0.linkUntil != nil }
        var findings: [ServerFinding] = []
        if !unproven.isEmpty {
            findings.append(
                ServerFinding(
                    .warning,
                    "\(commune.name): chưa cài xác thực hai lớp, trong khi vai trò bắt buộc: \(Self.names(unproven))",
                    advice: "Nhắc họ đăng nhập một lần; trang sẽ dẫn cài ứng dụng xác thực trên điện thoại."
                )
            )
        }
        if !waiting.isEmpty {
            findings.append(
                ServerFinding(
                    .warning,
                    "\(commune.name): còn liên kết chưa dùng và chưa đăng nhập lần nào: \(Self.names(waiting))",
                    advice:
                        "Nhắc họ dùng liên kết. Nếu trao nhầm người, cấp liên kết mới bằng kycuong account link: liên kết cũ hết hiệu lực."
                )
            )
        }
        if findings.isEmpty, !open.isEmpty {
            findings.append(ServerFinding(.ok, "\(commune.name): \(open.count) tài khoản, không có gì phải nhắc"))
        }
        return findings
    }

    /// The first few by the names they sign in by; a person who holds several roles once.
    private static func names(_ standings: [AccountStanding]) -> String {
        var seen: Set<Person.ID> = []
        let each = standings.filter { seen.insert($0.account.person).inserted }
        let named = each.prefix(10).map { "\($0.signInName ?? $0.account.id.text) (\($0.account.role.title))" }
        return named.joined(separator: ", ") + (each.count > 10 ? " và \(each.count - 10) người nữa" : "")
    }
}
