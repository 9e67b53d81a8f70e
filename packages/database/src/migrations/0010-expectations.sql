-- What a policy is expected to say, what each version was found to say, and what people ruled about it;
-- the promises that a version makes; and how contradictions were settled.

create table expectation_set (
  trust_id uuid not null references trust (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  definition jsonb not null,
  retired boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

create table expectation_check (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  reader_version text not null,
  findings jsonb not null,
  -- What the text promises, drawn into rows when the version is confirmed.
  commitments jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id)
);

create index expectation_check_version on expectation_check (trust_id, school_id, version_id, recorded_at);

create table expectation_ruling (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  set_code text not null check (set_code <> ''),
  expectation_id text not null check (expectation_id <> ''),
  status text not null
    check (status in ('met', 'partly_met', 'not_found', 'met_elsewhere', 'not_applicable')),
  reason text not null check (reason <> ''),
  document_named text,
  passage jsonb,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index expectation_ruling_version on expectation_ruling (trust_id, school_id, version_id);

create table commitment (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  position integer not null check (position > 0),
  text text not null check (text <> ''),
  who text,
  frequency_months numeric check (frequency_months > 0),
  expectation_id text,
  evidence jsonb not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  unique (trust_id, school_id, version_id, position),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create table contradiction_settlement (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  contradiction_key text not null check (contradiction_key <> ''),
  kind text not null check (kind <> ''),
  version_id uuid,
  how text not null
    check (how in ('policy_is_right', 'register_is_right', 'both_are_right', 'no_contradiction')),
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index contradiction_settlement_version on contradiction_settlement (trust_id, school_id, version_id);

call isolation.enclose('expectation_set');
call isolation.allow('select', 'expectation_set', isolation.shared_in_trust());
call isolation.allow('insert', 'expectation_set', isolation.trust_wide());

call isolation.enclose('expectation_check');
call isolation.allow('select', 'expectation_check', isolation.own_unit());
call isolation.allow('insert', 'expectation_check', isolation.own_unit());
call isolation.allow('delete', 'expectation_check', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('expectation_ruling');
call isolation.allow('select', 'expectation_ruling', isolation.own_unit());
call isolation.allow('insert', 'expectation_ruling', isolation.own_unit());
call isolation.allow('update', 'expectation_ruling', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'expectation_ruling', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('commitment');
call isolation.allow('select', 'commitment', isolation.own_unit());
call isolation.allow('insert', 'commitment', isolation.own_unit());
call isolation.allow('update', 'commitment', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'commitment', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('contradiction_settlement');
call isolation.allow('select', 'contradiction_settlement', isolation.own_unit());
call isolation.allow('insert', 'contradiction_settlement', isolation.own_unit());
call isolation.allow('update', 'contradiction_settlement', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'contradiction_settlement', isolation.own_unit() || ' and ' || isolation.scope_in('system'));
