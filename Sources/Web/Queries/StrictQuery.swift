import Accountability
import FoundationEssentials

/// Reads a query and forgives nothing: a parameter that is misspelt, sent twice or wrong is refused by name, because a
/// filter that is silently dropped shows true-looking figures about something else.
///
/// Mistakes are collected, so that one answer names them all.
struct StrictQuery {
    private(set) var errors: [Problem.ParameterError] = []
    private var values: [String: String] = [:]

    /// Splits the part of the address after `?`; only the parameters listed are known.
    init(_ query: String?, allowing parameters: [QueryParameter]) {
        var names: Set<String> = []
        for pair in (query ?? "").split(separator: "&").prefix(2 * parameters.count + 1) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let written = String(parts[0].prefix(64))
            guard let name = PercentDecoding.decodeQuery(parts[0]) else {
                refuse(.badEncoding, written, "Tên tham số mã hóa sai.")
                continue
            }
            guard parameters.contains(where: { $0.name == name }) else {
                let known = parameters.map(\.name).joined(separator: ", ")
                let detail = known.isEmpty ? "Địa chỉ này không nhận tham số." : "Các tham số được nhận: \(known)."
                refuse(.unknownParameter, String(name.prefix(64)), detail)
                continue
            }
            guard names.insert(name).inserted else {
                refuse(.repeatedParameter, name, "Mỗi tham số chỉ gửi một lần.")
                continue
            }
            guard let value = PercentDecoding.decodeQuery(parts.count > 1 ? parts[1] : "") else {
                refuse(.badEncoding, name, "Giá trị mã hóa sai hoặc có ký tự điều khiển.")
                continue
            }
            values[name] = value
        }
        for parameter in parameters where parameter.isRequired && !names.contains(parameter.name) {
            refuse(
                .missingParameter,
                parameter.name,
                "Phải gửi tham số này, ví dụ \(parameter.name)=\(parameter.example)."
            )
        }
    }

    /// The same of a form, which sends what was left empty too: that is not sent.
    init(form query: String?, allowing parameters: [QueryParameter]) {
        let filled = (query ?? "").split(separator: "&").filter { $0.contains("=") && !$0.hasSuffix("=") }
        self.init(filled.joined(separator: "&"), allowing: parameters)
    }

    /// Throws what has been found wrong so far.
    func check() throws(Problem) {
        if let problem = Problem(errors) { throw problem }
    }

    /// Records a mistake in a parameter.
    mutating func refuse(_ code: ProblemCode, _ parameter: String, _ detail: String) {
        errors.append(Problem.ParameterError(code, parameter: parameter, detail: detail))
    }

    /// The value as it was sent; nil when it was not sent or could not be decoded.
    func value(_ parameter: QueryParameter) -> String? {
        values[parameter.name]
    }
}

/// Reading values. Each function answers nil for what was not sent, and for what is wrong after recording it.
extension StrictQuery {
    mutating func day(_ parameter: QueryParameter) -> CalendarDay? {
        guard let text = value(parameter) else { return nil }
        if let day = CalendarDay(iso: text) { return day }
        refuse(.badDay, parameter.name, "Cần một ngày có thật, viết năm-tháng-ngày như 2026-09-30.")
        return nil
    }

    mutating func month(_ parameter: QueryParameter) -> YearMonth? {
        guard let text = value(parameter) else { return nil }
        if let month = YearMonth(iso: text) { return month }
        refuse(.badMonth, parameter.name, "Cần một tháng, viết năm-tháng như 2026-09.")
        return nil
    }

    /// One of the words the parameter is documented with, which may be fewer than the type knows.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ parameter: QueryParameter) -> Choice? {
        guard let text = value(parameter) else { return nil }
        let known = if case .choice(let words) = parameter.form { words } else { Choice.allCases.map(\.rawValue) }
        if known.contains(text), let choice = Choice(rawValue: text) { return choice }
        refuse(.badChoice, parameter.name, "Cần một trong: \(known.joined(separator: ", ")).")
        return nil
    }

    mutating func identifier<Subject>(_ parameter: QueryParameter) -> GroupFilter<Identifier<Subject>> {
        guard let text = value(parameter) else { return .all }
        if text == GroupFilter<Void>.unrecordedWord { return .unrecorded }
        if let id = Identifier<Subject>(text: text) { return .only(id) }
        refuse(.badIdentifier, parameter.name, "Cần một mã định danh (UUID), hoặc none cho hồ sơ không ghi.")
        return .all
    }

    mutating func id<Subject>(_ parameter: QueryParameter, of subject: Subject.Type) -> Identifier<Subject>? {
        guard let text = value(parameter) else { return nil }
        if let id = Identifier<Subject>(text: text) { return id }
        refuse(.badIdentifier, parameter.name, "Cần một mã định danh (UUID).")
        return nil
    }

    /// One line of text as people write it, without the word for what is not recorded.
    mutating func line(_ parameter: QueryParameter, upTo maximum: Int) -> String? {
        guard let text = value(parameter).map({ Text.line($0) }) else { return nil }
        if (1...maximum).contains(text.unicodeScalars.count) { return text }
        refuse(.badText, parameter.name, "Cần từ 1 đến \(maximum) ký tự.")
        return nil
    }

    mutating func text(_ parameter: QueryParameter, maximumLength: Int) -> GroupFilter<String> {
        guard let text = value(parameter).map({ Text.line($0) }) else { return .all }
        if text == GroupFilter<Void>.unrecordedWord { return .unrecorded }
        if (1...maximumLength).contains(text.count) { return .only(text) }
        refuse(.badText, parameter.name, "Cần từ 1 đến \(maximumLength) ký tự, hoặc none cho hồ sơ không ghi.")
        return .all
    }

    mutating func integer(_ parameter: QueryParameter, in range: ClosedRange<Int>) -> Int? {
        guard let text = value(parameter) else { return nil }
        let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if isPlain, let number = Int(text), range.contains(number) { return number }
        refuse(.badLimit, parameter.name, "Cần một số từ \(range.lowerBound) đến \(range.upperBound).")
        return nil
    }
}

/// A filter by something a file may have: not filtered, only files without it, or only files with this value.
public enum GroupFilter<Value: Sendable>: Sendable {
    /// No filter.
    case all
    /// Only files where it is not recorded.
    case unrecorded
    /// Only files with this value.
    case only(Value)

    /// As storage asks for it: nil leaves all, `.some(nil)` what is not recorded.
    public var wanted: Value?? {
        switch self {
        case .all: .none
        case .unrecorded: .some(nil)
        case .only(let value): .some(value)
        }
    }

    /// How `unrecorded` is written in a query.
    static var unrecordedWord: String { "none" }
}

extension GroupFilter: Equatable where Value: Equatable {}
