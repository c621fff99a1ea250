import Accountability

/// Remembers what a register's few words for states and channels mean, instead of comparing them for every row.
struct Vocabulary {
    private static let capacity = 256
    private var states: [String: DossierStatus?] = [:]
    private var channels: [String: Channel?] = [:]

    /// The state these words mean.
    mutating func status(_ text: String?) -> DossierStatus? {
        guard let text else { return nil }
        if let known = states[text] { return known }
        let status = DossierStatus(registerText: text)
        if states.count < Self.capacity { states[text] = .some(status) }
        return status
    }

    /// The channel these words mean.
    mutating func channel(_ text: String?) -> Channel? {
        guard let text else { return nil }
        if let known = channels[text] { return known }
        let channel = Channel(registerText: text)
        if channels.count < Self.capacity { channels[text] = .some(channel) }
        return channel
    }
}
