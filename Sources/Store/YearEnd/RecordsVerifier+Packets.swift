import Accountability
import Postgres

extension RecordsVerifier {
    /// The pieces of each kept packet are its bytes, none missing between them, and no pieces stand of another.
    static func packetFaults(of commune: Commune.ID, on db: Connection) throws -> [RecordFault] {
        try db.query(
            """
            select coalesce(encode(k.sha256, 'hex'), c.packet_id::text) as packet
              from (select w.packet_id, w.sha256
                      from kc.year_packets as w
                     where w.commune_id = \(commune)) as k
              full join (select p.packet_id,
                                case when min(p.ordinal) = 0 and max(p.ordinal) = count(*) - 1
                                     then sha256(string_agg(p.content, ''::bytea order by p.ordinal)) end as computed
                           from kc.year_packet_parts as p
                          where p.commune_id = \(commune)
                          group by p.packet_id) as c on c.packet_id = k.packet_id
             where k.sha256 is distinct from c.computed
             order by 1
             limit 20
            """
        ).map { row in
            RecordFault(kind: .stateDiffers, seq: nil, table: "year_packet_parts", subject: try row.value("packet"))
        }
    }
}
