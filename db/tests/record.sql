-- What an official reads of the register: his own files and no other's, the same as staff reads of him.
begin;
select * from no_plan();
\ir support/fixture.sql

create function pg_temp.files(class text, letter text, person text, asked text, first date default '2026-01-01',
                              last date default '2026-12-31', day date default null, asked_letter text default null) returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, letter, person),
                          format('select coalesce(string_agg(code, '','' order by code), ''none'')
                                    from kc.dossiers_of(%L, %L, %L, %L, %L)',
                                 pg_temp.commune(coalesce(asked_letter, letter)), pg_temp.id(coalesce(asked_letter, letter), asked),
                                 first, last, day))
$$;

-- In the fixture the register's officer "Lan" is the name of official 1.
select is(pg_temp.files('official', 'A', 'official 1', 'official 1'), 'HS1,HS2', 'an official reads the files counted as his own');
select is(pg_temp.files('staff', 'A', 'console', 'official 1'), 'HS1,HS2', 'staff reads the same of him');
select is(pg_temp.files('official', 'A', 'official 2', 'official 2'), 'none', 'an official without files reads none');
select is(pg_temp.files('official', 'A', 'official 2', 'official 1'), 'KC002', 'a colleague''s files are refused');
select is(pg_temp.files('official', 'B', 'official 1', 'official 1', asked_letter => 'A'), 'KC002',
          'another commune''s files are refused to an official');
select is(pg_temp.files('staff', 'B', 'console', 'official 1', asked_letter => 'A'), 'KC002',
          'another commune''s files are refused to staff');
select is(pg_temp.files(c, 'A', 'official 1', 'official 1'), '42501', format('%s opens nobody''s files', c))
  from unnest(array['inspector', 'auth']) as c;
select is(pg_temp.files('staff', 'A', 'console', 'official 1', day => '2026-03-02'), 'HS1,HS2', 'as the export of a day showed them');
select is(pg_temp.files('official', 'A', 'official 1', 'official 1', day => '2026-03-02'), 'HS1,HS2', 'to the official as well');
select is(pg_temp.files('official', 'A', 'official 1', 'official 1', day => '2026-03-01'), 'none', 'before it nothing was known');
select is(pg_temp.files('official', 'A', 'official 1', 'official 1', last => '2026-01-04', day => d), 'none',
          'what came in after a period is not in it')
  from (values (null::date), ('2026-03-02')) as v(d);
select is(pg_temp.files('official', 'A', 'official 1', 'official 1', first => '2026-01-13', day => d), 'none',
          'what was finished before a period is not in it')
  from (values (null::date), ('2026-03-02')) as v(d);
select is(pg_temp.answer('official', null, format('select count(*) from kc.dossiers_of(%L, %L, %L, %L, null)', pg_temp.commune('A'),
                                                  pg_temp.id('A', 'official 1'), '2026-01-01', '2026-12-31')),
          'KC001', 'without a context nothing is read');
select is(pg_temp.answer('official', pg_temp.context('staff', 'A'),
                         format('select count(*) from kc.dossiers_of(%L, %L, %L, %L, null)', pg_temp.commune('A'),
                                pg_temp.id('A', 'official 1'), '2026-01-01', '2026-12-31')),
          'KC002', 'a clerk''s context opens nothing to an official');
-- Two officials of one name: the register's spelling means neither.
insert into kc.person_names (commune_id, name_id, person_id, kind, name, sort_name, match_name, salt, added_at)
values (pg_temp.commune('A'), pg_temp.id('A', 'second Lan'), pg_temp.id('A', 'official 2'), 'alias', 'Lan', 'Lan', 'lan', sha256('salt'),
        '2026-01-02');
select is(pg_temp.files('official', 'A', 'official ' || n, 'official ' || n), 'none', 'a name that means two means nobody')
  from generate_series(1, 2) as n;

-- What the exports showed of one file.
create function pg_temp.story(class text, person text, asked text, code text) returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, 'A', person),
                          format('select coalesce(string_agg(exported_on::text, '',''), ''none'') from kc.snapshots_of(%L, %L, %L)',
                                 pg_temp.commune('A'), case when asked is not null then pg_temp.id('A', asked) end, code))
$$;
select is(pg_temp.story('staff', 'console', null, 'HS1'), '2026-03-02', 'staff opens any file');
select is(pg_temp.story('official', 'official 1', 'official 2', 'HS1'), 'KC002', 'a file as a colleague''s is refused');
select is(pg_temp.story('official', 'official 1', null, 'HS1'), 'KC002', 'an official opens no file as nobody''s');
select is(pg_temp.story('inspector', 'official 1', null, 'HS1'), '2026-03-02', 'an inspector opens any file');
select is(pg_temp.story('auth', 'official 1', 'official 1', 'HS1'), '42501', 'signing in opens no file');

-- Where the ledger stood.
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         format('select count(*) from kc.ledger_position(%L, %L) where seq is null', pg_temp.commune('A'), '1900-01-01')),
          '1', 'before its first entry a ledger stood nowhere');
select is(pg_temp.answer('official', pg_temp.context('official', 'A', 'official 1'),
                         format('select count(*) from kc.ledger_position(%L, now())', pg_temp.commune('B'))),
          'KC002', 'another commune''s ledger is refused');

-- How far the register speaks.
create function pg_temp.reach(class text, letter text, asked_letter text, day text) returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, letter, 'official 1'),
                          format('select concat_ws(''|'', coalesce(exported_on::text, ''never''), newest_on, columns)
                                    from kc.register_reach(%L, %L)', pg_temp.commune(asked_letter), day))
$$;
select is(pg_temp.reach(c, 'A', 'A', 'infinity'), '2026-03-02|2026-03-02|{code,due}', format('%s knows how far the register speaks', c))
  from unnest(array['official', 'staff', 'inspector']) as c;
select is(pg_temp.reach('official', 'A', 'A', '2026-03-01'), 'never|2026-03-02|{}', 'before the first export it says nothing');
select is(pg_temp.reach(c, 'A', 'B', 'infinity'), 'KC002', format('another commune''s register is refused to %s', c))
  from unnest(array['official', 'staff', 'inspector']) as c;
select is(pg_temp.reach('auth', 'A', 'A', 'infinity'), '42501', 'signing in reads no register');

-- Batch 2, exported on 03/03, was recorded on 02/03 and annulled on 04/03: it speaks for the days on which it stood, and with it only
-- what had been recorded then.
create function pg_temp.reach_then(day text, told_before text) returns text
    language sql
as $$
    select pg_temp.answer('staff', pg_temp.context('staff', 'A', 'console'),
                          format('select concat_ws(''|'', coalesce(exported_on::text, ''never''), newest_on, as_it_stood)
                                    from kc.register_reach(%L, %L, %L)', pg_temp.commune('A'), day, told_before))
$$;
select is(pg_temp.reach_then('2026-03-03', '2026-03-04'), '2026-03-03|2026-03-03|t', 'a day is told by the export that stood then');
select is(pg_temp.reach_then('2026-03-03', '2026-03-05'), '2026-03-02|2026-03-02|f', 'after its annulment it says nothing');
select is(pg_temp.reach_then('2026-03-02', '2026-03-04'), '2026-03-02|2026-03-02|f', 'before its day neither');
select is(pg_temp.reach_then('2026-03-02', '2026-03-01'), '2026-03-02|2026-03-02|f', 'what was taken in later tells of days before');

-- Which findings stood before a moment.
create function pg_temp.known(class text, letter text, asked_letter text, before text) returns text
    language sql
as $$
    select pg_temp.answer(class, pg_temp.context(class, letter, 'official 1'),
                          format('select coalesce(string_agg(code, '','' order by code), ''none'') from kc.findings_known(%L, %L, %L)',
                                 pg_temp.commune(asked_letter), '{HS1,HS2}', before))
$$;
select is(pg_temp.known(c, 'A', 'A', '2026-01-01'), 'none', format('before a scan %s knows of no finding', c))
  from unnest(array['official', 'staff', 'inspector']) as c;
select is(pg_temp.known(c, 'A', 'B', 'infinity'), 'KC002', format('another commune''s findings are refused to %s', c))
  from unnest(array['official', 'staff', 'inspector']) as c;
select is(pg_temp.known('auth', 'A', 'A', 'infinity'), '42501', 'signing in knows of no finding');

-- Which typed files are reconciled, and who chaired the commune.
select is(pg_temp.answer(c, pg_temp.context(c, 'A', 'official 1'),
                         format('select count(*) from kc.reconciled_incidents(%L, %L, ''infinity'')', pg_temp.commune('B'), '{}')),
          'KC002', format('another commune''s incidents are refused to %s', c))
  from unnest(array['official', 'staff', 'inspector']) as c;
select is(pg_temp.answer('auth', pg_temp.context('auth', 'A', 'official 1'),
                         format('select count(*) from kc.reconciled_incidents(%L, %L, ''infinity'')', pg_temp.commune('A'), '{}')),
          '42501', 'signing in knows of no incident');
select is(pg_temp.answer(c, pg_temp.context(c, 'A', 'official 1'), 'select count(*) from kc.chairmen()'), '42501',
          format('%s is not told who chaired', c))
  from unnest(array['official', 'auth']) as c;
select is(pg_temp.answer('inspector', null, 'select count(*) from kc.chairmen()'), 'KC001', 'nor anybody without a context');

select * from finish();
rollback;
