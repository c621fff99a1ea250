import HTTPTypes
import Hummingbird

extension Response {
    /// An answer with a body of one piece.
    init(
        _ status: HTTPResponse.Status = .ok,
        type: String,
        bytes: [UInt8],
        headers: HTTPFields = [:]
    ) {
        var headers = headers
        headers[.contentType] = type
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A JSON document.
    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        Response(status, type: "application/json; charset=utf-8", bytes: bytes, headers: headers)
    }

    /// A page.
    static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        Response(status, type: "text/html; charset=utf-8", bytes: bytes, headers: headers)
    }
}
