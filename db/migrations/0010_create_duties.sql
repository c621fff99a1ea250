-- Duties of people over time.
do $$ begin end $$;
