import HTTPTypes
import Ledger

/// How the API document describes acts.
extension Operation.Act {
    /// What an act may be answered with besides what any route may be.
    var problems: [ProblemCode] { [.refused] + (decides ? [.missingPrecondition] : []) }

    /// The headers an act asks for.
    var headers: [JSONTree] {
        let key: JSONTree = [
            "name": "Idempotency-Key", "in": "header", "required": true,
            "description":
                """
            UUID mới cho mỗi thao tác; gửi lại cùng mã và cùng nội dung thì không làm hai lần, câu trả lời là đối tượng như hiện \
            nay, kể cả những gì đã ghi nhận thêm từ đó.
            """,
            "example": "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001", "schema": ["type": "string", "format": "uuid"],
        ]
        let seen: JSONTree = [
            "name": "If-Match", "in": "header", "required": true,
            "description": "ETag của lần xem gần nhất; đã thay đổi từ đó thì bị từ chối (412).",
            "example": "\"1-0123456789abcdef\"",
            "schema": ["type": "string", "pattern": "^\"[0-9]{1,9}(-[0-9a-f]*)?\"$"],
        ]
        return decides ? [key, seen] : [key]
    }
}

extension Operation.Content {
    /// The `requestBody` with an example made of the fields' own.
    var openAPI: JSONTree {
        switch self {
        case .fields(let fields):
            let example = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, JSONTree($0.example)) })
            return [
                "required": .boolean(fields.contains(where: \.isRequired)),
                "content": [
                    "application/json": ["schema": JSONTree.object(of: fields), "example": .object(example)]
                ],
            ]
        case .file(let forms):
            let content = forms.map { form -> (String, JSONTree) in
                (form.type, ["schema": ["type": "string", "format": "binary"], "example": .string(form.example)])
            }
            return [
                "required": true, "content": .object(Dictionary(content) { first, _ in first }),
            ]
        }
    }
}

extension Operation {
    /// The headers of a good answer that the document names.
    var answerHeaders: JSONTree? {
        var headers: [String: JSONTree] = [:]
        if hasVersion {
            headers["ETag"] = ["description": "Phiên bản của đối tượng.", "schema": ["type": "string"]]
        }
        if act?.location != nil {
            headers["Location"] = ["description": "Địa chỉ của đối tượng mới.", "schema": ["type": "string"]]
        }
        return headers.isEmpty ? nil : .object(headers)
    }
}

extension JSONTree {
    /// A group in braces of a path.
    static func pathParameter(_ group: Substring) -> JSONTree {
        let name = String(group.dropFirst().dropLast())
        let isID = name == "id" || name.hasSuffix("_id")
        return [
            "name": .string(name), "in": "path", "required": true,
            "example": isID
                ? "7d3f9d4e-3a51-4c4f-9a1e-2f60c7f4a001"
                : name == "figure" ? "reminders.in_force" : "H23.45.12-261001-0001",
            "schema": isID ? ["type": "string", "format": "uuid"] : ["type": "string"],
        ]
    }
}
