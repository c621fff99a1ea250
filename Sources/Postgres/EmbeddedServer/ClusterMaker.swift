import FoundationEssentials
import Glibc

/// Makes the cluster on first use. Half a cluster is never seen: it grows under another name and is renamed when complete.
struct ClusterMaker {
    let home: ServerHome
    let account: ServerAccount
    let binaries: ServerBinaries

    private static let draftPrefix = "data.making-"

    /// Does nothing when the cluster exists. Called only under the supervisor's lock.
    func makeIfMissing() throws(EmbeddedServerError) {
        try removeDrafts()
        guard try SystemCall.info(home.data) == nil else { return }
        // A new name each time: an interrupted initdb may still be writing under the old one.
        let draft = "\(home.path)/\(Self.draftPrefix)\(getpid())"
        try SystemCall.makeDirectory(draft, mode: 0o700, owner: account.identity)
        let made = try ChildProcess.run(
            account.command(binaries.path(of: "initdb"), arguments(for: draft), onParentDeath: "KILL")
        )
        guard made.status.code == 0 else { throw .clusterNotMade(output: made.output) }
        try SystemCall.rename(draft, to: home.data)
    }

    private func arguments(for directory: String) -> [String] {
        [
            "-D", directory, "-U", ServerSettings.superuser, "-A", "peer", "-E", "UTF8", "--data-checksums",
            "--locale-provider=icu", "--icu-locale=vi", "--locale=C.UTF-8", "--no-instructions",
        ]
    }

    private func removeDrafts() throws(EmbeddedServerError) {
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: home.path)
            where name.hasPrefix(Self.draftPrefix) {
                try FileManager.default.removeItem(atPath: home.path + "/" + name)
            }
        } catch {
            throw .homeUnusable(path: home.path, reason: "không xóa được phần tạo dở dang (\(error))")
        }
    }
}
