import Ledger

/// Reads a JSON body and forgives nothing, like ``StrictQuery``: a member that is misspelt or of another type is refused
/// by its place. Mistakes are collected, so that one answer names them all.
struct BodyReader {
    /// More mistakes than anybody reads; a body made of nothing else is cut short.
    private static let mostErrors = 50

    private(set) var errors: [Problem.ParameterError] = []
    private var path: [String] = []

    /// Reads the members of a whole body.
    static func read(_ bytes: [UInt8], _ fields: [any BodyFieldDescription]) throws(Problem) -> BodyValues {
        try read(bytes.isEmpty ? [:] : try parse(bytes), fields)
    }

    /// Reads the members of a value that was brought another way, such as by a form.
    static func read(_ json: JSON, _ fields: [any BodyFieldDescription]) throws(Problem) -> BodyValues {
        var reader = BodyReader()
        let values = reader.members(of: json, fields)
        if let problem = Problem(reader.errors) { throw problem }
        return values ?? BodyValues([:])
    }

    /// The members of an object; nil after recording what is wrong.
    mutating func members(of json: JSON, _ fields: [any BodyFieldDescription]) -> BodyValues? {
        guard let members = json.object else {
            refuse(.wrongType, "Cần một đối tượng JSON.")
            return nil
        }
        let before = errors.count
        for key in members.keys.sorted() where !fields.contains(where: { $0.name == key }) {
            let known = fields.map(\.name).joined(separator: ", ")
            inside(String(key.prefix(64))) {
                $0.refuse(
                    .unknownField,
                    known.isEmpty ? "Không nhận trường nào." : "Không có trường này. Các trường được nhận: \(known)."
                )
            }
        }
        var values: [String: any Sendable] = [:]
        for field in fields { values[field.name] = field.read(members[field.name], &self) }
        return errors.count == before ? BodyValues(values) : nil
    }

    /// Reads what stands at a key or an index of the value being read.
    mutating func inside<Value>(_ part: String, _ body: (inout BodyReader) -> Value) -> Value {
        path.append(part)
        defer { path.removeLast() }
        return body(&self)
    }

    /// Records a mistake at the place being read.
    mutating func refuse(_ code: ProblemCode, _ detail: String) {
        guard errors.count < Self.mostErrors else { return }
        errors.append(Problem.ParameterError(code, at: .body, pointer, detail: detail))
    }

    /// RFC 6901.
    private var pointer: String {
        path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }

    private static func parse(_ bytes: [UInt8]) throws(Problem) -> JSON {
        do throws(JSONError) {
            return try JSON.parse(utf8: bytes)
        } catch {
            switch error.reason {
            case .notInteger, .integerTooLarge:
                let detail = "Chỉ nhận số nguyên (byte thứ \(error.offset))."
                throw Problem(.wrongType, detail: detail)
            default:
                throw Problem(.badBody, detail: "Nội dung không phải JSON đúng (byte thứ \(error.offset)).")
            }
        }
    }
}
