-- Two commendations in each commune: the first is official 2's, nominated by official 1, a certificate announced and revoked; the
-- second is official 1's, nominated by official 2, a letter with a proposal to revoke that was dropped.

insert into kc.commendations (commune_id, commendation_id, achievement_id, kind, form, achievement, initiative_document, happened_on,
                              nominator_id, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, 'commendation ' || w.n), pg_temp.id(p.letter, 'commendation ' || w.n), 'ad_hoc', w.form,
       'Sáng kiến số hóa', 'Quyết định 7/QĐ-UBND', '2026-02-01', pg_temp.id(p.letter, 'official ' || w.nominator), '2026-02-02',
       pg_temp.id(p.letter, 'clerk')
  from places as p
 cross join (values (1, 'certificate', 1), (2, 'letter', 2)) as w(n, form, nominator)
 order by w.n;
insert into kc.commendation_shares (commune_id, commendation_id, official_id, unit_id, percent, nominator_id)
select p.commune_id, pg_temp.id(p.letter, 'commendation ' || w.n), pg_temp.id(p.letter, 'official ' || w.official),
       pg_temp.id(p.letter, 'unit'), 100, pg_temp.id(p.letter, 'official ' || w.n)
  from places as p
 cross join (values (1, 2), (2, 1)) as w(n, official)
 order by w.n;
insert into kc.commendation_events (commune_id, event_id, commendation_id, ordinal, nominator_id, kind, happened_on, reason,
                                    document_number, document_on, proposal_id, proposed_by, recorded_at, recorded_by)
select p.commune_id, pg_temp.id(p.letter, format('commendation %s %s', w.n, w.ordinal)), pg_temp.id(p.letter, 'commendation ' || w.n),
       w.ordinal, pg_temp.id(p.letter, 'official ' || w.n), w.kind, '2026-02-03', w.reason, w.number, w.document_on,
       case when w.proposal is not null then pg_temp.id(p.letter, format('commendation %s %s', w.n, w.proposal)) end,
       case when w.proposal is not null then pg_temp.id(p.letter, 'clerk') end, '2026-02-04',
       case when w.kind in ('revoked', 'revocation_dropped') then pg_temp.commune('-') else pg_temp.id(p.letter, 'clerk') end
  from places as p
 cross join (values (1, 1, 'verified', null, null, null::date, null::integer),
                    (1, 2, 'approved', null, null, null, null),
                    (1, 3, 'registered', null, '12/QĐ-UBND', '2026-02-03', null),
                    (1, 4, 'announced', null, null, null, null),
                    (1, 5, 'revocation_proposed', 'Khai không đúng', null, null, null),
                    (1, 6, 'revoked', null, null, null, 5),
                    (2, 1, 'verified', null, null, null, null),
                    (2, 2, 'approved', null, null, null, null),
                    (2, 3, 'revocation_proposed', 'Khai không đúng', null, null, null),
                    (2, 4, 'revocation_dropped', 'Đã kiểm tra', null, null, 3))
         as w(n, ordinal, kind, reason, number, document_on, proposal);
insert into kc.commendation_consents (commune_id, event_id, commendation_id, official_id, nominator_id, is_given)
select p.commune_id, pg_temp.id(p.letter, 'commendation 1 4'), pg_temp.id(p.letter, 'commendation 1'),
       pg_temp.id(p.letter, 'official 2'), pg_temp.id(p.letter, 'official 1'), true
  from places as p;
-- A guard outlives its certificate here only so that the table has a row.
insert into kc.award_guards (commune_id, achievement_id, commendation_id)
select p.commune_id, pg_temp.id(p.letter, 'commendation 1'), pg_temp.id(p.letter, 'commendation 1') from places as p;
