/// XML written from beginning to end; what is text is escaped, and characters XML does not know are written out.
struct XMLText {
    private(set) var text = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

    /// The bytes in UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    /// An element with what is in it.
    mutating func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout XMLText) throws -> Void
    ) rethrows {
        begin(name, attributes)
        text += ">"
        try content(&self)
        text += "</\(name)>"
    }

    /// An element with nothing in it.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        begin(name, attributes)
        text += "/>"
    }

    /// Text between elements.
    mutating func write(_ words: String) {
        text += Self.escaped(words)
    }

    private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        text += "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    }

    private static func escaped(_ words: String) -> String {
        var result = ""
        for scalar in VisibleText.make(words).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{FFFE}", "\u{FFFF}": result += VisibleText.written(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
