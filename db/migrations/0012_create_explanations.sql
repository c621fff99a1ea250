-- Explanations.
do $$ begin end $$;
