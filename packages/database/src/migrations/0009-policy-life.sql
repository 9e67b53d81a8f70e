-- The life of a policy: what kinds of policy a trust keeps, and a version's way from draft over
-- approval and publication to superseded, as dated facts. Nothing approved is changed or deleted.

-- A kind is a policy type's code now: the trust's register says which there are.
alter table policy drop constraint policy_kind_check;
alter table policy add constraint policy_kind_check check (kind ~ '^[a-z0-9][a-z0-9_-]{0,59}$');
alter table kept_policy drop constraint kept_policy_kind_check;
alter table kept_policy add constraint kept_policy_kind_check check (kind ~ '^[a-z0-9][a-z0-9_-]{0,59}$');

-- For what the whole trust shares: its people write, its schools read, the board does neither.
create function isolation.shared_in_trust() returns text
  language sql immutable set search_path = pg_catalog
  return format('%s and %s', isolation.own_trust(), isolation.scope_in('trust', 'hub', 'school', 'system'));

create table policy_type (
  trust_id uuid not null references trust (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  name text not null check (name <> ''),
  review_months integer check (review_months > 0),
  approved_by text not null,
  on_website boolean not null,
  held_by text not null check (held_by in ('school', 'trust')),
  retired boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

create table trust_setting (
  trust_id uuid not null references trust (id),
  id uuid not null,
  name text not null check (name <> ''),
  value jsonb not null,
  in_force_from date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id)
);

alter table version_step drop constraint version_step_kind_check;
alter table version_step add constraint version_step_kind_check check (kind in
  ('confirmed', 'discarded', 'withdrawn', 'sent_for_review', 'returned', 'filed_as_history'));
alter table version_step add column note text;

create table approval (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  body text not null check (body <> ''),
  delegated_to text,
  approved_on date not null,
  effective_on date not null,
  minute_reference text,
  source text not null check (source in ('recorded', 'stated_in_policy')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index approval_version on approval (trust_id, school_id, version_id);

create table publication (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  web_address text not null check (web_address <> ''),
  published_on date not null,
  change text not null check (change in ('first', 'material', 'minor')),
  change_reason text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index publication_version on publication (trust_id, school_id, version_id);

create table publication_check (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  checked_on date not null,
  outcome text not null check (outcome in ('same_file', 'other_file', 'not_there')),
  sha256 text,
  note text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, publication_id) references publication (trust_id, school_id, id)
);

create index publication_check_publication on publication_check (trust_id, school_id, publication_id);

-- What a lead can ask a school for, and how the school answered.
alter table request drop constraint request_subject_check;
alter table request add constraint request_subject_check check (subject in
  ('online_safety_policy', 'policy', 'review', 'name', 'confirmation', 'expectation', 'contradiction',
   'acknowledgement'));
alter table request add column about text;
alter table request add column message text;
alter table request add column due_on date;
alter table request add column answer text;
alter table request add column answered_by text;

-- Kept: the current version of each kind, and those approved that take effect later.
alter table kept_policy add column effective_on date;
alter table kept_policy add column findings jsonb not null default '{}';

-- What had been confirmed was in force, so it is approved as its document states. Row security binds
-- the owner too: it is lifted for these two statements, within this transaction.
alter table version_step no force row level security;
alter table policy_version no force row level security;
alter table reading no force row level security;
alter table kept_policy no force row level security;

-- It took effect when its document says that it was adopted, unless an earlier confirmation had taken
-- effect after that: what was current stays current.
insert into approval
  (trust_id, school_id, id, version_id, body, approved_on, effective_on, source, recorded_at, recorded_by)
select trust_id, school_id, gen_random_uuid(), version_id, body, approved_on,
  max(approved_on) over (partition by trust_id, school_id, policy_id order by recorded_at, version_id),
  'stated_in_policy', recorded_at, recorded_by
from (
  select step.trust_id, step.school_id, version.policy_id, step.version_id,
    coalesce(nullif(read.facts #>> '{approvingBody,value}', ''), 'Not stated') as body,
    least(step.happened_on, coalesce((read.facts #>> '{adopted,end}')::date, step.happened_on)) as approved_on,
    step.recorded_at, step.recorded_by
  from version_step step
  join policy_version version on version.trust_id = step.trust_id
    and version.school_id = step.school_id and version.id = step.version_id
  join reading read on read.trust_id = version.trust_id
    and read.school_id = version.school_id and read.id = version.reading_id
  where step.kind = 'confirmed'
) confirmed;

-- A kept figure of a school that has left has no version any more.
update kept_policy kept set effective_on = coalesce((
  select max(approved.effective_on) from approval approved
  where approved.trust_id = kept.trust_id and approved.school_id = kept.school_id
    and approved.version_id = kept.version_id
), kept.confirmed_on);

alter table version_step force row level security;
alter table policy_version force row level security;
alter table reading force row level security;
alter table kept_policy force row level security;

alter table kept_policy alter column effective_on set not null;
alter table kept_policy drop constraint kept_policy_pkey;
alter table kept_policy add primary key (trust_id, school_id, kind, version_id);

call isolation.enclose('policy_type');
call isolation.allow('select', 'policy_type', isolation.shared_in_trust());
call isolation.allow('insert', 'policy_type', isolation.trust_wide());

call isolation.enclose('trust_setting');
call isolation.allow('select', 'trust_setting', isolation.shared_in_trust());
call isolation.allow('insert', 'trust_setting', isolation.trust_wide());

call isolation.enclose('approval');
call isolation.allow('select', 'approval', isolation.own_unit());
call isolation.allow('insert', 'approval', isolation.own_unit());
call isolation.allow('update', 'approval', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'approval', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('publication');
call isolation.allow('select', 'publication', isolation.own_unit());
call isolation.allow('insert', 'publication', isolation.own_unit());
call isolation.allow('update', 'publication', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'publication', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('publication_check');
call isolation.allow('select', 'publication_check', isolation.own_unit());
call isolation.allow('insert', 'publication_check', isolation.own_unit());
call isolation.allow('delete', 'publication_check', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

grant update (answer, answered_by) on request to safeboard_app;
grant update (effective_on, findings) on kept_policy to safeboard_app;
revoke update (version_id) on kept_policy from safeboard_app;
