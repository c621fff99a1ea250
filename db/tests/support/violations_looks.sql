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
