-- What can happen to a duty to explain more than once: an acknowledgement and a term that passes after "not mine" was rejected, and a verdict
-- that was reopened for new evidence. A key allowed each kind once, so that one such duty stopped the deadlines of its whole commune.

drop index kc.explanation_events_kind_key;
create unique index explanation_events_kind_key on kc.explanation_events (commune_id, request_id, kind)
    where kind in ('served', 'returned', 'disowned', 'disownment_accepted', 'disownment_rejected', 'accepted', 'lapsed', 'waived',
                   'cancelled');
-- The endings after which nothing is decided any more. A rejection, in part or on the whole, may be reopened; of two leaders deciding at
-- the same moment one comes too late by the ordinal.
drop index kc.explanation_events_conclusion_key;
create unique index explanation_events_conclusion_key on kc.explanation_events (commune_id, request_id)
    where kind in ('accepted', 'lapsed', 'waived', 'disownment_accepted');

-- What is new, where a verdict is reopened: number and day of the paper, as the archive finds it.
alter table kc.explanation_events add column evidence text;
alter table kc.explanation_events add constraint explanation_events_evidence_check check (
    (evidence is not null) = (kind = 'reopened') and evidence is nfc normalized and char_length(evidence) between 1 and 500);
alter table kc.explanation_events drop constraint explanation_events_kind_check;
alter table kc.explanation_events add constraint explanation_events_kind_check check (
    kind in ('served', 'acknowledged', 'submitted', 'returned', 'disowned', 'disownment_accepted', 'disownment_rejected', 'accepted',
             'partly_accepted', 'rejected', 'missed', 'lapsed', 'waived', 'cancelled', 'reopened'));
