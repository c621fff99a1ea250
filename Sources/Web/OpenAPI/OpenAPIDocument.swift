import Accountability
import HTTPTypes
import Reports

/// The OpenAPI 3.1 document, made from the routes, the parameters their decoders read, and the catalogue of problems.
struct OpenAPIDocument {
    let table: RouteTable
    let version: String

    var json: JSONTree {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "KyCuong", "version": .string(version),
                "description":
                    "Theo dõi kết quả giải quyết hồ sơ và trách nhiệm giải trình của cán bộ, công chức cấp xã.",
            ],
            "servers": [["url": "/"]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Problem": Self.problemSchema],
            ],
        ]
    }

    private var paths: [String: JSONTree] {
        var paths: [String: [String: JSONTree]] = [:]
        for route in table.api {
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(route)
        }
        return paths.mapValues(JSONTree.object)
    }

    private func operation(_ route: Route) -> JSONTree {
        var operation: [String: JSONTree] = [
            "operationId": .string(route.operation.id),
            "summary": .string(route.operation.summary),
            "parameters": .array(parameters(route)),
        ]
        var problems: [ProblemCode] = [.malformed, .headersTooLarge, .busy, .failed] + route.operation.problems
        if let content = route.operation.content {
            operation["requestBody"] = content.openAPI
            problems += [.badValue, .unsupportedMediaType, .tooLarge]
        }
        if let act = route.operation.act {
            problems += act.problems
        }
        if route.operation.parameters.contains(where: { $0.name == QueryParameter.reason.name }) {
            problems.append(.reasonNeeded)
        }
        // What an act's body names may not exist either.
        if route.operation.act != nil || route.path.contains("{") { problems.append(.notFound) }
        if case .permitted(let permission, _) = route.access {
            let roles = Role.allCases.filter { $0.may(permission) }
            problems += [.notSignedIn, .notAllowed]
            operation["security"] = [["bearer": []]]
            operation["description"] = .string("Vai trò: \(roles.map(\.rawValue).sorted().joined(separator: ", ")).")
        } else {
            operation["security"] = []
        }
        operation["responses"] = .object(responses(route.operation, problems))
        return .object(operation)
    }

    private func parameters(_ route: Route) -> [JSONTree] {
        var parameters = route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map(JSONTree.pathParameter)
        parameters += route.operation.parameters.map(\.openAPI)
        if let act = route.operation.act { parameters += act.headers }
        return parameters
    }

    private func responses(_ operation: Operation, _ problems: [ProblemCode]) -> [String: JSONTree] {
        var responses: [String: JSONTree] = [:]
        for code in problems {
            responses[String(code.status.code)] = [
                "description": .string(code.title),
                "content": .object([Problem.mediaType: ["schema": ["$ref": "#/components/schemas/Problem"]]]),
            ]
        }
        var answer: [String: JSONTree] = [
            "description": .string(operation.summary),
            "content": .object(content(operation)),
        ]
        if let headers = operation.answerHeaders { answer["headers"] = headers }
        responses[operation.act?.makes == true ? "201" : "200"] = .object(answer)
        if operation.act?.decides == true {
            responses["412"] = [
                "description": "Đã thay đổi từ lần xem trước",
                "content": .object([Problem.mediaType: ["schema": ["$ref": "#/components/schemas/Problem"]]]),
            ]
        }
        if operation.hasVersion, operation.act == nil { responses["304"] = ["description": "Chưa thay đổi."] }
        return responses
    }

    private func content(_ operation: Operation) -> [String: JSONTree] {
        var content = Dictionary(
            uniqueKeysWithValues: operation.mediaTypes.map { ($0, ["schema": operation.schema] as JSONTree) }
        )
        for format in operation.files {
            content[format.mediaType] = ["schema": ["type": "string", "format": "binary"]]
        }
        return content
    }

    private static let problemSchema: JSONTree = [
        "type": "object", "required": ["type", "title", "status", "detail", "instance"],
        "properties": [
            "type": [
                "type": "string",
                "enum": .array(
                    (ProblemCode.allCases.map(\.rawValue) + Refusal.Code.allCases.map(\.rawValue))
                        .map { .string("/problems/\($0)") }
                ),
            ],
            "title": ["type": "string"], "status": ["type": "integer"], "detail": ["type": "string"],
            "instance": ["type": "string", "description": "Mã yêu cầu, như trong nhật ký máy chủ."],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["code", "detail"],
                    "properties": [
                        "parameter": ["type": "string", "description": "Tham số trên địa chỉ."],
                        "header": ["type": "string", "description": "Đầu mục của yêu cầu."],
                        "pointer": ["type": "string", "description": "Chỗ trong nội dung (RFC 6901)."],
                        "code": ["type": "string"], "detail": ["type": "string"],
                    ],
                ],
            ],
        ],
    ]
}

extension QueryParameter {
    fileprivate var openAPI: JSONTree {
        [
            "name": .string(name), "in": "query", "required": .boolean(isRequired), "description": .string(summary),
            "example": .string(example), "schema": form.schema,
        ]
    }
}

extension QueryParameter.Form {
    fileprivate var schema: JSONTree {
        switch self {
        case .day: ["type": "string", "format": "date"]
        case .month: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]
        case .choice(let words): ["type": "string", "enum": .array(words.map(JSONTree.string))]
        case .identifier: ["oneOf": [["type": "string", "format": "uuid"], ["type": "string", "const": "none"]]]
        case .uuid: ["type": "string", "format": "uuid"]
        case .line(let maximum), .text(let maximum): ["type": "string", "minLength": 1, "maxLength": .integer(maximum)]
        case .integer(let range, let standard):
            [
                "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
                "default": .integer(standard),
            ]
        case .cursor(let maximum): ["type": "string", "maxLength": .integer(maximum), "pattern": "^[A-Za-z0-9._~-]+$"]
        }
    }
}
