-- Roles that a trust adds, a staff register with its history, and who was trained in what, when.

-- The latest row per code counts; national roles are data of the product.
create table trust_role (
  trust_id uuid not null references trust (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  definition jsonb not null,
  retired boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

create index trust_role_code on trust_role (trust_id, code, recorded_at);

alter table staff_member add column reference text check (reference <> '');

create index staff_member_reference on staff_member (trust_id, school_id, reference);
create index staff_member_email on staff_member (trust_id, school_id, email);

-- What was recorded of somebody, each time it changed: the figures of a past day as they were known then.
create table staff_record (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  staff_member_id uuid not null,
  staff_group text not null
    check (staff_group in ('teaching', 'support', 'leadership', 'governor', 'volunteer', 'contractor')),
  started_on date,
  left_on date,
  -- Whether the person is on the register: false once they were entered by mistake.
  is_listed boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id)
);

create index staff_record_staff_member on staff_record (trust_id, school_id, staff_member_id, recorded_at);

-- Leavers after the time that the trust keeps them: how many, no longer who. By the last day of each month
-- in which they were in post; requirement_code '' counts the people, any other their standing in it.
create table former_staff_count (
  trust_id uuid not null,
  school_id uuid not null,
  requirement_code text not null check (requirement_code ~ '^([a-z0-9][a-z0-9_-]{0,59})?$'),
  staff_group text not null
    check (staff_group in ('teaching', 'support', 'leadership', 'governor', 'volunteer', 'contractor')),
  month_end date not null,
  standing text not null
    check (standing in ('in_post', 'left', 'due', 'in_date', 'expired', 'never_done', 'exempt')),
  people integer not null check (people > 0),
  primary key (trust_id, school_id, requirement_code, staff_group, month_end, standing),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- One human being, wherever in the trust they work: known to the trust, not to its schools.
create table person (
  trust_id uuid not null references trust (id),
  id uuid not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

-- A staff record is one of this person's.
create table person_post (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  staff_member_id uuid not null,
  how text not null check (how in ('same_email', 'same_reference', 'confirmed')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index person_post_person on person_post (trust_id, person_id);
create index person_post_staff_member on person_post (trust_id, school_id, staff_member_id);
create unique index person_post_of_one_person on person_post (trust_id, school_id, staff_member_id)
  where withdrawn_at is null;

-- Two staff records that look like one person, and somebody said that they are two.
create table person_distinction (
  trust_id uuid not null,
  id uuid not null,
  school_id uuid not null,
  staff_member_id uuid not null,
  -- At another school, which a reference from this one may not reach.
  other_school_id uuid not null,
  other_staff_member_id uuid not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id),
  foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id)
);

create index person_distinction_staff_member on person_distinction (trust_id, school_id, staff_member_id);
create index person_distinction_other on person_distinction (trust_id, other_school_id, other_staff_member_id);

alter table appointment
  add column telephone text check (telephone <> ''),
  add column staff_member_id uuid,
  -- When its end became known, and from whom: before, the role was held without an end.
  add column ended_at timestamptz,
  add column ended_by text,
  add constraint appointment_staff_member
    foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id),
  add constraint appointment_is_ended_by_somebody check ((ended_at is null) = (ended_by is null));

create index appointment_staff_member_id on appointment (trust_id, school_id, staff_member_id);

-- Why a threshold was set as it is.
alter table trust_setting add column reason text check (reason <> '');

-- What the trust asks beyond, or otherwise than, the national list. The latest row per code counts.
create table requirement (
  trust_id uuid not null references trust (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  definition jsonb not null,
  retired boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

create index requirement_code on requirement (trust_id, code, recorded_at);

-- What one school asks of its own staff as well.
create table school_requirement (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  definition jsonb not null,
  retired boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

create index school_requirement_code on school_requirement (trust_id, school_id, code, recorded_at);

-- A course by the name that a trust or its supplier uses, and the requirements that it satisfies.
create table course (
  trust_id uuid not null references trust (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  definition jsonb not null,
  retired boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

create index course_code on course (trust_id, code, recorded_at);

create table completion (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  staff_member_id uuid not null,
  course text not null check (course ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  completed_on date not null,
  -- Where the certificate says so. It can only shorten what the requirement says.
  valid_until date check (valid_until >= completed_on),
  provider text check (provider <> ''),
  -- The staff meeting, or whatever they did it at together.
  occasion text check (occasion <> ''),
  source text not null check (source in ('recorded', 'imported', 'other_school', 'moved')),
  -- Of a run in this unit or in the central one: the run's row is its own unit's.
  import_run_id uuid,
  -- Of a completion that another school of the trust recorded of the same person.
  copied_from_school_id uuid,
  copied_from_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  -- Said by a person; a run that is undone withdraws its rows without a word for each.
  withdrawn_because text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((copied_from_id is null) = (copied_from_school_id is null)),
  check (copied_from_id is null or source not in ('recorded', 'imported', 'moved'))
);

create index completion_staff_member on completion (trust_id, school_id, staff_member_id);
create unique index completion_copied_from on completion
  (trust_id, school_id, staff_member_id, copied_from_school_id, copied_from_id)
  where withdrawn_at is null;

create table training_exemption (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  staff_member_id uuid not null,
  requirement_code text not null check (requirement_code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  reason text not null check (reason <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index training_exemption_staff_member on training_exemption (trust_id, school_id, staff_member_id);

create table training_booking (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  staff_member_id uuid not null,
  course text not null check (course ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  booked_for date not null,
  provider text check (provider <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index training_booking_staff_member on training_booking (trust_id, school_id, staff_member_id);

-- Coverage on every day, as known now: for a requirement and a group, on which day how many people pass from
-- one standing to another. Rebuilt from the rows above, and compared with them by a check.
create table kept_coverage (
  trust_id uuid not null,
  school_id uuid not null,
  requirement_code text not null check (requirement_code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  staff_group text not null
    check (staff_group in ('teaching', 'support', 'leadership', 'governor', 'volunteer', 'contractor')),
  changes jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (trust_id, school_id, requirement_code, staff_group),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- The same in one small row a school, for the overview: what a school must do, all groups together, without the days
-- before the one on which it was kept.
create table kept_training (
  trust_id uuid not null,
  school_id uuid not null,
  requirements jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (trust_id, school_id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

call isolation.enclose('trust_role');
call isolation.allow('select', 'trust_role', isolation.shared_in_trust());
call isolation.allow('insert', 'trust_role', isolation.trust_wide());

grant update (reference) on staff_member to safeboard_app;
grant update (ended_at, ended_by, staff_member_id, telephone, email) on appointment to safeboard_app;

call isolation.enclose('staff_record');
call isolation.allow('select', 'staff_record', isolation.own_unit());
call isolation.allow('insert', 'staff_record', isolation.own_unit());
call isolation.allow('delete', 'staff_record', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('former_staff_count');
call isolation.allow('select', 'former_staff_count', isolation.own_unit());
call isolation.allow('insert', 'former_staff_count', isolation.own_unit());
call isolation.allow('update', 'former_staff_count', isolation.own_unit(), 'people');

call isolation.enclose('person');
call isolation.allow('select', 'person', isolation.trust_wide());
call isolation.allow('insert', 'person', isolation.trust_wide());

call isolation.enclose('person_post');
call isolation.allow('select', 'person_post', isolation.trust_wide());
call isolation.allow('insert', 'person_post', isolation.trust_wide());
call isolation.allow('update', 'person_post', isolation.trust_wide(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'person_post', isolation.trust_wide());

call isolation.enclose('person_distinction');
call isolation.allow('select', 'person_distinction', isolation.trust_wide());
call isolation.allow('insert', 'person_distinction', isolation.trust_wide());
call isolation.allow('delete', 'person_distinction', isolation.trust_wide());

call isolation.enclose('requirement');
call isolation.allow('select', 'requirement', isolation.shared_in_trust());
call isolation.allow('insert', 'requirement', isolation.trust_wide());

call isolation.enclose('school_requirement');
call isolation.allow('select', 'school_requirement', isolation.own_unit());
call isolation.allow('insert', 'school_requirement', isolation.own_unit());

call isolation.enclose('course');
call isolation.allow('select', 'course', isolation.shared_in_trust());
call isolation.allow('insert', 'course', isolation.trust_wide());

call isolation.enclose('completion');
call isolation.allow('select', 'completion', isolation.own_unit());
call isolation.allow('insert', 'completion', isolation.own_unit());
call isolation.allow('update', 'completion', isolation.own_unit(),
  'withdrawn_at, withdrawn_by, withdrawn_because');
call isolation.allow('delete', 'completion', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('training_exemption');
call isolation.allow('select', 'training_exemption', isolation.own_unit());
call isolation.allow('insert', 'training_exemption', isolation.own_unit());
call isolation.allow('update', 'training_exemption', isolation.own_unit(),
  'withdrawn_at, withdrawn_by, withdrawn_because');
call isolation.allow('delete', 'training_exemption', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('training_booking');
call isolation.allow('select', 'training_booking', isolation.own_unit());
call isolation.allow('insert', 'training_booking', isolation.own_unit());
call isolation.allow('update', 'training_booking', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'training_booking', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('kept_coverage');
call isolation.allow('select', 'kept_coverage', isolation.own_unit());
call isolation.allow('insert', 'kept_coverage', isolation.own_unit());
call isolation.allow('update', 'kept_coverage', isolation.own_unit(), 'changes, kept_at');
call isolation.allow('delete', 'kept_coverage', isolation.own_unit());

call isolation.enclose('kept_training');
call isolation.allow('select', 'kept_training', isolation.own_unit());
call isolation.allow('insert', 'kept_training', isolation.own_unit());
call isolation.allow('update', 'kept_training', isolation.own_unit(), 'requirements, kept_at');
call isolation.allow('delete', 'kept_training', isolation.own_unit());
