-- Commendations.
do $$ begin end $$;
