import CLibPQ

/// A warning or notice of the server. Its text may quote values: not for logs or pages.
public struct ServerNotice: Sendable, Hashable {
    /// Five characters; class 01 are warnings, 00000 plain notices.
    public let sqlState: String
    /// `WARNING`, `NOTICE`, `INFO`, `LOG` or `DEBUG`.
    public let severity: String
    /// The message.
    public let message: String
}

/// Receives the notices of one connection; confined to its worker thread, like the connection.
final class NoticeBox {
    /// Old ones are dropped beyond this many, so that a chatty function cannot fill the memory.
    private static let limit = 100
    private(set) var notices: [ServerNotice] = []

    func append(_ notice: ServerNotice) {
        if notices.count == Self.limit { notices.removeFirst() }
        notices.append(notice)
    }

    func removeAll() {
        notices.removeAll()
    }

    /// Makes libpq deliver notices here instead of printing them to stderr. The box must outlive the connection.
    func receive(from connection: OpaquePointer) {
        // The receiver gets our box back as its argument; the result belongs to libpq and is only read.
        unsafe PQsetNoticeReceiver(
            connection,
            { argument, result in
                guard let argument = unsafe argument, let result = unsafe result else { return }
                let box = unsafe Unmanaged<NoticeBox>.fromOpaque(argument).takeUnretainedValue()
                box.append(unsafe ServerNotice(result))
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }
}

extension ServerNotice {
    fileprivate init(_ result: OpaquePointer) {
        func field(_ code: Unicode.Scalar) -> String? {
            // The text belongs to the result and is copied.
            unsafe PQresultErrorField(result, Int32(code.value)).map { unsafe String(cString: $0) }
        }
        sqlState = field("C") ?? "00000"
        severity = field("V") ?? "NOTICE"
        message = field("M") ?? ""
    }
}
