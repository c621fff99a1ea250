import HTTPTypes

extension HTTPField.Name {
    static let host = HTTPField.Name(validated: "Host")
    /// `Link`: RFC 8288.
    static let linkRelation = HTTPField.Name(validated: "Link")

    /// A name that stands in our source and is known to be valid.
    init(validated name: StaticString) {
        guard let valid = HTTPField.Name("\(name)") else { preconditionFailure("\(name) is no name of a header field") }
        self = valid
    }
}
