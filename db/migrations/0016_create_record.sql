-- The official's own record.
do $$ begin end $$;
