import Accountability
import Actions
import Postgres
import Store
import StoreSupport

@testable import Web

extension API {
    /// The API of this commune where somebody of another one is taken for one of this, by everything but PostgreSQL.
    func deceived(by caller: Caller, of commune: Commune) -> API {
        let identity = Identity(caller.account, of: commune.id)
        let desk = DeceivedDesk(database: installation.database, identity: identity)
        let mistaken = SignedInAccount(account: caller.account, commune: self.commune)
        let now = dependencies.now
        return with { dependencies in
            dependencies.desk = desk
            dependencies.authenticate = { _ in mistaken }
            dependencies.summary = { try await desk.summary($1, for: $0, today: now().day) }
            dependencies.dossiers = { try await desk.dossiers($1, for: $0, today: now().day) }
        }
    }

    /// The same API on which acts are kept and nothing is recorded.
    func capturing(_ desk: CapturingDesk) -> API {
        with { $0.desk = desk }
    }
}

extension TestInstallation {
    /// A line for each table, another one as soon as any row of this commune is.
    func fingerprint(of commune: Commune) async throws -> [String] {
        try await superuser(
            """
            select c.relname::text || ' '
                   || md5(query_to_xml(format('select t::text as line from kc.%I as t where commune_id = %L order by 1', c.relname,
                                              \(commune.id)::text), true, false, '')::text)
              from pg_class as c
              join pg_attribute as a on a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped
             where c.relnamespace = 'kc'::regnamespace and c.relkind = 'r'
             order by c.relname
            """
        )
    }
}
