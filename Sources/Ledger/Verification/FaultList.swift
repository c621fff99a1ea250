/// Collects faults, joining neighbours: a renumbered tail is one fault over an interval, not a million.
struct FaultList {
    private(set) var faults: [LedgerFault] = []
    private(set) var leftOut = 0
    /// Where the last fault of each kind about entries stands.
    private var open: [LedgerFault.Kind: Int] = [:]

    mutating func add(_ fault: LedgerFault) {
        guard faults.count < LedgerReport.maximumFaults else {
            leftOut += 1
            return
        }
        faults.append(fault)
    }

    mutating func add(_ kind: LedgerFault.Kind, at seq: Int) {
        if let index = open[kind], let range = faults[index].entries, range.upperBound < seq,
            range.upperBound + 1 == seq
        {
            faults[index] = LedgerFault(kind, range.lowerBound...seq)
            return
        }
        if faults.count < LedgerReport.maximumFaults { open[kind] = faults.count }
        add(LedgerFault(kind, seq...seq))
    }
}
