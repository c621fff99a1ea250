-- Reminders.
do $$ begin end $$;
