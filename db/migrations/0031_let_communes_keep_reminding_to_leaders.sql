-- Whether the heads of units remind in their own units is each commune's to say; NULL in versions from before: they do, as ever.
alter table kc.policies add column unit_heads_remind boolean;
