import Postgres
import StoreSupport

extension TestInstallation {
    /// The codes of the files there are now.
    func codes() async throws -> [String] {
        try await superuser("select code from kc.dossiers order by code")
    }

    /// The findings, whole.
    func findings() async throws -> [String] {
        try await superuser("select f::text from kc.findings as f order by f.code")
    }
}
