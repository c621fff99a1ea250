import Accountability
import Ledger

/// What a value in a body may look like: how it is read, and its JSON schema.
struct BodyForm<Value: Sendable>: Sendable {
    let schema: JSONTree
    /// The value; nil after recording what is wrong.
    let read: @Sendable (JSON, inout BodyReader) -> Value?
}

extension BodyForm<String> {
    /// Words of several lines, 1 to `maximum` characters: NFC, line ends as `\n`, nothing invisible at the ends.
    static func text(upTo maximum: Int) -> BodyForm {
        string(maximum) { Text.nfc(trimmed($0.replacing("\r\n", with: "\n"))) }
    }

    /// One line, 1 to `maximum` characters: NFC, runs of white space one space.
    static func line(upTo maximum: Int) -> BodyForm {
        string(maximum) { Text.line($0) }
    }

    private static func string(_ maximum: Int, _ tidied: @escaping @Sendable (String) -> String) -> BodyForm {
        BodyForm(schema: ["type": "string", "minLength": 1, "maxLength": .integer(maximum)]) { json, reader in
            guard let sent = json.string else {
                reader.refuse(.wrongType, "Cần một chuỗi.")
                return nil
            }
            // Before anything is tidied: normalising a huge text would cost the sender nothing and us a lot.
            guard sent.unicodeScalars.count <= 4 * maximum else {
                reader.refuse(.badValue, "Tối đa \(maximum) ký tự.")
                return nil
            }
            let text = tidied(sent)
            if text.unicodeScalars.contains(where: isControl) {
                reader.refuse(.badValue, "Có ký tự điều khiển.")
            } else if text.isEmpty {
                reader.refuse(.badValue, "Không được để trống.")
            } else if text.unicodeScalars.count > maximum {
                reader.refuse(.badValue, "Tối đa \(maximum) ký tự.")
            } else {
                return text
            }
            return nil
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        return String(text.reversed().drop(while: isSpace).reversed().drop(while: isSpace))
    }
}

extension BodyForm<CalendarDay> {
    /// `2026-09-30`.
    static var day: BodyForm {
        BodyForm(schema: ["type": "string", "format": "date"]) { json, reader in
            if let day = json.string.flatMap({ CalendarDay(iso: $0) }) { return day }
            reader.refuse(
                json.string == nil ? .wrongType : .badValue,
                "Cần một ngày có thật, viết năm-tháng-ngày như 2026-09-30."
            )
            return nil
        }
    }
}

extension BodyForm<Bool> {
    /// `true` or `false`.
    static var flag: BodyForm {
        BodyForm(schema: ["type": "boolean"]) { json, reader in
            if json.bool == nil { reader.refuse(.wrongType, "Cần true hoặc false.") }
            return json.bool
        }
    }
}

extension BodyForm<Int> {
    /// A whole number in a range.
    static func integer(_ range: ClosedRange<Int>) -> BodyForm {
        BodyForm(
            schema: [
                "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            ]
        ) { json, reader in
            if let number = json.integer, range.contains(number) { return number }
            reader.refuse(
                json.integer == nil ? .wrongType : .badValue,
                "Cần một số nguyên từ \(range.lowerBound) đến \(range.upperBound)."
            )
            return nil
        }
    }
}

extension BodyForm {
    /// A UUID that names something.
    static func id<Subject>(_ subject: Subject.Type) -> BodyForm where Value == Identifier<Subject> {
        BodyForm(schema: ["type": "string", "format": "uuid"]) { json, reader in
            if let id = json.string.flatMap({ Identifier<Subject>(text: $0) }) { return id }
            reader.refuse(json.string == nil ? .wrongType : .badValue, "Cần một mã định danh (UUID).")
            return nil
        }
    }

    /// One of the words of an enumeration.
    static func choice(_ type: Value.Type) -> BodyForm where Value: RawRepresentable<String> & CaseIterable {
        choice(Array(Value.allCases))
    }

    /// One of some words of an enumeration.
    static func choice(_ cases: [Value]) -> BodyForm where Value: RawRepresentable<String> {
        let words = cases.map(\.rawValue)
        return BodyForm(schema: ["type": "string", "enum": .array(words.map(JSONTree.string))]) { json, reader in
            if let word = json.string, words.contains(word), let value = Value(rawValue: word) { return value }
            reader.refuse(
                json.string == nil ? .wrongType : .badValue,
                "Cần một trong: \(words.joined(separator: ", "))."
            )
            return nil
        }
    }

    /// Values in order, as many as the range says.
    static func list<Element>(of form: BodyForm<Element>, _ count: ClosedRange<Int>) -> BodyForm
    where Value == [Element] {
        BodyForm(
            schema: [
                "type": "array", "items": form.schema, "minItems": .integer(count.lowerBound),
                "maxItems": .integer(count.upperBound),
            ]
        ) { json, reader in
            guard let elements = json.array else {
                reader.refuse(.wrongType, "Cần một danh sách.")
                return nil
            }
            guard count.contains(elements.count) else {
                reader.refuse(.badValue, "Cần từ \(count.lowerBound) đến \(count.upperBound) phần tử.")
                return nil
            }
            let values = elements.enumerated().compactMap { index, element in
                reader.inside(String(index)) { form.read(element, &$0) }
            }
            return values.count == elements.count ? values : nil
        }
    }

    /// An object of declared fields. `make` may refuse by recording a mistake and answering nil.
    static func object(
        _ fields: [any BodyFieldDescription],
        _ make: @escaping @Sendable (BodyValues, inout BodyReader) throws -> Value?
    ) -> BodyForm {
        BodyForm(schema: JSONTree.object(of: fields)) { json, reader in
            guard let values = reader.members(of: json, fields) else { return nil }
            do {
                return try make(values, &reader)
            } catch {
                reader.refuse(.badValue, "Không dùng được giá trị này.")
                return nil
            }
        }
    }
}

extension JSONTree {
    /// The schema of an object of declared fields and nothing else.
    static func object(of fields: [any BodyFieldDescription]) -> JSONTree {
        var properties: [String: JSONTree] = [:]
        for field in fields { properties[field.name] = field.schema.described(field.summary) }
        return [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
            "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
        ]
    }

    /// The same value as the ledger writes it.
    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .boolean(value)
        case .integer(let number): self = .integer(number)
        case .string(let text): self = .string(text)
        case .array(let values): self = .array(values.map(JSONTree.init))
        case .object(let members): self = .object(members.mapValues(JSONTree.init))
        }
    }

    /// The schema of this or of `null`.
    var orNull: JSONTree { ["oneOf": [self, ["type": "null"]]] }

    private func described(_ summary: String) -> JSONTree {
        guard case .object(var members) = self else { return self }
        members["description"] = .string(summary)
        return .object(members)
    }
}
