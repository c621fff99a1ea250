import Accountability
import Ledger

extension FieldControl {
    /// What was typed, as a body of the API would bring it; nil where nothing was. Nothing is judged here: what does not fit its form is
    /// handed on as it is, and ``BodyReader`` says what is wrong with it.
    func json(_ sent: FormBody, _ name: String) -> JSON? {
        switch self {
        case .line, .paragraphs: return Self.words(sent[name]).map(JSON.string)
        case .choice, .thing: return Self.words(sent[name]).map(JSON.string)
        case .day:
            return Self.words(sent[name]).map { typed in
                .string(CalendarDay(vietnamese: typed).map(\.iso) ?? typed)
            }
        case .flag, .answer:
            switch sent.all(name).last {
            case nil, "": return nil
            case "true": return .bool(true)
            case "false": return .bool(false)
            case .some(let other): return .string(other)
            }
        case .integer: return Self.words(sent[name]).map { Int($0).map(JSON.integer) ?? .string($0) }
        case .list(let element, _):
            let values = element.elements(sent, name)
            return values.isEmpty ? nil : .array(values)
        case .group(let fields):
            let members = Self.members(of: fields, sent, name + ".")
            return members.isEmpty ? nil : .object(members)
        }
    }

    /// The members of an object, each under its own name after `start`.
    static func members(of fields: [any BodyFieldDescription], _ sent: FormBody, _ start: String = "") -> [String: JSON]
    {
        var members: [String: JSON] = [:]
        for field in fields { members[field.name] = field.control.json(sent, start + field.name) }
        return members
    }

    /// Values of this kind sent as a list: ticked boxes, lines, numbers between commas, or numbered rows of which empty ones are left out.
    private func elements(_ sent: FormBody, _ name: String) -> [JSON] {
        switch self {
        case .group:
            guard let last = sent.lastRow(name) else { return [] }
            return (0...min(last, FormBody.maximumFields)).compactMap { json(sent, "\(name).\($0)") }
        case .integer:
            let typed = sent.all(name).flatMap { $0.split { $0 == "," || $0.isWhitespace } }
            return typed.map { Int($0).map(JSON.integer) ?? .string(String($0)) }
        case .line, .paragraphs:
            return sent.all(name).flatMap { $0.split(whereSeparator: \.isNewline) }
                .compactMap { Self.words(String($0)).map(JSON.string) }
        case .choice, .thing, .day, .flag, .answer, .list:
            return sent.all(name).compactMap { Self.words($0).map(JSON.string) }
        }
    }

    private static func words(_ typed: String) -> String? {
        typed.allSatisfy(\.isWhitespace) ? nil : typed.replacing("\r\n", with: "\n")
    }
}
