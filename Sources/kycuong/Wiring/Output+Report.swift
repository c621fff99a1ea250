import Reports

extension Output {
    /// One thing: as JSON under its name, or as a short text.
    static func print(thing name: String, _ fields: [Report.Field], json: Bool, else text: String) {
        if json {
            print(Report.json([.init(key: name, label: "", value: .group(fields))]))
        } else {
            print(text)
        }
    }

    /// Several things: as a JSON list under their name, or a line for each; `empty` says that there are none and what to do.
    static func print(list name: String, _ things: [[Report.Field]], json: Bool, empty: String, lines: [String]) {
        if json {
            print(Report.json([.init(key: name, label: "", value: .list(things.map { .group($0) }))]))
        } else if lines.isEmpty {
            print(empty)
        } else {
            for line in lines { print(line) }
        }
    }
}
