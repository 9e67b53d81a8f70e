-- What happened, where and how often: coded, and without a name. Cases themselves stay in the school's case system.

-- One row for each time that an incident was described. A correction is a new row of the same case, and the row
-- before it is withdrawn. No column holds free text: there is nowhere to write a name.
create table incident (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  -- The id of the case's first row: what decisions and plans refer to.
  case_id uuid not null,
  occurred_on date not null,
  category text not null check (category ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  risk_area text not null check (risk_area in ('content', 'contact', 'conduct', 'commerce', 'none')),
  severity text not null
    check (severity in ('low', 'medium', 'high', 'immediate_risk_or_illegal', 'not_known')),
  year_group text not null check (year_group ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  place text not null check (place ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  device text not null check (device ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  platform text not null check (platform ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  came_to_light text not null check (came_to_light ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  outcome text not null check (outcome ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  -- How many pupils, as a band; and who was involved, counted by role.
  pupils_involved text not null check (pupils_involved ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  involved jsonb not null,
  referred_to text[] not null,
  actions text[] not null,
  source text not null check (source in ('recorded', 'imported')),
  import_run_id uuid,
  -- SHA-256 of the case system's own number with the school's id, so that a later file finds the same case.
  case_hash text check (case_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  -- 'corrected', 'entered_by_mistake' or the like: coded, as everything here.
  withdrawn_because text check (withdrawn_because ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- What trends count, without reading the rows themselves.
create index incident_trend on incident
  (trust_id, school_id, occurred_on, category, risk_area, severity, year_group)
  where withdrawn_at is null;
create index incident_case on incident (trust_id, school_id, case_id);
create index incident_case_hash on incident (trust_id, school_id, case_hash);

create table incident_decision (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  decided_on date not null,
  decision text not null check (decision ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  -- Whether the case system holds the reason in writing. The reason itself is not kept here.
  reason_recorded boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, incident_id) references incident (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index incident_decision_incident on incident_decision (trust_id, school_id, incident_id);

-- What the school does about one case, or about a kind of them.
create table response_plan (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  incident_id uuid,
  category text check (category ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  -- Refused where it looks like a name, a date of birth or a pupil's number.
  what text not null check (what <> ''),
  agreed_on date not null,
  first_review_on date not null check (first_review_on >= agreed_on),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, incident_id) references incident (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index response_plan_incident on response_plan (trust_id, school_id, incident_id);

create table plan_review (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  -- The day for which it was promised, and the day on which it was done.
  due_on date not null,
  reviewed_on date not null,
  outcome text not null check (outcome in ('goes_on', 'changed', 'ended')),
  note text check (note <> ''),
  -- Null once the plan has ended.
  next_review_on date check (next_review_on > reviewed_on),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, plan_id) references response_plan (trust_id, school_id, id),
  check ((next_review_on is null) = (outcome = 'ended')),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index plan_review_plan on plan_review (trust_id, school_id, plan_id);

-- What is to be done differently after an incident.
create table incident_lesson (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  incident_id uuid,
  category text check (category ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  lesson text not null check (lesson <> ''),
  learnt_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, incident_id) references incident (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index incident_lesson_incident on incident_lesson (trust_id, school_id, incident_id);

-- A school says of a period that there was nothing to report, or that what it has recorded is all.
create table incident_return (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  says text not null check (says in ('nothing_to_report', 'all_recorded')),
  source text not null check (source in ('recorded', 'imported')),
  import_run_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index incident_return_period on incident_return (trust_id, school_id, period_start);

-- Numbers for a period that came without cases: from a file, or with a school that joined the trust. They are never
-- added to cases of the same school and days, and a longer period is never split.
create table incident_count (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  category text not null check (category ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  incidents integer not null check (incidents >= 0),
  source text not null check (source in ('imported', 'moved')),
  import_run_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index incident_count_period on incident_count (trust_id, school_id, period_start);

-- Cases after the time that the trust keeps them: how many in a month, no longer which.
create table former_incident_count (
  trust_id uuid not null,
  school_id uuid not null,
  month_start date not null,
  category text not null check (category ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  severity text not null
    check (severity in ('low', 'medium', 'high', 'immediate_risk_or_illegal', 'not_known')),
  year_group text not null check (year_group ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  incidents integer not null check (incidents > 0),
  primary key (trust_id, school_id, month_start, category, severity, year_group),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- A school's own word for a kind of incident, and the category that it means. The latest row per word counts.
create table category_word (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  word text not null check (word <> ''),
  category text not null check (category ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

create index category_word_word on category_word (trust_id, school_id, word, recorded_at);

-- One small row a school, for the overview: what was reported in each term, which months are reported, which plans and
-- decisions are due when. Kept by every use case that changes them, rebuilt and compared by a check.
create table kept_incidents (
  trust_id uuid not null,
  school_id uuid not null,
  figures jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (trust_id, school_id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- What trustees may see of incidents: already suppressed, so that nothing below it can be worked out. Written by the
-- system, for the trust as a whole, and replaced as a whole.
create table board_figure (
  trust_id uuid not null references trust (id),
  id uuid not null,
  -- Which table it stands in: 'school_by_area' and the like; and where in it.
  figure text not null check (figure ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  period_kind text not null check (period_kind in ('term', 'academic_year')),
  period_start date not null,
  period_end date not null,
  row_key text not null,
  -- A school's name where the row is a school: trustees select no units.
  row_title text,
  column_key text not null,
  -- Null where it is suppressed or was not reported.
  incidents integer check (incidents >= 0),
  -- Per 1,000 pupils a term. Never beside a suppressed number.
  rate numeric check (rate >= 0),
  shown text not null check (shown in ('shown', 'suppressed', 'not_reported')),
  -- Of the schools that the row is about: months of which they were to report, and have.
  months_expected integer not null check (months_expected >= 0),
  months_reported integer not null check (months_reported >= 0),
  made_at timestamptz not null default now(),
  primary key (trust_id, id),
  check ((incidents is not null) = (shown = 'shown')),
  check (rate is null or incidents is not null)
);

create index board_figure_period on board_figure (trust_id, figure, period_start);

-- What board_figure is made from: an academic year's terms as they stood when they were published, and which numbers
-- trustees have been shown by now. The system alone selects it.
create table board_edition (
  trust_id uuid not null references trust (id),
  year_start date not null,
  edition jsonb not null,
  made_at timestamptz not null default now(),
  primary key (trust_id, year_start)
);

-- A table of figures that are kept for a unit: replaced by every use case that changes them.
create procedure isolation.keep_figures(kept regclass)
  language plpgsql set search_path = pg_catalog
as $$
begin
  call isolation.enclose(kept);
  call isolation.allow('select', kept, isolation.own_unit());
  call isolation.allow('insert', kept, isolation.own_unit());
  call isolation.allow('update', kept, isolation.own_unit(), 'figures, kept_at');
  call isolation.allow('delete', kept, isolation.own_unit());
end;
$$;

create function isolation.board_in_trust() returns text
  language sql immutable set search_path = pg_catalog
  return format('%s and %s', isolation.own_trust(), isolation.scope_in('board', 'trust', 'system'));

create function isolation.own_trust_by_system() returns text
  language sql immutable set search_path = pg_catalog
  return format('%s and %s', isolation.own_trust(), isolation.scope_in('system'));

call isolation.keep_withdrawable('incident', 'withdrawn_at, withdrawn_by, withdrawn_because');
call isolation.keep_withdrawable('incident_decision');
call isolation.keep_withdrawable('response_plan');
call isolation.keep_withdrawable('plan_review');
call isolation.keep_withdrawable('incident_lesson');
call isolation.keep_withdrawable('incident_return');
call isolation.keep_withdrawable('incident_count');
call isolation.enclose('former_incident_count');
call isolation.allow('select', 'former_incident_count', isolation.own_unit());
call isolation.allow('insert', 'former_incident_count', isolation.own_unit());
call isolation.allow('update', 'former_incident_count', isolation.own_unit(), 'incidents');

call isolation.enclose('category_word');
call isolation.allow('select', 'category_word', isolation.own_unit());
call isolation.allow('insert', 'category_word', isolation.own_unit());

call isolation.keep_figures('kept_incidents');

call isolation.enclose('board_figure');
call isolation.allow('select', 'board_figure', isolation.board_in_trust());
call isolation.allow('insert', 'board_figure', isolation.own_trust_by_system());
call isolation.allow('delete', 'board_figure', isolation.own_trust_by_system());

call isolation.enclose('board_edition');
call isolation.allow('select', 'board_edition', isolation.own_trust_by_system());
call isolation.allow('insert', 'board_edition', isolation.own_trust_by_system());
call isolation.allow('delete', 'board_edition', isolation.own_trust_by_system());
