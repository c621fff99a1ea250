import Accountability
import Postgres

/// The certificate with which a proxy answers at an address, as OpenSSL sees it from this machine.
struct ProxyCertificate: Equatable {
    /// The last day it is good.
    let lastDay: CalendarDay
    /// Why this machine does not trust it, in OpenSSL's words; nil where it does.
    let doubt: String?

    /// Asks the proxy at `https://host[:port]`; nil where nobody answers with TLS within ten seconds.
    static func ask(host: String, port: Int) throws -> ProxyCertificate? {
        let isAddress = host.allSatisfy { $0.isNumber || $0 == "." }
        let arguments = [
            "10", "openssl", "s_client", "-connect", "\(host):\(port)", "-servername", host,
            isAddress ? "-verify_ip" : "-verify_hostname", host,
            "-showcerts",
        ]
        return parse(try Command("/usr/bin/timeout", arguments).run().output)
    }

    /// Reads what `openssl s_client` prints: the server's own certificate comes first.
    static func parse(_ output: String) -> ProxyCertificate? {
        let lines = output.split(whereSeparator: \.isNewline)
        let end = lines.lazy.compactMap { line in line.firstRange(of: "NotAfter: ").map { line[$0.upperBound...] } }
            .first
        guard let end, let day = day(end) else { return nil }
        let verdict = lines.lazy.compactMap { line -> Substring? in
            guard let code = line.firstRange(of: "Verify return code: ") else { return nil }
            return line[code.upperBound...]
        }.first
        let isTrusted = verdict.map { $0.hasPrefix("0 ") } ?? false
        return ProxyCertificate(lastDay: day, doubt: isTrusted ? nil : String(verdict ?? "?"))
    }

    /// `Nov 24 04:40:05 2026 GMT`.
    private static func day(_ text: Substring) -> CalendarDay? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = text.split(separator: " ")
        guard parts.count >= 4, let month = months.firstIndex(of: String(parts[0])), let day = Int(parts[1]),
            let year = Int(parts[3])
        else { return nil }
        return CalendarDay(year: year, month: month + 1, day: day)
    }
}
