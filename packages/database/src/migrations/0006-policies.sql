-- Policies: file, document, reading, version, confirmed facts. Bytes and text never change, and
-- nothing is deleted for being wrong. Rows are deleted by the system only, when a school has left
-- the trust: corrections and steps, then versions, then readings, then documents.

create table policy (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('online_safety')),
  recorded_at timestamptz not null default now(),
  primary key (trust_id, school_id, id),
  unique (trust_id, school_id, kind),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

create table document (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  file_name text not null check (file_name <> ''),
  media_type text not null,
  byte_length integer not null,
  sha256 text not null,
  bytes bytea not null,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  constraint document_is_whole
    check (byte_length = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex'))
);

-- A PDF is compressed already: compressing it again would only cost time.
alter table document alter column bytes set storage external;

create table reading (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  reader_version text not null,
  format text not null,
  pages jsonb not null,
  facts jsonb not null,
  warnings jsonb not null,
  milliseconds integer not null,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, document_id) references document (trust_id, school_id, id)
);

create index reading_document on reading (trust_id, school_id, document_id);

create table policy_version (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  number integer not null check (number > 0),
  document_id uuid not null,
  reading_id uuid not null,
  uploaded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, school_id, id),
  unique (trust_id, school_id, policy_id, number),
  foreign key (trust_id, school_id, policy_id) references policy (trust_id, school_id, id),
  foreign key (trust_id, school_id, document_id) references document (trust_id, school_id, id),
  foreign key (trust_id, school_id, reading_id) references reading (trust_id, school_id, id)
);

create index policy_version_document on policy_version (trust_id, school_id, document_id);
create index policy_version_reading on policy_version (trust_id, school_id, reading_id);

create table version_step (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  kind text not null check (kind in ('confirmed', 'discarded', 'withdrawn')),
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id)
);

create index version_step_version on version_step (trust_id, school_id, version_id);

create table fact_correction (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  fact text not null,
  value jsonb,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id)
);

create index fact_correction_version on fact_correction (trust_id, school_id, version_id);

-- The version is no foreign key: a kept figure outlives the documents of a school that has left.
create table kept_policy (
  trust_id uuid not null,
  school_id uuid not null,
  kind text not null check (kind in ('online_safety')),
  policy_id uuid not null,
  version_id uuid not null,
  version_number integer not null,
  confirmed_on date not null,
  facts jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (trust_id, school_id, kind),
  foreign key (trust_id, school_id, policy_id) references policy (trust_id, school_id, id)
);

create index kept_policy_policy on kept_policy (trust_id, school_id, policy_id);

create table request (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  subject text not null check (subject in ('online_safety_policy')),
  asked_on date not null,
  asked_by text not null,
  recorded_at timestamptz not null default now(),
  answered_at timestamptz,
  withdrawn_at timestamptz,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

call isolation.enclose('policy');
call isolation.allow('select', 'policy', isolation.own_unit());
call isolation.allow('insert', 'policy', isolation.own_unit());

call isolation.enclose('document');
call isolation.allow('select', 'document', isolation.own_unit());
call isolation.allow('insert', 'document', isolation.own_unit());
call isolation.allow('delete', 'document', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('reading');
call isolation.allow('select', 'reading', isolation.own_unit());
call isolation.allow('insert', 'reading', isolation.own_unit());
call isolation.allow('delete', 'reading', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('policy_version');
call isolation.allow('select', 'policy_version', isolation.own_unit());
call isolation.allow('insert', 'policy_version', isolation.own_unit());
call isolation.allow('delete', 'policy_version', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('version_step');
call isolation.allow('select', 'version_step', isolation.own_unit());
call isolation.allow('insert', 'version_step', isolation.own_unit());
call isolation.allow('delete', 'version_step', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('fact_correction');
call isolation.allow('select', 'fact_correction', isolation.own_unit());
call isolation.allow('insert', 'fact_correction', isolation.own_unit());
call isolation.allow('delete', 'fact_correction', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('kept_policy');
call isolation.allow('select', 'kept_policy', isolation.own_unit());
call isolation.allow('insert', 'kept_policy', isolation.own_unit());
call isolation.allow('update', 'kept_policy', isolation.own_unit(),
  'policy_id, version_id, version_number, confirmed_on, facts, kept_at');
call isolation.allow('delete', 'kept_policy', isolation.own_unit());

call isolation.enclose('request');
call isolation.allow('select', 'request', isolation.own_unit());
call isolation.allow('insert', 'request', isolation.own_unit());
call isolation.allow('update', 'request', isolation.own_unit(), 'answered_at, withdrawn_at');
