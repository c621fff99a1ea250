import Ledger

/// One member of a JSON body, as the decoder reads it and as the API document describes it: both use this value.
struct BodyField<Value: Sendable>: BodyFieldDescription {
    let name: String
    let summary: String
    let isRequired: Bool
    let schema: JSONTree
    let control: FieldControl
    let example: JSON
    private let decode: @Sendable (JSON?, inout BodyReader) -> Value?

    /// A member that must be sent. The summary is Vietnamese; the example is sent to the service by a test.
    init(_ name: String, _ form: BodyForm<Value>, _ summary: String, example: JSON) {
        self.init(
            name: name,
            summary: summary,
            isRequired: true,
            schema: form.schema,
            control: form.control,
            example: example
        ) { json, reader in
            guard let json else {
                reader.refuse(.missingField, "Phải gửi trường này.")
                return nil
            }
            return form.read(json, &reader)
        }
    }

    /// A member that may be left out, or sent as `null`.
    static func optional<Wrapped>(
        _ name: String,
        _ form: BodyForm<Wrapped>,
        _ summary: String,
        example: JSON
    ) -> BodyField<Wrapped?> where Value == Wrapped? {
        BodyField(
            name: name,
            summary: summary,
            isRequired: false,
            schema: form.schema.orNull,
            control: form.control,
            example: example
        ) { json, reader in
            guard let json, !json.isNull else { return .some(nil) }
            return form.read(json, &reader).map(Optional.some)
        }
    }

    private init(
        name: String,
        summary: String,
        isRequired: Bool,
        schema: JSONTree,
        control: FieldControl,
        example: JSON,
        decode: @escaping @Sendable (JSON?, inout BodyReader) -> Value?
    ) {
        self.name = name
        self.summary = summary
        self.isRequired = isRequired
        self.schema = schema
        self.control = control
        self.example = example
        self.decode = decode
    }

    func read(_ json: JSON?, _ reader: inout BodyReader) -> (any Sendable)? {
        reader.inside(name) { reader in decode(json, &reader).map { Read(value: $0) } }
    }

    /// Keeps what was read, so that an absent member is told from one that was not declared.
    struct Read: Sendable {
        let value: Value
    }
}

/// What all fields have in common, whatever their values are.
protocol BodyFieldDescription: Sendable {
    /// The key, snake_case.
    var name: String { get }
    /// What it is, in Vietnamese.
    var summary: String { get }
    var isRequired: Bool { get }
    /// The JSON schema of the value.
    var schema: JSONTree { get }
    /// How a page asks for it.
    var control: FieldControl { get }
    /// A value that is accepted.
    var example: JSON { get }
    /// The value, kept as `BodyField.Read`; nil after recording what is wrong.
    func read(_ json: JSON?, _ reader: inout BodyReader) -> (any Sendable)?
}

/// The members of a body that was read without a mistake.
struct BodyValues: Sendable {
    private let values: [String: any Sendable]

    init(_ values: [String: any Sendable]) {
        self.values = values
    }

    /// The value of a declared field.
    subscript<Value>(field: BodyField<Value>) -> Value {
        get throws {
            guard let read = values[field.name] as? BodyField<Value>.Read else { throw Undeclared(field: field.name) }
            return read.value
        }
    }

    /// A handler reads a field that its route does not declare: our mistake.
    struct Undeclared: Error, CustomStringConvertible {
        let field: String
        var description: String { "field \(field) is not declared by the route that reads it" }
    }
}

extension Problem {
    /// A member that may be left out, but not with what else was sent.
    static func missing<Value>(_ field: BodyField<Value>, _ detail: String) -> Problem {
        let error = ParameterError(.missingField, at: .body, "/\(field.name)", detail: detail)
        return Problem(.missingField, detail: detail, errors: [error])
    }
}
