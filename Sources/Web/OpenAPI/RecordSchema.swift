import Accountability

/// The shape of an official's record, as the API document states it. More keys may come.
enum RecordSchema {
    static let json: JSONTree = object([
        "official": [
            "type": "object", "required": ["id", "name"],
            "properties": ["id": ["type": "string", "format": "uuid"], "name": ["type": "string"]],
        ],
        "as_of": ["type": "string", "format": "date"],
        "workload": [
            "type": "object",
            "description": "Tính cho kỳ được hỏi; các phần khác của hồ sơ là toàn bộ những gì đã ghi nhận.",
            "required": ["from", "to", "register_as_of", "received", "classes", "in_time"],
        ],
    ])

    private static func object(_ properties: [String: JSONTree]) -> JSONTree {
        [
            "type": "object", "properties": .object(properties),
            "required": .array(properties.keys.sorted().map(JSONTree.string)),
        ]
    }
}
