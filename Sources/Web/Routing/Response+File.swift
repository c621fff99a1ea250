import HTTPTypes
import Hummingbird

extension Response {
    /// The bytes of somebody's file, to be kept under its name and never shown in place.
    static func file(_ bytes: [UInt8], name: String, type: String) -> Response {
        Response(
            type: type,
            bytes: bytes,
            headers: fileHeaders(name)
        )
    }

    /// What is sent with every file.
    static func fileHeaders(_ name: String) -> HTTPFields {
        [
            .contentDisposition: disposition(name), .cacheControl: "private, no-store",
            .xContentTypeOptions: "nosniff",
        ]
    }

    /// RFC 6266: kept as a file under its own name, in UTF-8. What no name of a file can hold on some system becomes a dash.
    private static func disposition(_ name: String) -> String {
        let name = String(name.replacing(":", with: " -").map { #"\/*?"<>|"#.contains($0) ? "-" : $0 })
        let plain = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        let escaped = name.utf8.flatMap { byte in
            plain.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return "attachment; filename*=UTF-8''\(String(decoding: escaped, as: UTF8.self))"
    }
}
