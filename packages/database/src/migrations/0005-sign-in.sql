-- What must be read or removed before anybody is known, as two functions of a role that can do
-- nothing else: it can't log in, owns no table, and sees through narrow policies of its own.

call isolation.allow('select', 'user_account', 'true', 'id, email, display_name', 'safeboard_sign_in');
call isolation.allow('select', 'credential', 'true', 'user_id, password_hash', 'safeboard_sign_in');
call isolation.allow('select', 'session', 'expires_at < now()', 'expires_at', 'safeboard_sign_in');
call isolation.allow('delete', 'session', 'expires_at < now()', null, 'safeboard_sign_in');

-- An email address gives at most one row; an unknown one gives none.
create function find_sign_in(email text)
  returns table (user_id uuid, password_hash text, display_name text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select account.id, credential.password_hash, account.display_name
  from public.user_account as account
  join public.credential on credential.user_id = account.id
  where account.email = lower(find_sign_in.email);
end;

-- Gives the number of sessions removed.
create function delete_expired_sessions() returns bigint
  language sql security definer set search_path = pg_catalog
begin atomic
  with deleted as (delete from public.session where expires_at < now() returning expires_at)
  select count(*) from deleted;
end;

grant execute on function find_sign_in(text), delete_expired_sessions() to safeboard_app;

-- A function's new owner must be able to create in its schema at that moment, and only then.
grant create on schema public to safeboard_sign_in;
alter function find_sign_in(text) owner to safeboard_sign_in;
alter function delete_expired_sessions() owner to safeboard_sign_in;
revoke create on schema public from safeboard_sign_in;
