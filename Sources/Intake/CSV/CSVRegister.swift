/// Reads a register from separated values.
enum CSVRegister {
    /// The register in these bytes.
    static func read(_ bytes: [UInt8], profile: MappingProfile?, limits: IntakeLimits) throws(IntakeError) -> Register {
        let (text, encoding) = try TextDecoding.utf8(bytes)
        guard text.contains(where: { $0 > 0x20 }) else { throw .empty }
        let delimiter = try delimiter(of: text, profile: profile, limits: limits)
        var builder = RegisterBuilder(profile: profile, limits: limits)
        try CSVParser(text, delimiter: delimiter, limits: limits).parse { row throws(IntakeError) in
            try builder.take(row)
        }
        let format = RegisterFormat.csv(delimiter: delimiter, encoding: encoding)
        guard let register = try builder.register(sheetName: nil, format: format) else {
            throw builder.failure()
        }
        return register
    }

    /// The delimiter with which a header appears: the first rows are read with each, and the one that makes the most
    /// columns recognisable wins. Without any, the comma stands, and the reading itself says what is missing.
    private static func delimiter(
        of text: ArraySlice<UInt8>,
        profile: MappingProfile?,
        limits: IntakeLimits
    ) throws(IntakeError) -> CSVDelimiter {
        var best = CSVDelimiter.comma
        var recognised = 0
        for delimiter in CSVDelimiter.allCases {
            var trial = RegisterBuilder(profile: profile, limits: limits)
            do {
                try CSVParser(text, delimiter: delimiter, limits: limits).parse { row throws(IntakeError) in
                    try trial.take(row) && !trial.hasHeader
                }
            } catch {
                // Split by a mark that is not the file's, cells run together and a quotation mark may never close.
                continue
            }
            if trial.recognised > recognised { (best, recognised) = (delimiter, trial.recognised) }
        }
        return best
    }
}
