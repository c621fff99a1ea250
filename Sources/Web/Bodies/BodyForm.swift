import Accountability
import Ledger

/// What a value in a body may look like: how it is read, its JSON schema, and how a page asks for it.
struct BodyForm<Value: Sendable>: Sendable {
    let schema: JSONTree
    let control: FieldControl
    /// The value; nil after recording what is wrong.
    let read: @Sendable (JSON, inout BodyReader) -> Value?
}

extension BodyForm<String> {
    /// Words of several lines, 1 to `maximum` characters, as ``Text/paragraphs(_:)`` keeps them.
    static func text(upTo maximum: Int) -> BodyForm {
        string(maximum, .paragraphs(upTo: maximum)) { Text.paragraphs($0) }
    }

    /// One line, 1 to `maximum` characters: NFC, runs of white space one space.
    static func line(upTo maximum: Int) -> BodyForm {
        string(maximum, .line(upTo: maximum)) { Text.line($0) }
    }

    /// The word of something kept in a list, such as a cause of delay; pages offer the list.
    static func word(of kind: String, upTo maximum: Int) -> BodyForm {
        string(maximum, .thing(kind: kind)) { Text.line($0) }
    }

    private static func string(
        _ maximum: Int,
        _ control: FieldControl,
        _ tidied: @escaping @Sendable (String) -> String
    ) -> BodyForm {
        BodyForm(schema: ["type": "string", "minLength": 1, "maxLength": .integer(maximum)], control: control) {
            json,
            reader in
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
            let length = Text.nfc(sent).unicodeScalars.count
            if sent.unicodeScalars.contains(where: isControl) {
                reader.refuse(.badValue, "Có ký tự điều khiển.")
            } else if text.isEmpty {
                reader.refuse(.badValue, "Không được để trống.")
            } else if length > maximum {
                reader.refuse(.badValue, "Tối đa \(maximum) ký tự.")
            } else {
                return text
            }
            return nil
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && !["\n", "\r", "\t"].contains(scalar) || (0x7F...0x9F).contains(scalar.value)
    }
}
