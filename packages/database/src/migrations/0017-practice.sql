-- What a school does of what its policy promises, with evidence; and what is still to be done.

-- A file that shows it: of evidence, a review or an action. Which one it is of, the use case sees to.
create table attachment (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  subject_kind text not null
    check (subject_kind in ('evidence', 'filtering_review', 'technology_assessment', 'action')),
  subject_id uuid not null,
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  byte_length integer not null check (byte_length > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check (byte_length = octet_length(bytes)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index attachment_subject on attachment (trust_id, school_id, subject_kind, subject_id);
alter table attachment alter column bytes set storage external;

-- Something was done that a policy promises, or that schools do whether it is written down or not.
create table evidence (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  happened_on date not null,
  -- The last day on which it still shows that the promise is kept; null where nothing ends it.
  valid_until date check (valid_until >= happened_on),
  -- What was counted: how many pupils signed, of how many, in which year group.
  figures jsonb not null,
  note text check (note <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index evidence_kind on evidence (trust_id, school_id, kind);

-- A person said that it shows, or does not show, that a promise is kept. Without such a row its kind decides.
create table evidence_link (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  commitment_id uuid not null,
  shows boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, evidence_id) references evidence (trust_id, school_id, id),
  foreign key (trust_id, school_id, commitment_id) references commitment (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index evidence_link_evidence on evidence_link (trust_id, school_id, evidence_id);
create index evidence_link_commitment on evidence_link (trust_id, school_id, commitment_id);

-- Another kind of evidence than the reader found for a promise, or none needed and why. The latest row counts.
create table commitment_kind (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  -- Null where a person said that nothing need be shown for it.
  kind text check (kind ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  reason text check (reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, commitment_id) references commitment (trust_id, school_id, id),
  check (kind is not null or reason is not null)
);

create index commitment_kind_commitment on commitment_kind (trust_id, school_id, commitment_id, recorded_at);

-- A platform, app or service that a school uses with pupils. Those of all schools are the trust's: trust_technology.
create table technology (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  used_for text not null check (used_for <> ''),
  used_by text[] not null,
  in_use_from date,
  in_use_until date,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create table technology_assessment (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  technology_id uuid not null,
  assessed_on date not null,
  decision text not null check (decision in ('approved', 'with_conditions', 'refused', 'undecided')),
  conditions text check (conditions <> ''),
  -- Whether a data protection impact assessment was made, or was not needed.
  data_protection text not null check (data_protection in ('done', 'not_needed', 'not_done')),
  review_on date check (review_on > assessed_on),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, technology_id) references technology (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index technology_assessment_technology on technology_assessment
  (trust_id, school_id, technology_id, assessed_on);

-- A review of filtering and monitoring against the four standards. A correction is a new row, and the one before is
-- withdrawn.
create table filtering_review (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  -- The id of the row with which it began, and the same for every correction: what links and files lead to.
  review_id uuid not null,
  reviewed_on date not null,
  -- Why it was made: the year's own, or what set it off.
  occasion text not null check (occasion ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  took_part text[] not null,
  -- By standard and check: how it stands, and a word on it; and what was tested on which site, device and user group.
  results jsonb not null,
  tests jsonb not null,
  summary text check (summary <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index filtering_review_day on filtering_review (trust_id, school_id, reviewed_on);
create index filtering_review_rows on filtering_review (trust_id, school_id, review_id);

-- Something to do, at one school. Given to several at once, each has its own row with the same series.
create table action (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  title text not null check (title <> ''),
  detail text check (detail <> ''),
  -- What it was raised from: a cell, a contradiction, a lesson, a review, a plan; and which one.
  raised_from text not null check (raised_from ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  subject text,
  -- Whoever has to do it, by the name that they have in the trust, or by their role.
  owner text not null check (owner <> ''),
  owner_user_id uuid,
  due_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index action_series on action (trust_id, school_id, series_id);
create index action_due on action (trust_id, school_id, due_on) where withdrawn_at is null;

-- What became of it, in order: the latest closing or reopening counts, and so do the latest day and owner.
create table action_step (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  kind text not null check (kind in ('noted', 'closed', 'reopened', 'postponed', 'handed_over')),
  note text check (note <> ''),
  due_on date,
  owner text check (owner <> ''),
  owner_user_id uuid,
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, action_id) references action (trust_id, school_id, id),
  check ((due_on is not null) = (kind = 'postponed')),
  check ((owner is not null) = (kind = 'handed_over'))
);

create index action_step_action on action_step (trust_id, school_id, action_id, recorded_at);

-- One small row a school, for the overview: what is promised and which of it has evidence until when, when filtering was
-- last reviewed, which actions are due when. Kept like kept_incidents.
create table kept_practice (
  trust_id uuid not null,
  school_id uuid not null,
  figures jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (trust_id, school_id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

call isolation.keep_withdrawable('attachment');
call isolation.keep_withdrawable('evidence');
call isolation.keep_withdrawable('evidence_link');
call isolation.keep_unaltered('commitment_kind');
call isolation.keep_withdrawable('technology', 'in_use_until, withdrawn_at, withdrawn_by');
call isolation.keep_withdrawable('technology_assessment');
call isolation.keep_withdrawable('filtering_review');
call isolation.keep_withdrawable('action');
call isolation.keep_unaltered('action_step');
call isolation.keep_figures('kept_practice');
