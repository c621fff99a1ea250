import Documents
import HTTPTypes
import Hummingbird
import Reports

extension Response {
    /// A report or list as a file, sent piece by piece: of a long one only a piece is in memory.
    static func download(_ file: AnonymousFile, as format: ReportFormat, name: String) throws -> Response {
        try download(file, type: format.mediaType, name: "\(name).\(format.ending)")
    }

    /// Any file, sent piece by piece.
    static func download(_ file: AnonymousFile, type: String, name: String) throws -> Response {
        let size = try file.size
        var headers = Self.fileHeaders(name)
        headers[.contentType] = type
        let body = ResponseBody(contentLength: size) { writer in
            var sent = 0
            while sent < size {
                let bytes = try file.bytes(at: sent, upTo: 1 << 16)
                if bytes.isEmpty { throw WorkbookError.incomplete(sheet: name) }
                try await writer.write(ByteBuffer(bytes: bytes))
                sent += bytes.count
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}
