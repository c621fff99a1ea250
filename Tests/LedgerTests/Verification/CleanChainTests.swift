import Ledger
import Testing

struct CleanChainTests {
    @Test(arguments: [0, 1, 2, 3, 7, 8, 200, 1000])
    func `a clean chain of any length raises nothing`(count: Int) throws {
        let sizes = [0, 1, count / 2, count - 1, count].filter { $0 >= 0 && $0 <= count }.sorted()
        let chain = try Chain(count, checkpoints: sizes, seed: UInt64(count))

        let report = chain.verify()

        #expect(report.faults.isEmpty)
        #expect(report.size == count)
        #expect(report.agreeingCheckpoints == sizes.count)
        #expect(report.lastCheckpoint?.size == count)
        #expect(report.root == chain.root(at: count))
        #expect(report.head == chain.entries.last?.hash ?? .zero)
    }

    @Test func `a chain of twenty thousand entries is verified whole`() throws {
        let chain = try Chain(20_000, checkpoints: [10_000, 20_000])
        let report = chain.verify()
        #expect(report.isSound)
        #expect(report.size == 20_000)
    }
}
