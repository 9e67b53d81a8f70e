-- Who is responsible for what, who did what, and a school's way from one trust to another.

create table appointment (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  role text not null check (role <> ''),
  person_name text not null check (person_name <> ''),
  email text,
  held_from date not null,
  held_to date,
  source_version_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  foreign key (trust_id, school_id, source_version_id) references policy_version (trust_id, school_id, id),
  check (held_to >= held_from),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index appointment_source on appointment (trust_id, school_id, source_version_id);

create table audit_event (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  user_id uuid,
  actor_name text not null,
  actor_role text not null,
  acted_for_school boolean not null,
  action text not null check (action <> ''),
  subject_id uuid,
  detail jsonb not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

create index audit_event_at on audit_event (trust_id, school_id, at);

create table audit_link (
  trust_id uuid not null references trust (id),
  sequence bigint not null check (sequence > 0),
  school_id uuid not null,
  event_id uuid not null,
  previous_hash text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default now(),
  primary key (trust_id, sequence),
  unique (trust_id, school_id, event_id),
  foreign key (trust_id, school_id, event_id) references audit_event (trust_id, school_id, id)
);

create table school_release (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  leaving_on date not null,
  bundle bytea not null,
  bundle_sha256 text not null,
  bundle_bytes integer not null,
  released_by text not null,
  recorded_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by_trust text,
  cancelled_at timestamptz,
  closed_at timestamptz,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  constraint bundle_is_whole
    check (bundle_bytes = octet_length(bundle) and bundle_sha256 = encode(sha256(bundle), 'hex'))
);

create index school_release_code_hash on school_release (code_hash);

call isolation.enclose('appointment');
call isolation.allow('select', 'appointment', isolation.own_unit());
call isolation.allow('insert', 'appointment', isolation.own_unit());
call isolation.allow('update', 'appointment', isolation.own_unit(), 'held_to, withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'appointment', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('audit_event');
call isolation.allow('select', 'audit_event', isolation.own_unit());
call isolation.allow('insert', 'audit_event', isolation.own_unit());

call isolation.enclose('audit_link');
call isolation.allow('select', 'audit_link', isolation.trust_wide());
call isolation.allow('insert', 'audit_link',
  isolation.own_trust() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('school_release');
-- The accepting trust reads the bundle, and marks it accepted, by the code's hash alone.
call isolation.allow('select', 'school_release',
  format('code_hash = %s or (%s)', isolation.setting('app.release_code_hash'), isolation.trust_wide()));
call isolation.allow('insert', 'school_release', isolation.trust_wide());
call isolation.allow('update', 'school_release',
  format('code_hash = %s or (%s)', isolation.setting('app.release_code_hash'), isolation.trust_wide()),
  'accepted_at, accepted_by_trust, cancelled_at, closed_at');
