/// Passwords of twelve characters and more that whoever guesses tries first: those of a published list of the 20,000 most used ones
/// (Royce Williams, as Django ships it under the BSD licence), and what Vietnamese offices make of their own words.
public enum CommonPasswords {
    /// Whether a password, folded and without spaces, is among them.
    public static func contains(_ folded: String) -> Bool { all.contains(folded) }

    private static let all = Set(
        String(decoding: PackageResources.common_passwords_txt, as: UTF8.self).split(separator: "\n").map(String.init)
    )
}
