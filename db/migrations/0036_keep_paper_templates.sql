-- The texts a commune's papers are written by (mẫu văn bản), version by version. A paper is written by the text that held on its day; where
-- the commune recorded none, by the one the program comes with. What the text may name in braces is checked before it comes here.
create table kc.paper_templates (
    commune_id   uuid        not null,
    template_id  uuid        not null,
    -- Which paper.
    kind         text        not null,
    effective_on date        not null,
    subject      text        not null,
    -- Empty where the paper is sent to nobody, as decisions and minutes.
    addressee    text        not null,
    body         text        not null,
    -- The commune's own rules, a line each; statutes come by the day.
    bases        text        not null,
    copies       text        not null,
    reason       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    constraint paper_templates_pkey primary key (commune_id, template_id),
    constraint paper_templates_effective_key unique (commune_id, kind, effective_on, recorded_at),
    constraint paper_templates_recorded_by_fkey foreign key (commune_id, recorded_by) references kc.accounts,
    constraint paper_templates_kind_check check (kind in ('explanation_request', 'reminder_notice', 'reconsideration_decision',
                                                          'review_suggestion', 'review_suggestion_to_party', 'transfer_within',
                                                          'transfer_proposal', 'commendation_proposal', 'apology', 'weekly_check',
                                                          'handover')),
    constraint paper_templates_subject_check check (subject is nfc normalized and char_length(subject) between 1 and 300),
    constraint paper_templates_body_check check (body is nfc normalized and char_length(body) between 1 and 8000),
    constraint paper_templates_lists_check check (addressee is nfc normalized and char_length(addressee) <= 2000
                                                  and bases is nfc normalized and char_length(bases) <= 2000
                                                  and copies is nfc normalized and char_length(copies) <= 2000),
    constraint paper_templates_reason_check check (reason is nfc normalized and char_length(reason) between 1 and 2000),
    -- Papers of days that are over keep their text.
    constraint paper_templates_effective_check check (effective_on >= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);

call kc.make_facts('kc.paper_templates');
create policy staff_read on kc.paper_templates for select to kc_staff using (commune_id = kc.ctx_commune());
create policy staff_add on kc.paper_templates for insert to kc_staff with check (commune_id = kc.ctx_commune());
create policy official_read on kc.paper_templates for select to kc_official using (commune_id = kc.ctx_commune());
create policy inspector_read on kc.paper_templates for select to kc_inspector using (commune_id = kc.ctx_commune());
grant select on kc.paper_templates to kc_staff, kc_official, kc_inspector;
grant insert on kc.paper_templates to kc_staff;
