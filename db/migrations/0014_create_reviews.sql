-- Review cases.
do $$ begin end $$;
