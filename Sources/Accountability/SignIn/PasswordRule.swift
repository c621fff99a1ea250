/// What a password must be (NIST SP 800-63B-4, 3.1.1.2): long, not a common one, not made of what everybody knows about its owner.
/// Nothing else: no required kinds of letters, no expiry.
public enum PasswordRule {
    /// At least so many characters, spaces and letters of any script included.
    public static let shortest = 12
    /// At most so many.
    public static let longest = 200

    /// The password as it is hashed: NFC, so that it is the same from every keyboard. Refused when it is too short, too long, common or
    /// made of `known` (name, sign-in name, commune).
    public static func check(_ password: String, known: [String], isCommon: (String) -> Bool) throws(Refusal) -> String
    {
        let password = Text.nfc(password)
        guard password.count >= shortest else { throw Refusal(.passwordTooShort) }
        guard password.unicodeScalars.count <= longest else { throw Refusal(.passwordTooLong) }
        let plain = Folding.fold(password).filter { !$0.isWhitespace }
        guard !isCommon(plain), !isMonotonous(plain), !isMade(plain, of: known) else { throw Refusal(.passwordCommon) }
        return password
    }

    /// Few different characters, one short piece over and over, or a row of neighbours such as 123456 or abcdef.
    private static func isMonotonous(_ text: String) -> Bool {
        let letters = Array(text.unicodeScalars.map(\.value))
        guard Set(letters).count >= 5 else { return true }
        for length in 1...4 where letters.indices.allSatisfy({ letters[$0] == letters[$0 % length] }) { return true }
        let steps = zip(letters, letters.dropFirst()).map { Int($1) - Int($0) }
        return steps.count { abs($0) == 1 } * 3 >= steps.count * 2
    }

    /// What is left without the known words, the longest first, is too short to guard anything.
    private static func isMade(_ text: String, of known: [String]) -> Bool {
        var rest = text
        let words = known.map { Folding.fold($0).filter { !$0.isWhitespace } }.filter { $0.count >= 3 }
        for word in words.sorted(by: { $0.count > $1.count }) {
            rest = rest.replacing(word, with: "")
        }
        return rest.count < 6 && rest.count < text.count
    }
}
