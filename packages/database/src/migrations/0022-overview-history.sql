-- What the overview showed: one row for a school and a measure, written when it differs from the row before, whose life
-- ends where the next begins. Rows are never altered, so that a page for a past day is what that day's page was.

create table kept_judgement (
  trust_id uuid not null,
  school_id uuid not null,
  measure text not null check (measure ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  -- The first day on which it was shown; a later keeping of the same day stands in place of the earlier.
  from_day date not null,
  keeping integer not null,
  kept_at timestamptz not null default now(),
  status text not null
    check (status in ('needs_action', 'partly_met', 'due_soon', 'not_reported', 'met', 'not_applicable')),
  -- Words in which a number of days that grows or shrinks by one each day stands as a token: "{since+1} days overdue".
  value text not null,
  detail text,
  since date,
  due date,
  -- Evidence, next action and headline, as the measure gave them.
  further jsonb not null,
  primary key (trust_id, school_id, measure, from_day, keeping),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- What the overview said of the school itself: its name, phase, hub, pupils, and which policy was current.
create table kept_school (
  trust_id uuid not null,
  school_id uuid not null,
  from_day date not null,
  keeping integer not null,
  kept_at timestamptz not null default now(),
  -- False from the day on which it was on the page no longer.
  shown boolean not null,
  about jsonb not null,
  primary key (trust_id, school_id, from_day, keeping),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- How a school stood at the end of a term, by measure: read by every visit, where the rows above are years of days.
create table kept_term_end (
  trust_id uuid not null,
  school_id uuid not null,
  ends_on date not null,
  kept_at timestamptz not null default now(),
  statuses jsonb not null,
  primary key (trust_id, school_id, ends_on),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- On which days the overview was kept, the keepings of a day counted from 1, and the rules by which it was judged.
create table kept_overview (
  trust_id uuid not null references trust (id),
  day date not null,
  keeping integer not null,
  kept_at timestamptz not null default now(),
  -- The columns with their rules in words; null where they were as at the keeping before.
  measures jsonb,
  primary key (trust_id, day, keeping)
);

-- An arrangement of the overview that somebody goes back to. It is theirs: no colleague's, whatever they lead.
create table overview_view (
  trust_id uuid not null references trust (id),
  id uuid not null,
  membership_id uuid not null,
  user_id uuid not null,
  name text not null check (name <> ''),
  -- Filters, order and columns, as the page's address has them: no school's data.
  arrangement jsonb not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, membership_id, user_id) references membership (trust_id, id, user_id)
);

create index overview_view_membership on overview_view (trust_id, membership_id, user_id);
create index overview_view_user on overview_view (trust_id, user_id);

-- The same, once it was shared with those who lead the trust.
create table shared_overview_view (
  trust_id uuid not null references trust (id),
  id uuid not null,
  name text not null check (name <> ''),
  arrangement jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

call isolation.enclose('kept_judgement');
call isolation.allow('select', 'kept_judgement', isolation.own_unit());
call isolation.allow('insert', 'kept_judgement', isolation.own_unit());
call isolation.allow('delete', 'kept_judgement', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('kept_school');
call isolation.allow('select', 'kept_school', isolation.own_unit());
call isolation.allow('insert', 'kept_school', isolation.own_unit());
call isolation.allow('delete', 'kept_school', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('kept_term_end');
call isolation.allow('select', 'kept_term_end', isolation.own_unit());
call isolation.allow('insert', 'kept_term_end', isolation.own_unit());

call isolation.enclose('kept_overview');
call isolation.allow('select', 'kept_overview', isolation.shared_in_trust());
call isolation.allow('insert', 'kept_overview', isolation.trust_wide());

call isolation.enclose('overview_view');
call isolation.allow('select', 'overview_view', isolation.own_trust() || ' and user_id = ' || isolation.person());
call isolation.allow('insert', 'overview_view', isolation.own_trust() || ' and user_id = ' || isolation.person());
call isolation.allow('update', 'overview_view', isolation.own_trust() || ' and user_id = ' || isolation.person(),
  'withdrawn_at');

call isolation.enclose('shared_overview_view');
call isolation.allow('select', 'shared_overview_view', isolation.trust_wide());
call isolation.allow('insert', 'shared_overview_view', isolation.trust_wide());
call isolation.allow('update', 'shared_overview_view', isolation.trust_wide(), 'withdrawn_at, withdrawn_by');
