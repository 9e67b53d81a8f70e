-- The rules that every table follows, in one place: row-level security enabled and forced, one
-- permissive policy per table and command, the policy before the grant, and grants on columns.
-- Why isolation lives here: packages/database/decisions/0001-isolation-in-postgres.md.

alter default privileges revoke all on tables from public;
alter default privileges revoke all on sequences from public;
alter default privileges revoke all on functions from public;
alter default privileges revoke all on types from public;

-- Used by migrations only: the application's role can't see this schema.
create schema isolation;

-- The context of a transaction, as `withActor` sets it. After COMMIT a setting reads '', hence
-- nullif: with no context each of these is null, and no comparison with null lets a row through.
create function isolation.trust() returns text
  language sql immutable set search_path = pg_catalog
  return $$(nullif(current_setting('app.trust_id', true), ''))::uuid$$;

create function isolation.units() returns text
  language sql immutable set search_path = pg_catalog
  return $$(nullif(current_setting('app.school_ids', true), ''))::uuid[]$$;

create function isolation.person() returns text
  language sql immutable set search_path = pg_catalog
  return $$(nullif(current_setting('app.user_id', true), ''))::uuid$$;

-- A setting that holds a text: a hash, or the scope.
create function isolation.setting(name text) returns text
  language sql immutable set search_path = pg_catalog
  return format($$nullif(current_setting(%L, true), '')$$, name);

create function isolation.scope_in(variadic scopes text[]) returns text
  language sql immutable set search_path = pg_catalog
  return format('%s = any (%L::text[])', isolation.setting('app.scope'), scopes);

create function isolation.own_trust(trust_column text default 'trust_id') returns text
  language sql immutable set search_path = pg_catalog
  return format('%I = %s', trust_column, isolation.trust());

-- The condition of every unit table. It must stay an index condition: no OR, no sub-select.
create function isolation.own_unit(school_column text default 'school_id') returns text
  language sql immutable set search_path = pg_catalog
  return format('%s and %I = any (%s)', isolation.own_trust(), school_column, isolation.units());

-- For what the whole trust's people may do: leads and the system, never the board.
create function isolation.trust_wide(trust_column text default 'trust_id') returns text
  language sql immutable set search_path = pg_catalog
  return format('%s and %s', isolation.own_trust(trust_column), isolation.scope_in('trust', 'system'));

create procedure isolation.enclose(enclosed regclass)
  language plpgsql set search_path = pg_catalog
as $$
begin
  execute format('alter table %s enable row level security', enclosed);
  execute format('alter table %s force row level security', enclosed);
end;
$$;

-- Lets a role do one command on the rows that fulfil the condition, before and after the command.
-- `columns` narrows SELECT, INSERT and UPDATE; without it the grant is for the whole row.
create procedure isolation.allow(
  command text,
  enclosed regclass,
  condition text,
  columns text default null,
  who text default 'safeboard_app'
)
  language plpgsql set search_path = pg_catalog
as $$
declare
  clauses text := case command
    when 'select' then format('using (%s)', condition)
    when 'insert' then format('with check (%s)', condition)
    when 'update' then format('using (%1$s) with check (%1$s)', condition)
    when 'delete' then format('using (%s)', condition)
  end;
begin
  execute format(
    'create policy %I on %s as permissive for %s to %I %s',
    who || '_' || command, enclosed, command, who, clauses
  );
  execute format(
    'grant %s %s on %s to %I',
    command, coalesce('(' || columns || ')', ''), enclosed, who
  );
end;
$$;
