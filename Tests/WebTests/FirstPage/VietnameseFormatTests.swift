import Testing

@testable import Web

struct VietnameseFormatTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (1_196, "1.196"), (12_345, "12.345"),
        (1_234_567, "1.234.567"),
        (-1_196, "−1.196"),
    ])
    func `thousands are separated by points`(number: Int, text: String) {
        #expect(VietnameseFormat.number(number) == text)
    }

    @Test func `percentages have a comma and a space that does not break`() {
        #expect(VietnameseFormat.percent("99.50") == "99,50\u{A0}%")
    }
}
