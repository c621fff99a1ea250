import Accountability

/// The shape of the leader summary's JSON, as the API document states it.
///
/// Keys listed here are always there. More may come: a reader must ignore what it does not know.
enum SummarySchema {
    static let json: JSONTree = object([
        "commune": object(["code": text, "name": text]),
        "period": object(["from": day, "to": day]),
        "as_of": day,
        "register_as_of": .object(nullable(day, "Ngày cuối cùng mà sổ hồ sơ cho biết; null khi chưa nhập sổ nào.")),
        "received": object([
            "total": figure, "carried_over": figure, "online": figure, "in_person": figure, "postal": figure,
            "other": figure,
        ]),
        "classes": classes,
        "rejected": figure,
        "rates": object(["in_time": rate]),
        "findings": figures([
            "detected", "excused", "attributed_other", "needs_explanation", "justified", "unjustified", "lapsed",
            "annulled", "history",
        ]),
        "incidents": figures([
            "recorded", "annulled", "reconciled", "late_task", "working_hours", "attitude", "wrong_result", "late_file",
            "other",
        ]),
        "explanations": figures([
            "requested", "volunteered", "heard_in_meeting", "submitted", "accepted", "partly_accepted", "rejected",
            "missed", "lapsed", "waived", "cancelled", "pending", "objective_cause_confirmed",
        ]),
        "reminders": figures([
            "issued", "in_force", "provisional", "withdrawn", "overturned", "expired", "annulled", "not_yet_served",
        ]),
        "reviews": figures(["opened", "proposed", "suspended", "confirmed", "declined", "lapsed", "set_aside"]),
        "commendations": figures(["occasions", "officials", "revoked"]),
        "by_official": people,
        "by_unit": groups,
        "by_field": groups,
        "by_procedure": groups,
        "by_channel": groups,
        "by_month": groups,
        "not_recorded": [
            "type": "array", "items": text,
            "description": "Đường dẫn của các số liệu mà sổ hồ sơ không có cột để tính; số liệu đó là null.",
        ],
    ])

    private static let text: JSONTree = ["type": "string"]
    private static let day: JSONTree = ["type": "string", "format": "date"]
    private static let figure: JSONTree = [
        "type": ["integer", "null"], "minimum": 0, "description": "null là sổ hồ sơ không ghi, khác với 0.",
    ]
    /// Numbers about acts; the list behind one is at `/api/v1/summary/{figure}`, such as `reminders.in_force`.
    private static func figures(_ names: [String]) -> JSONTree {
        object(Dictionary(uniqueKeysWithValues: names.map { ($0, figure) }))
    }

    private static let classes = object(
        Dictionary(uniqueKeysWithValues: DossierClass.allCases.map { ($0.rawValue, figure) })
    )
    private static let rate = object([
        "n": figure, "of": figure,
        "percent": [
            "type": ["string", "null"], "pattern": "^[0-9]+\\.[0-9]{2}$",
            "description": "Hai chữ số thập phân, làm tròn xuống; null khi không có hồ sơ.",
        ],
    ])
    private static let groups: JSONTree = [
        "type": "array",
        "items": ["type": "object", "additionalProperties": true],
        "description": "Xếp theo tên, không xếp theo tỷ lệ; cộng các nhóm bằng tổng.",
    ]

    private static let people: JSONTree = [
        "type": "array",
        "items": ["type": "object", "additionalProperties": true],
        "description": "Như các nhóm khác; rỗng đối với người kiểm tra không gửi reason.",
    ]

    private static func object(_ properties: [String: JSONTree]) -> JSONTree {
        [
            "type": "object", "properties": .object(properties),
            "required": .array(properties.keys.sorted().map(JSONTree.string)),
        ]
    }

    private static func nullable(_ schema: JSONTree, _ description: String) -> [String: JSONTree] {
        ["oneOf": [schema, ["type": "null"]], "description": .string(description)]
    }
}

/// The shape of a list of files.
enum DossierListSchema {
    static let json: JSONTree = [
        "type": "object", "required": ["dossiers", "meta"],
        "properties": ["dossiers": ["type": "array", "items": entry], "meta": meta],
    ]

    private static let entry: JSONTree = [
        "type": "object",
        "required": .array(DossierListBody.Entry.Key.allCases.map { .string($0.rawValue) }),
        "properties": [
            "code": text, "procedure": optionalText, "field": optionalText, "unit": optionalText,
            "official": [
                "type": ["object", "null"],
                "properties": ["id": ["type": "string", "format": "uuid"], "name": optionalText],
            ],
            "channel": words(Channel.allCases.map(\.rawValue)),
            "status": words(DossierStatus.allCases.map(\.rawValue)),
            "class": words(DossierClass.allCases.map(\.rawValue)),
            "received_at": ["type": "string", "format": "date-time"],
            "due_at": ["type": ["string", "null"], "format": "date-time"],
            "finished_at": ["type": ["string", "null"], "format": "date-time"],
        ],
    ]
    static let meta: JSONTree = [
        "type": "object", "required": .array(DossierListBody.Meta.Key.allCases.map { .string($0.rawValue) }),
        "properties": [
            "total": ["type": "integer", "minimum": 0, "description": "Bằng đúng số liệu được mở ra xem."],
            "next_cursor": optionalText,
        ],
    ]
    private static let text: JSONTree = ["type": "string"]
    private static let optionalText: JSONTree = ["type": ["string", "null"]]

    private static func words(_ words: [String]) -> JSONTree {
        ["oneOf": [["type": "string", "enum": .array(words.map(JSONTree.string))], ["type": "null"]]]
    }
}
