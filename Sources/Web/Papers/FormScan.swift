import Accountability
import Actions
import FoundationEssentials
import Ledger

/// The scan of a signed paper that a form brought along: it is kept first, so that the act can name it.
struct FormScan {
    /// The members that lead to the paper in the body: `document`, `paper_id`.
    let path: [String]
    let file: FormBody.File

    /// Every scan that was chosen in a form.
    static func all(in sent: FormBody, of fields: [any BodyFieldDescription]) -> [FormScan] {
        all(in: sent, of: fields, below: [])
    }

    /// The field of the file beside the choice of kept papers.
    static func field(of name: String) -> String { name + ".file" }

    /// Where it stands in the body.
    var pointer: String { path.map { "/" + $0 }.joined() }

    /// The id of the paper it becomes: the same form with the same file is the same paper.
    func paper(key: UUID) -> Paper.ID {
        let content = SHA256.hash(file.bytes).hex
        return Paper.ID(.derived(from: key, "\(pointer) \(file.name) \(content)"))
    }

    private static func all(in sent: FormBody, of fields: [any BodyFieldDescription], below path: [String])
        -> [FormScan]
    {
        fields.flatMap { field -> [FormScan] in
            let here = path + [field.name]
            if case .group(let inner) = field.control { return all(in: sent, of: inner, below: here) }
            guard field.control.isPaper, let file = sent.file(Self.field(of: here.joined(separator: "."))),
                !file.bytes.isEmpty
            else { return [] }
            return [FormScan(path: here, file: file)]
        }
    }
}

extension PageTwins {
    /// Keeps the scans a form brought and answers the body that names them. What is refused is said beside its field.
    func keep(
        _ scans: [FormScan],
        about official: Official.ID,
        key: UUID,
        by account: SignedInAccount,
        in body: [String: JSON]
    ) async throws -> [String: JSON] {
        var body = body
        for scan in scans {
            do {
                let name = String(Text.line(scan.file.name).suffix(200))
                let id = scan.paper(key: key)
                let act = try KeepPaper(about: official, name: name, bytes: scan.file.bytes, id: id)
                let paper = try await dependencies.desk.perform(act, by: account)
                body = JSON.object(body).setting(.string(paper.id.text), at: scan.path[...]).object ?? body
            } catch let refusal as Refusal {
                let problem = Problem(refusal, sentence: dependencies.sentence(refusal))
                let detail = problem.detail ?? problem.code.title
                throw Problem(problem.code, errors: [.init(problem.code, at: .body, scan.pointer, detail: detail)])
            }
        }
        return body
    }
}

extension JSON {
    /// The same with a value at the end of these members.
    fileprivate func setting(_ value: JSON, at path: ArraySlice<String>) -> JSON {
        guard let name = path.first else { return value }
        var members = object ?? [:]
        members[name] = (members[name] ?? [:]).setting(value, at: path.dropFirst())
        return .object(members)
    }
}
