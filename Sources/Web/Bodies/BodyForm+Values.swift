import Accountability
import Ledger

extension BodyForm<CalendarDay> {
    /// `2026-09-30`.
    static var day: BodyForm {
        BodyForm(schema: ["type": "string", "format": "date"], control: .day) { json, reader in
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
        BodyForm(schema: ["type": "boolean"], control: .flag) { json, reader in
            if json.bool == nil { reader.refuse(.wrongType, "Cần true hoặc false.") }
            return json.bool
        }
    }

    /// The same, where pages ask for yes or no and take silence for neither.
    static var answer: BodyForm { BodyForm(schema: flag.schema, control: .answer, read: flag.read) }
}

extension BodyForm<Int> {
    /// A whole number in a range.
    static func integer(_ range: ClosedRange<Int>) -> BodyForm {
        BodyForm(
            schema: [
                "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            ],
            control: .integer(range)
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
        BodyForm(schema: ["type": "string", "format": "uuid"], control: .thing(kind: "\(subject)")) { json, reader in
            if let id = json.string.flatMap({ Identifier<Subject>(text: $0) }) { return id }
            reader.refuse(json.string == nil ? .wrongType : .badValue, "Cần một mã định danh (UUID).")
            return nil
        }
    }

    /// One of the words of an enumeration.
    static func choice(_ type: Value.Type) -> BodyForm where Value: RawRepresentable<String> & CaseIterable & Titled {
        choice(Array(Value.allCases))
    }

    /// One of some words of an enumeration.
    static func choice(_ cases: [Value]) -> BodyForm where Value: RawRepresentable<String> & Titled {
        let control = FieldControl.choice(cases.map { .init(word: $0.rawValue, title: $0.title) })
        let words = cases.map(\.rawValue)
        return BodyForm(schema: ["type": "string", "enum": .array(words.map(JSONTree.string))], control: control) {
            json,
            reader in
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
            ],
            control: .list(form.control, count)
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
        BodyForm(schema: JSONTree.object(of: fields), control: .group(fields)) { json, reader in
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
