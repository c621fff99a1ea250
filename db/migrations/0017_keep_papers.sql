-- Signed papers (văn bản đã ký): the scan of a reminder kept on paper before, a leader's signed paper, minutes, decisions. Their bytes
-- are kept as attachments of explanations are, beside them, and every record about an official may name one of his papers.

create table kc.papers (
    commune_id  uuid        not null,
    paper_id    uuid        not null,
    -- Whom it is about: nobody else's record may name it.
    official_id uuid        not null,
    unit_id     uuid,
    name        text        not null,
    media_type  text        not null,
    size        integer     not null,
    sha256      bytea       not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    constraint papers_pkey primary key (commune_id, paper_id),
    constraint papers_official_key unique (commune_id, official_id, paper_id),
    constraint papers_content_fkey foreign key (commune_id, official_id, sha256) references kc.attachment_contents,
    constraint papers_unit_fkey foreign key (commune_id, unit_id) references kc.org_units,
    constraint papers_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint papers_name_check check (name is nfc normalized and char_length(name) between 1 and 200),
    constraint papers_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/plain')),
    constraint papers_size_check check (size between 1 and 10485760)
);
create index papers_content_idx on kc.papers (commune_id, official_id, sha256);
create index papers_account_idx on kc.papers (commune_id, recorded_by, recorded_at);

call kc.make_facts('kc.papers');
create policy staff_read on kc.papers for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.papers for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.papers for select to kc_official
    using (commune_id = kc.ctx_commune() and official_id = kc.ctx_person());
grant select, insert on kc.papers to kc_staff;
grant select on kc.papers to kc_official;

-- A record names a kept paper, whose own row has the hash; the older ones have the hash and the size somebody computed elsewhere.
alter table kc.reminders
    add column document_paper_id uuid,
    add constraint reminders_document_paper_fkey foreign key (commune_id, official_id, document_paper_id)
        references kc.papers (commune_id, official_id, paper_id),
    drop constraint reminders_document_check,
    add constraint reminders_document_check check (
        (document_title is null) = (num_nonnulls(document_paper_id, document_sha256) = 0)
        and num_nonnulls(document_paper_id, document_sha256) <= 1 and (document_sha256 is null) = (document_bytes is null)
        and (document_title is not null or origin <> 'paper'));
alter table kc.reminder_events
    add column document_paper_id uuid,
    add constraint reminder_events_document_paper_fkey foreign key (commune_id, official_id, document_paper_id)
        references kc.papers (commune_id, official_id, paper_id),
    drop constraint reminder_events_document_check,
    add constraint reminder_events_document_check check (
        (document_title is null) = (num_nonnulls(document_paper_id, document_sha256) = 0)
        and num_nonnulls(document_paper_id, document_sha256) <= 1 and (document_sha256 is null) = (document_bytes is null));
alter table kc.review_events
    add column document_paper_id uuid,
    add constraint review_events_document_paper_fkey foreign key (commune_id, official_id, document_paper_id)
        references kc.papers (commune_id, official_id, paper_id),
    drop constraint review_events_document_check,
    add constraint review_events_document_check check (
        (document_title is null) = (num_nonnulls(document_paper_id, document_sha256) = 0)
        and num_nonnulls(document_paper_id, document_sha256) <= 1 and (document_sha256 is null) = (document_bytes is null));
