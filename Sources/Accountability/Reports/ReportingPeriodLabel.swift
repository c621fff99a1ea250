extension ReportingPeriod {
    /// How reports name it: "Quý III/2026"; with its days where they are not the calendar's: "Quý III/2026 (15/06/2026 –
    /// 14/09/2026)"; "Tuần 16/11/2026 – 22/11/2026" from a Monday to its Sunday; only the days where they were chosen
    /// freely.
    public var label: String {
        guard let shape else {
            if self == ReportingPeriod(weekOf: from) { return "Tuần \(days(" – "))" }
            return from == to ? "Ngày \(from.vietnamese)" : "Từ \(days(" đến "))"
        }
        switch shape.counting {
        case .calendar: return name(of: shape)
        case .reporting: return "\(name(of: shape)) (\(days(" – ")))"
        }
    }

    private func days(_ between: String) -> String { from.vietnamese + between + to.vietnamese }

    private func name(of shape: Shape) -> String {
        switch shape.length {
        case .month: "Tháng \(shape.number)/\(shape.year)"
        case .quarter: "Quý \(["I", "II", "III", "IV"][shape.number - 1])/\(shape.year)"
        case .halfYear: "6 tháng \(shape.number == 1 ? "đầu" : "cuối") năm \(shape.year)"
        case .nineMonths: "9 tháng đầu năm \(shape.year)"
        case .year: "Năm \(shape.year)"
        }
    }
}
