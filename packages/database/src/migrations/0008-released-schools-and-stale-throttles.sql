-- A school that was released to another trust keeps its record as it was packed, so that nothing that is
-- recorded meanwhile stays behind; and what a closed record leaves must not hold the packed one.

alter table unit add column released_until timestamptz;
grant update (released_until) on unit to safeboard_app;
grant update (bundle, bundle_sha256, bundle_bytes) on school_release to safeboard_app;

-- Failed sign-ins of long ago delay nobody. A row is reachable by its key alone, so that they are
-- removed, like sessions that are over, by a function of the role that can do nothing else.
call isolation.allow('select', 'sign_in_throttle', $$window_started_at < now() - interval '7 days'$$,
  'window_started_at', 'safeboard_sign_in');
call isolation.allow('delete', 'sign_in_throttle', $$window_started_at < now() - interval '7 days'$$,
  null, 'safeboard_sign_in');

-- Gives the number of rows removed.
create function delete_stale_sign_in_failures() returns bigint
  language sql security definer set search_path = pg_catalog
begin atomic
  with deleted as (
    delete from public.sign_in_throttle
    where window_started_at < now() - interval '7 days' returning window_started_at
  )
  select count(*) from deleted;
end;

grant execute on function delete_stale_sign_in_failures() to safeboard_app;

grant create on schema public to safeboard_sign_in;
alter function delete_stale_sign_in_failures() owner to safeboard_sign_in;
revoke create on schema public from safeboard_sign_in;
