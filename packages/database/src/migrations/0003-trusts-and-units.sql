-- Trusts and their units (the schools and one central unit), hubs, and numbers on roll.

create table trust (
  id uuid primary key,
  uid text not null unique check (uid <> ''),
  name text not null check (name <> ''),
  group_type text not null check (group_type in ('multi_academy_trust', 'single_academy_trust')),
  companies_house_number text,
  is_demonstration boolean not null default false,
  recorded_at timestamptz not null default now()
);

create table unit (
  trust_id uuid not null references trust (id),
  id uuid not null,
  kind text not null check (kind in ('school', 'central')),
  name text not null check (name <> ''),
  urn text,
  phase text,
  school_type text,
  local_authority text,
  opened_on date,
  closed_on date,
  joined_on date,
  left_on date,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, id),
  check (kind = 'school' or urn is null),
  check (left_on >= joined_on)
);

create unique index unit_one_central on unit (trust_id) where kind = 'central';
create unique index unit_one_per_urn on unit (trust_id, urn) where left_on is null;

create table school_urn (
  trust_id uuid not null,
  school_id uuid not null,
  urn text not null check (urn <> ''),
  valid_from date,
  valid_to date,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, school_id, urn),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check (valid_to >= valid_from)
);

create table roll (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  as_at date not null,
  pupils integer not null check (pupils >= 0),
  source text not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

create table hub (
  trust_id uuid not null references trust (id),
  id uuid not null,
  name text not null check (name <> ''),
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (trust_id, id)
);

create table hub_membership (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  hub_id uuid not null,
  member_from date not null,
  member_to date,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  foreign key (trust_id, hub_id) references hub (trust_id, id),
  check (member_to >= member_from)
);

create index hub_membership_hub on hub_membership (trust_id, hub_id);

call isolation.enclose('trust');
-- An operator reads the list of trusts, and nothing in them.
call isolation.allow('select', 'trust', isolation.own_trust('id') || ' or ' || isolation.scope_in('operator'));
call isolation.allow('insert', 'trust', isolation.own_trust('id') || ' and ' || isolation.scope_in('system'));
call isolation.allow('update', 'trust', isolation.own_trust('id') || ' and ' || isolation.scope_in('system'),
  'name, group_type, companies_house_number');

call isolation.enclose('unit');
call isolation.allow('select', 'unit', format('%s and (%s or id = any (%s))',
  isolation.own_trust(), isolation.scope_in('trust', 'system'), isolation.units()));
call isolation.allow('insert', 'unit', isolation.trust_wide());
call isolation.allow('update', 'unit', isolation.trust_wide(),
  'name, urn, phase, school_type, local_authority, opened_on, closed_on, joined_on, left_on');

call isolation.enclose('school_urn');
call isolation.allow('select', 'school_urn', format('%s and (%s or school_id = any (%s))',
  isolation.own_trust(), isolation.scope_in('trust', 'system'), isolation.units()));
call isolation.allow('insert', 'school_urn', isolation.trust_wide());
call isolation.allow('update', 'school_urn', isolation.trust_wide(), 'valid_from, valid_to');

call isolation.enclose('hub');
call isolation.allow('select', 'hub',
  isolation.own_trust() || ' and ' || isolation.scope_in('trust', 'hub', 'system'));
call isolation.allow('insert', 'hub', isolation.trust_wide());
call isolation.allow('update', 'hub', isolation.trust_wide(), 'name, withdrawn_at');

call isolation.enclose('hub_membership');
-- A hub lead sees which hub each of their own schools is in.
call isolation.allow('select', 'hub_membership', format('%s and (%s or (%s and school_id = any (%s)))',
  isolation.own_trust(), isolation.scope_in('trust', 'system'), isolation.scope_in('hub'), isolation.units()));
call isolation.allow('insert', 'hub_membership', isolation.trust_wide());
call isolation.allow('update', 'hub_membership', isolation.trust_wide(), 'member_to, withdrawn_at');

call isolation.enclose('roll');
call isolation.allow('select', 'roll', isolation.own_unit());
call isolation.allow('insert', 'roll', isolation.own_unit());
call isolation.allow('update', 'roll', isolation.own_unit(), 'withdrawn_at');
