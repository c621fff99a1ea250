-- The cases of the constraints on commendations.
insert into cases values
    ('commendations_pkey', 'commendations', '{}'),
    ('commendations_kind_check', 'commendations', '{"kind": "gift"}'),
    ('commendations_form_check', 'commendations', '{"form": "medal"}'),
    ('commendations_form_check', 'commendations', '{"kind": "praise", "form": "certificate"}'),
    ('commendations_achievement_check', 'commendations', '{"achievement": ""}'),
    ('commendations_achievement_check', 'commendations', '{"achievement": "Sa\u0301ng"}'),
    ('commendations_initiative_check', 'commendations', '{"initiative_document": ""}'),
    ('commendations_achievement_fkey', 'commendations',
     jsonb_build_object('commendation_id', gen_random_uuid(), 'achievement_id', gen_random_uuid())),
    ('commendations_nominator_fkey', 'commendations',
     jsonb_build_object('commendation_id', gen_random_uuid(), 'nominator_id', gen_random_uuid())),
    ('commendations_recorded_by_fkey', 'commendations',
     jsonb_build_object('commendation_id', gen_random_uuid(), 'recorded_by', gen_random_uuid())),
    ('commendation_shares_pkey', 'commendation_shares', '{}'),
    ('commendation_shares_commendation_fkey', 'commendation_shares',
     jsonb_build_object('commendation_id', gen_random_uuid())),
    ('commendation_shares_official_fkey', 'commendation_shares', jsonb_build_object('official_id', gen_random_uuid())),
    ('commendation_shares_percent_check', 'commendation_shares', '{"percent": 0}'),
    ('commendation_shares_percent_check', 'commendation_shares', '{"percent": 101}'),
    ('commendation_shares_nominator_check', 'commendation_shares',
     jsonb_build_object('official_id', pg_temp.id('A', 'official 1'), 'nominator_id', pg_temp.id('A', 'official 1'))),
    ('commendation_events_pkey', 'commendation_events', '{"kind": "revocation_proposed", "reason": "Sai", "ordinal": 99,
        "document_number": null, "document_on": null, "proposal_id": null, "proposed_by": null}'),
    ('commendation_events_ordinal_check', 'commendation_events', '{"ordinal": 0}'),
    ('commendation_events_kind_check', 'commendation_events', '{"kind": "lost", "reason": null}'),
    ('commendation_consents_pkey', 'commendation_consents', '{}'),
    ('commendation_consents_event_fkey', 'commendation_consents', jsonb_build_object('event_id', gen_random_uuid())),
    ('commendation_consents_commendation_fkey', 'commendation_consents',
     jsonb_build_object('official_id', pg_temp.id('A', 'official 1'), 'nominator_id', gen_random_uuid())),
    ('commendation_consents_share_fkey', 'commendation_consents',
     jsonb_build_object('official_id', pg_temp.id('A', 'official 1'))),
    ('award_guards_pkey', 'award_guards', jsonb_build_object('commendation_id', pg_temp.id('A', 'commendation 2'))),
    ('award_guards_commendation_key', 'award_guards', jsonb_build_object('achievement_id', gen_random_uuid())),
    ('award_guards_commendation_fkey', 'award_guards',
     jsonb_build_object('achievement_id', gen_random_uuid(), 'commendation_id', gen_random_uuid()));
insert into cases
select 'commendation_shares_unit_fkey', 'commendation_shares',
       jsonb_build_object('commendation_id', pg_temp.id('A', 'commendation 1'), 'nominator_id', pg_temp.id('A', 'official 1'),
                          'official_id', pg_temp.id('A', 'official 3'), 'unit_id', gen_random_uuid());

-- An event that follows those of the second commendation, with what makes it wrong.
insert into cases
select c.name, 'commendation_events',
       jsonb_build_object('event_id', gen_random_uuid(), 'commendation_id', pg_temp.id('A', 'commendation 2'), 'ordinal', 20,
                          'nominator_id', pg_temp.id('A', 'official 2'), 'kind', 'announced', 'reason', null,
                          'document_number', null, 'document_on', null, 'proposal_id', null, 'proposed_by', null) || c.changes
  from (values
    ('commendation_events_ordinal_key', jsonb '{"ordinal": 1}'),
    ('commendation_events_once_key', '{"kind": "approved"}'),
    ('commendation_events_reason_check', '{"kind": "declined"}'),
    ('commendation_events_reason_check', '{"reason": "Sai"}'),
    ('commendation_events_reason_check', '{"kind": "declined", "reason": ""}'),
    ('commendation_events_document_check', '{"kind": "registered"}'),
    ('commendation_events_document_check', '{"document_number": "1", "document_on": "2026-02-03"}'),
    ('commendation_events_document_check', '{"kind": "registered", "document_number": "1"}'),
    ('commendation_events_proposal_check', '{"kind": "revoked"}'),
    ('commendation_events_recorded_by_fkey', jsonb_build_object('recorded_by', gen_random_uuid())),
    ('commendation_events_commendation_fkey', jsonb_build_object('nominator_id', pg_temp.id('A', 'official 1'))),
    ('commendation_events_proposal_check', jsonb_build_object('proposal_id', pg_temp.id('A', 'commendation 2 3'),
                                                              'proposed_by', pg_temp.id('A', 'clerk'))),
    ('commendation_events_proposal_fkey', jsonb_build_object('kind', 'revoked', 'proposal_id', gen_random_uuid(),
                                                             'proposed_by', pg_temp.id('A', 'clerk'),
                                                             'recorded_by', pg_temp.commune('-'))),
    ('commendation_events_decision_key', jsonb_build_object('kind', 'revoked', 'proposal_id', pg_temp.id('A', 'commendation 2 3'),
                                                            'proposed_by', pg_temp.id('A', 'clerk'),
                                                            'recorded_by', pg_temp.commune('-'))),
    ('commendation_events_two_persons_check', jsonb_build_object('kind', 'revoked', 'proposal_id', pg_temp.id('A', 'commendation 2 3'),
                                                                 'proposed_by', pg_temp.id('A', 'clerk'),
                                                                 'recorded_by', pg_temp.id('A', 'clerk')))) as c(name, changes);

-- An official without a share, for the case of the unit.
insert into kc.people (commune_id, person_id, added_at) values (pg_temp.commune('A'), pg_temp.id('A', 'official 3'), '2026-01-02');
insert into kc.officials (commune_id, official_id, added_at) values (pg_temp.commune('A'), pg_temp.id('A', 'official 3'), '2026-01-02');
