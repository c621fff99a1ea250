-- Cases of constraints.sql for who looked.

insert into cases values
    ('looks_pkey', 'looks', '{}'),
    ('looks_official_fkey', 'looks', jsonb_build_object('look_id', gen_random_uuid(), 'official_id', gen_random_uuid())),
    ('looks_account_fkey', 'looks', jsonb_build_object('look_id', gen_random_uuid(), 'account_id', gen_random_uuid())),
    ('looks_role_check', 'looks', jsonb_build_object('look_id', gen_random_uuid(), 'role', 'guest')),
    ('looks_kind_check', 'looks', jsonb_build_object('look_id', gen_random_uuid(), 'kind', 'Record')),
    ('looks_thing_check', 'looks', jsonb_build_object('look_id', gen_random_uuid(), 'thing', '')),
    ('looks_reason_check', 'looks', jsonb_build_object('look_id', gen_random_uuid(), 'reason', '')),
    ('looks_reason_check', 'looks', jsonb_build_object('look_id', gen_random_uuid(), 'reason', repeat('a', 301))),
    ('look_days_pkey', 'look_days', '{}'),
    ('look_days_recorded_by_fkey', 'look_days', jsonb_build_object('day', '2026-03-04', 'recorded_by', gen_random_uuid())),
    ('look_days_looks_check', 'look_days', '{"day": "2026-03-04", "looks": 0}'),
    ('look_days_sha256_check', 'look_days', '{"day": "2026-03-04", "sha256": "\\x00"}'),
    -- A day that is not over.
    ('look_days_over_check', 'look_days', '{"day": "2026-03-06"}');

insert into cases values
    ('year_packets_pkey', 'year_packets', '{"ordinal": 2}'),
    ('year_packets_ordinal_key', 'year_packets', jsonb_build_object('packet_id', gen_random_uuid())),
    ('year_packets_ordinal_check', 'year_packets', jsonb_build_object('packet_id', gen_random_uuid(), 'ordinal', 0)),
    ('year_packets_recorded_by_fkey', 'year_packets',
     jsonb_build_object('packet_id', gen_random_uuid(), 'ordinal', 2, 'recorded_by', gen_random_uuid())),
    ('year_packets_review_year_check', 'year_packets', jsonb_build_object('packet_id', gen_random_uuid(), 'review_year', 26)),
    ('year_packets_ledger_entries_check', 'year_packets',
     jsonb_build_object('packet_id', gen_random_uuid(), 'ordinal', 2, 'ledger_entries', 0)),
    ('year_packets_manifest_check', 'year_packets', jsonb_build_object('packet_id', gen_random_uuid(), 'ordinal', 2, 'manifest', '')),
    ('year_packets_size_check', 'year_packets', jsonb_build_object('packet_id', gen_random_uuid(), 'ordinal', 2, 'size', 0)),
    ('year_packets_sha256_check', 'year_packets', jsonb_build_object('packet_id', gen_random_uuid(), 'ordinal', 2, 'sha256', '\x00'::bytea)),
    ('year_packet_parts_pkey', 'year_packet_parts', '{}'),
    ('year_packet_parts_packet_fkey', 'year_packet_parts', jsonb_build_object('packet_id', gen_random_uuid())),
    ('year_packet_parts_ordinal_check', 'year_packet_parts', '{"ordinal": -1}'),
    ('year_packet_parts_content_check', 'year_packet_parts', jsonb_build_object('ordinal', 1, 'content', ''::bytea));
