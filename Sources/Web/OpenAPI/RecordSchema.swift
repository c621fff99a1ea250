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
        "assignments": list, "leaves": list, "managements": list, "findings": list, "incidents": list,
        "explanations": list,
        "reminders": list, "reviews": list, "commendations": list,
        "departure": ["type": ["object", "null"]],
        "reminder_count": [
            "type": "object",
            "required": ["review_year", "from", "through", "in_force", "provisional", "threshold", "notice"],
        ],
    ])

    private static let list: JSONTree = ["type": "array", "items": ["type": "object", "additionalProperties": true]]

    private static func object(_ properties: [String: JSONTree]) -> JSONTree {
        [
            "type": "object", "properties": .object(properties),
            "required": .array(properties.keys.sorted().map(JSONTree.string)),
        ]
    }
}
