-- What happens to findings, and incidents outside the register.
do $$ begin end $$;
