-- Training as a school reports it, in numbers: for schools whose staff are on no list here. It is shown as reported, and
-- never added to what is counted from people.
create table reported_training (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  -- The day that the numbers are of.
  as_at date not null,
  course text not null check (course ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  -- A staff group, a role, or 'everybody'.
  role_group text not null check (role_group ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  -- Of whom it is asked; of these those who have done it, and those who are late. The others are still in time.
  required integer not null check (required >= 0),
  completed integer not null check (completed >= 0),
  overdue integer not null check (overdue >= 0),
  -- Of a run in this unit or in the central one: the run's row is its own unit's.
  import_run_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check (completed + overdue <= required),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- Said once of each day, course and group: a later file that says otherwise takes its place.
create unique index reported_training_once on reported_training (trust_id, school_id, as_at, course, role_group)
  where withdrawn_at is null;

-- A unit's table whose rows are added and never altered; the system alone deletes them.
create procedure isolation.keep_unaltered(kept regclass)
  language plpgsql set search_path = pg_catalog
as $$
begin
  call isolation.enclose(kept);
  call isolation.allow('select', kept, isolation.own_unit());
  call isolation.allow('insert', kept, isolation.own_unit());
  call isolation.allow('delete', kept, isolation.own_unit() || ' and ' || isolation.scope_in('system'));
end;
$$;

-- The same, but for rows that are withdrawn where they are wrong.
create procedure isolation.keep_withdrawable(
  kept regclass,
  columns text default 'withdrawn_at, withdrawn_by'
)
  language plpgsql set search_path = pg_catalog
as $$
begin
  call isolation.keep_unaltered(kept);
  call isolation.allow('update', kept, isolation.own_unit(), columns);
end;
$$;

call isolation.keep_withdrawable('reported_training');

-- For the overview, beside what is counted: the latest that was reported of each course and group.
alter table kept_training add column reported jsonb not null default '[]';
grant update (reported) on kept_training to safeboard_app;

-- Where so many of a school's people are enough, they are counted of the school as one, whichever group they are in.
alter table kept_coverage drop constraint kept_coverage_staff_group_check;
alter table kept_coverage add constraint kept_coverage_staff_group_check
  check (staff_group in ('teaching', 'support', 'leadership', 'governor', 'volunteer', 'contractor', 'school'));
