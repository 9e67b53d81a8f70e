-- The DfE's register of trusts and schools. The owner loads it; the application only reads it.

create table gias_extract (
  as_at date primary key,
  source text not null,
  loaded_at timestamptz not null default now()
);

create table gias_trust (
  uid text primary key,
  name text not null,
  group_type text not null check (group_type in ('multi_academy_trust', 'single_academy_trust')),
  companies_house_number text
);

create table gias_school (
  urn text primary key,
  name text not null,
  phase text not null,
  school_type text not null,
  local_authority text not null,
  trust_uid text references gias_trust (uid),
  joined_on date,
  opened_on date,
  closed_on date,
  predecessor_urns text[] not null,
  successor_urns text[] not null,
  pupils integer check (pupils >= 0),
  pupils_as_at date
);

create index gias_school_trust_uid on gias_school (trust_uid);

grant select on gias_extract, gias_trust, gias_school to safeboard_app;
