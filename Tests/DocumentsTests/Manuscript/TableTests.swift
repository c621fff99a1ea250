import Documents
import Testing

/// How wide columns become.
@Suite struct TableTests {
    @Test func `columns share the width by what they hold`() {
        let table = Table(
            columns: [.init("TT"), .init("Mã hồ sơ"), .init("Nội dung")],
            rows: [[.init("1"), .init("H45.18.03-260901-0001"), .init(String(repeating: "chữ ", count: 60))]]
        )
        let shares = table.shares
        #expect(abs(shares.reduce(0, +) - 1) < 0.000_001)
        #expect(shares[0] < shares[1] && shares[1] < shares[2] && shares[0] > 0.02)
    }

    @Test func `widths that were asked for are kept in proportion`() {
        let table = Table(columns: [.init("a", width: 1), .init("b", width: 3)], rows: [])
        #expect(table.shares == [0.25, 0.75])
    }
}
