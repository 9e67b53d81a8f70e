-- Files with many rows: kept as they came, read row by row, looked at before anything changes, and undone as a whole.
-- A run belongs to the school whose admin uploads it, or to the central unit when it spans schools.

-- How a source's columns and words were read the last time. The latest row per kind and heading row counts.
create table import_source (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  name text not null check (name <> ''),
  -- The SHA-256 of its heading row.
  headings_hash text not null check (headings_hash ~ '^[0-9a-f]{64}$'),
  mapping jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

create index import_source_headings on import_source (trust_id, school_id, kind, headings_hash, recorded_at);

create table import_run (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  file_name text not null check (file_name <> ''),
  byte_length bigint not null check (byte_length >= 0),
  state text not null check (state in
    ('receiving', 'opening', 'unreadable', 'mapping', 'checking', 'checked', 'applying', 'applied',
     'withdrawing', 'withdrawn', 'cancelled')),
  -- What the file turned out to be: format, encoding, sheets, headings, first rows.
  opened jsonb,
  -- Which column is what, as a person confirmed it; and whether the file is the whole list of a school's staff.
  mapping jsonb,
  rows_total integer check (rows_total >= 0),
  rows_read integer not null default 0 check (rows_read >= 0),
  -- By outcome, once all rows are read.
  counts jsonb,
  problem text,
  user_id uuid not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  applied_at timestamptz,
  applied_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  -- Somebody says so, and the worker does it: the one is there before the other.
  check (applied_at is null or applied_by is not null),
  check (withdrawn_at is null or withdrawn_by is not null)
);

-- The file's bytes, in parts, so that no process ever holds all of them.
create table import_part (
  trust_id uuid not null,
  school_id uuid not null,
  run_id uuid not null,
  position integer not null check (position >= 0),
  bytes bytea not null,
  primary key (trust_id, school_id, run_id, position),
  foreign key (trust_id, school_id, run_id) references import_run (trust_id, school_id, id)
);

alter table import_part alter column bytes set storage external;

create table import_row (
  trust_id uuid not null,
  school_id uuid not null,
  run_id uuid not null,
  -- Its line in the file, counted from 1 with the headings; 0 and below for leavers, who are in no line.
  row_number integer not null,
  cells jsonb not null,
  outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'leaver', 'rejected', 'asked')),
  -- Why it was rejected, what is asked, what changes.
  reason text,
  -- What it is about, in words that two rows about the same have in common; null where it is rejected.
  row_keys text[],
  -- The row that it repeats.
  first_row integer,
  -- The school that it is about, and the record that it changes or made.
  target_school_id uuid,
  subject_id uuid,
  before jsonb,
  after jsonb,
  -- What a person is asked about it, and what was answered. Rows with one key are asked about once.
  question jsonb,
  question_key text,
  answers jsonb not null default '{}',
  undone text check (undone in ('withdrawn', 'left')),
  undone_because text,
  primary key (trust_id, school_id, run_id, row_number),
  foreign key (trust_id, school_id, run_id) references import_run (trust_id, school_id, id)
);

create index import_row_outcome on import_row (trust_id, school_id, run_id, outcome, row_number);
create index import_row_target_school on import_row (trust_id, school_id, run_id, target_school_id, outcome);
create index import_row_question on import_row (trust_id, school_id, run_id, question_key);

call isolation.enclose('import_source');
call isolation.allow('select', 'import_source', isolation.own_unit());
call isolation.allow('insert', 'import_source', isolation.own_unit());

call isolation.enclose('import_run');
call isolation.allow('select', 'import_run', isolation.own_unit());
call isolation.allow('insert', 'import_run', isolation.own_unit());
call isolation.allow('update', 'import_run', isolation.own_unit(),
  'state, opened, mapping, rows_total, rows_read, counts, problem, byte_length, applied_at, applied_by, withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'import_run', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('import_part');
call isolation.allow('select', 'import_part', isolation.own_unit());
call isolation.allow('insert', 'import_part', isolation.own_unit());
call isolation.allow('delete', 'import_part', isolation.own_unit());

call isolation.enclose('import_row');
call isolation.allow('select', 'import_row', isolation.own_unit());
call isolation.allow('insert', 'import_row', isolation.own_unit());
call isolation.allow('update', 'import_row', isolation.own_unit(),
  'outcome, reason, row_keys, first_row, target_school_id, subject_id, before, after, question, question_key, answers, undone, undone_because');
call isolation.allow('delete', 'import_row', isolation.own_unit());
