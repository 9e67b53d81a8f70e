-- Platforms, apps and services that the trust assesses once for all its schools: every school reads them, which a row of the
-- central unit would not let it. A change is a new row of the same code.

create table trust_technology (
  trust_id uuid not null references trust (id),
  id uuid not null,
  code uuid not null,
  -- Its name, what for and by whom it is used, since when and until when, and its assessments.
  definition jsonb not null,
  retired boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

create index trust_technology_code on trust_technology (trust_id, code, recorded_at desc);

call isolation.enclose('trust_technology');
call isolation.allow('select', 'trust_technology', isolation.shared_in_trust());
call isolation.allow('insert', 'trust_technology', isolation.trust_wide());
