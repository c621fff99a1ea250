/// Which header of a file means which of our columns, for systems whose headers we do not know by themselves.
/// Columns a profile does not name are still recognised by their usual headers.
public struct MappingProfile: Codable, Hashable, Sendable {
    /// The name it is kept under, such as `coselog`.
    public var name: String
    /// Our column, and the header that stands for it, compared without regard to case, diacritics and spaces.
    public var columns: [RegisterColumn: String]

    /// A profile of these columns.
    public init(name: String, columns: [RegisterColumn: String]) throws(IntakeError) {
        self.name = name
        self.columns = columns
        try refuseSharedHeaders()
    }

    /// A profile as given on a command line: `code=case`, `received=received` and so on.
    public init(name: String, arguments: [String]) throws(IntakeError) {
        var columns: [RegisterColumn: String] = [:]
        for argument in arguments {
            let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, !HeaderText.key(String(halves[1])).isEmpty else {
                throw .badMapping(.malformed(argument))
            }
            guard let column = RegisterColumn(rawValue: String(halves[0])) else {
                throw .badMapping(.unknownColumn(String(halves[0])))
            }
            guard columns.updateValue(String(halves[1]), forKey: column) == nil else {
                throw .badMapping(.columnTwice(column.rawValue))
            }
        }
        try self.init(name: name, columns: columns)
    }

    private func refuseSharedHeaders() throws(IntakeError) {
        var taken: Set<String> = []
        for column in RegisterColumn.allCases {
            guard let header = columns[column] else { continue }
            guard taken.insert(HeaderText.key(header)).inserted else { throw .badMapping(.headerTwice(header)) }
        }
    }
}
