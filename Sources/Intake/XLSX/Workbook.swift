/// The table of contents of a workbook.
final class WorkbookParser: XMLHandler {
    /// One sheet, in the order of its tab.
    struct Sheet {
        /// What its tab says.
        let name: String
        /// The relationship that leads to its part.
        let relation: String
    }

    /// The sheets a person sees.
    private(set) var visibleSheets: [Sheet] = []
    /// Where the workbook counts its days from.
    private(set) var epoch = ExcelSerial.Epoch.year1900

    func start(_ tag: XMLTag, _ attributes: XMLAttributes) throws(XMLStop) -> Bool {
        switch tag {
        case .workbookPr:
            if let flag = attributes.string("date1904"), flag == "1" || flag == "true" { epoch = .year1904 }
        case .sheet:
            let state = attributes.string("state") ?? "visible"
            if state == "visible", let relation = attributes.string("id") {
                visibleSheets.append(Sheet(name: attributes.string("name") ?? "", relation: relation))
            }
        default: break
        }
        return false
    }

    func end(_ tag: XMLTag, _ text: [UInt8]) {}
}

/// Which part leads to which.
final class RelationshipsParser: XMLHandler {
    /// A way from one part to another inside the package.
    struct Relationship {
        /// The name by which the part refers to it.
        let id: String
        /// The last word of its type, such as `worksheet`, the same in both editions of the standard.
        let kind: String
        /// The other part.
        let target: String
    }

    /// All that stay inside the package.
    private(set) var relationships: [Relationship] = []

    func start(_ tag: XMLTag, _ attributes: XMLAttributes) throws(XMLStop) -> Bool {
        guard tag == .relationship, attributes.string("TargetMode") != "External",
            let id = attributes.string("Id"), let type = attributes.string("Type"),
            let target = attributes.string("Target")
        else { return false }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        relationships.append(Relationship(id: id, kind: kind, target: target))
        return false
    }

    func end(_ tag: XMLTag, _ text: [UInt8]) {}
}

/// Names of parts.
enum PartName {
    /// The part a target leads to from `part`: absolute, or relative to the part's folder.
    static func resolve(_ target: String, from part: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var folders = part.split(separator: "/").dropLast()
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": folders = folders.dropLast()
            default: folders.append(step)
            }
        }
        return folders.joined(separator: "/")
    }

    /// The part that lists the relationships of `part`.
    static func relationships(of part: String) -> String {
        let steps = part.split(separator: "/")
        return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    }
}
