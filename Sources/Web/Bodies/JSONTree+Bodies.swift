import Ledger

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
