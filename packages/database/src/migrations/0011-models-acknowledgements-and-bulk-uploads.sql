-- Model policies that schools adopt, staff who confirm what they have read, secret addresses that need
-- no account, and many files uploaded at once.

create table model_policy (
  trust_id uuid not null references trust (id),
  id uuid not null,
  type_code text not null check (type_code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  name text not null check (name <> ''),
  mode text not null check (mode in ('model', 'for_all_schools')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  retired_at timestamptz,
  primary key (trust_id, id)
);

create table model_version (
  trust_id uuid not null,
  id uuid not null,
  model_id uuid not null,
  number integer not null check (number > 0),
  file_name text not null check (file_name <> ''),
  media_type text not null,
  byte_length integer not null,
  sha256 text not null,
  bytes bytea not null,
  format text not null,
  reader_version text not null,
  pages jsonb not null,
  facts jsonb not null,
  findings jsonb not null,
  change text check (change in ('first', 'material', 'minor')),
  change_reason text,
  published_at timestamptz,
  published_by text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, id),
  unique (trust_id, model_id, number),
  foreign key (trust_id, model_id) references model_policy (trust_id, id),
  check ((published_at is null) = (published_by is null)),
  constraint model_file_is_whole
    check (byte_length = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex'))
);

alter table model_version alter column bytes set storage external;

create table model_push (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  model_version_id uuid not null,
  message text,
  due_on date,
  pushed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  foreign key (trust_id, model_version_id) references model_version (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index model_push_version on model_push (trust_id, model_version_id);

create table adoption (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  push_id uuid not null,
  model_version_id uuid not null,
  version_id uuid not null,
  how text not null check (how in ('as_it_is', 'adapted')),
  passages integer not null check (passages >= 0),
  changed integer not null check (changed >= 0),
  missing integer not null check (missing >= 0),
  added integer not null check (added >= 0),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, push_id) references model_push (trust_id, school_id, id),
  foreign key (trust_id, model_version_id) references model_version (trust_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id)
);

create index adoption_push on adoption (trust_id, school_id, push_id);
create index adoption_version on adoption (trust_id, school_id, version_id);
create index adoption_model_version on adoption (trust_id, model_version_id);

create table staff_member (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  email text check (email = lower(email)),
  staff_group text not null
    check (staff_group in ('teaching', 'support', 'leadership', 'governor', 'volunteer', 'contractor')),
  started_on date,
  left_on date,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create table acknowledgement_request (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  staff_groups text[] not null,
  asked_on date not null,
  due_on date,
  message text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, version_id) references policy_version (trust_id, school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index acknowledgement_request_version on acknowledgement_request (trust_id, school_id, version_id);

create table acknowledgement_ask (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  staff_member_id uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, school_id, id),
  unique (trust_id, school_id, request_id, staff_member_id),
  foreign key (trust_id, school_id, request_id)
    references acknowledgement_request (trust_id, school_id, id),
  foreign key (trust_id, school_id, staff_member_id) references staff_member (trust_id, school_id, id)
);

create index acknowledgement_ask_staff_member on acknowledgement_ask (trust_id, school_id, staff_member_id);

create table acknowledgement (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  how text not null check (how in ('link', 'shared_device', 'signed_sheet', 'carried_over')),
  carried_from uuid,
  confirmed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  primary key (trust_id, school_id, id),
  foreign key (trust_id, school_id, ask_id) references acknowledgement_ask (trust_id, school_id, id),
  foreign key (trust_id, school_id, carried_from) references acknowledgement (trust_id, school_id, id),
  check (carried_from is null or how not in ('link', 'shared_device', 'signed_sheet')),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);

create index acknowledgement_ask_id on acknowledgement (trust_id, school_id, ask_id);
create index acknowledgement_carried_from on acknowledgement (trust_id, school_id, carried_from);

create table acknowledgement_link (
  trust_id uuid not null,
  school_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (trust_id, school_id, id),
  unique (trust_id, school_id, token_hash),
  foreign key (trust_id, school_id, ask_id) references acknowledgement_ask (trust_id, school_id, id)
);

create index acknowledgement_link_token_hash on acknowledgement_link (token_hash);
create index acknowledgement_link_ask on acknowledgement_link (trust_id, school_id, ask_id);

create table calendar_feed (
  trust_id uuid not null references trust (id),
  id uuid not null,
  membership_id uuid not null,
  user_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, token_hash),
  foreign key (trust_id, membership_id, user_id) references membership (trust_id, id, user_id)
);

create index calendar_feed_token_hash on calendar_feed (token_hash);
create index calendar_feed_user_id on calendar_feed (user_id);
create index calendar_feed_membership on calendar_feed (trust_id, membership_id, user_id);

create table bulk_upload (
  trust_id uuid not null references trust (id),
  id uuid not null,
  user_id uuid not null,
  kind text not null check (kind ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  state text not null check (state in ('receiving', 'reading', 'ready', 'confirmed', 'finished', 'cancelled')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  -- Whose versions they become: another lead may have confirmed the list.
  confirmed_by text,
  confirmed_by_user uuid,
  ended_at timestamptz,
  primary key (trust_id, id),
  constraint bulk_upload_is_confirmed_by_somebody check (
    state in ('confirmed', 'finished') = (confirmed_by is not null)
    and (confirmed_by is null) = (confirmed_by_user is null))
);

create table bulk_file (
  trust_id uuid not null,
  id uuid not null,
  bulk_id uuid not null,
  position integer not null check (position > 0),
  file_name text not null check (file_name <> ''),
  byte_length integer not null,
  sha256 text not null,
  -- Taken away once the file is in its school's record, or was left out.
  bytes bytea,
  state text not null check (state in ('waiting', 'read', 'unreadable', 'stored', 'left_out')),
  reading jsonb,
  match jsonb,
  problem text,
  chosen_school_id uuid,
  version_id uuid,
  recorded_at timestamptz not null default now(),
  primary key (trust_id, id),
  unique (trust_id, bulk_id, position),
  foreign key (trust_id, bulk_id) references bulk_upload (trust_id, id),
  constraint bulk_file_is_whole
    check (bytes is null or (byte_length = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex')))
);

alter table bulk_file alter column bytes set storage external;

call isolation.enclose('model_policy');
call isolation.allow('select', 'model_policy', isolation.shared_in_trust());
call isolation.allow('insert', 'model_policy', isolation.trust_wide());
call isolation.allow('update', 'model_policy', isolation.trust_wide(), 'retired_at');

call isolation.enclose('model_version');
call isolation.allow('select', 'model_version', isolation.shared_in_trust());
call isolation.allow('insert', 'model_version', isolation.trust_wide());
call isolation.allow('update', 'model_version', isolation.trust_wide(),
  'change, change_reason, published_at, published_by');

call isolation.enclose('model_push');
call isolation.allow('select', 'model_push', isolation.own_unit());
call isolation.allow('insert', 'model_push', isolation.own_unit());
call isolation.allow('update', 'model_push', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'model_push', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('adoption');
call isolation.allow('select', 'adoption', isolation.own_unit());
call isolation.allow('insert', 'adoption', isolation.own_unit());
call isolation.allow('delete', 'adoption', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('staff_member');
call isolation.allow('select', 'staff_member', isolation.own_unit());
call isolation.allow('insert', 'staff_member', isolation.own_unit());
call isolation.allow('update', 'staff_member', isolation.own_unit(),
  'name, email, staff_group, started_on, left_on, withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'staff_member', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('acknowledgement_request');
call isolation.allow('select', 'acknowledgement_request', isolation.own_unit());
call isolation.allow('insert', 'acknowledgement_request', isolation.own_unit());
call isolation.allow('update', 'acknowledgement_request', isolation.own_unit(), 'withdrawn_at, withdrawn_by');
call isolation.allow('delete', 'acknowledgement_request', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('acknowledgement_ask');
call isolation.allow('select', 'acknowledgement_ask', isolation.own_unit());
call isolation.allow('insert', 'acknowledgement_ask', isolation.own_unit());
call isolation.allow('delete', 'acknowledgement_ask', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('acknowledgement');
call isolation.allow('select', 'acknowledgement', isolation.own_unit());
call isolation.allow('insert', 'acknowledgement', isolation.own_unit());
call isolation.allow('update', 'acknowledgement', isolation.own_unit(),
  'withdrawn_at, withdrawn_by, withdrawn_because');
call isolation.allow('delete', 'acknowledgement', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('acknowledgement_link');
-- Who holds the link sees the one row that says whose it is; the product goes on as the system.
call isolation.allow('select', 'acknowledgement_link',
  format('token_hash = %s or (%s)', isolation.setting('app.link_hash'), isolation.own_unit()));
call isolation.allow('insert', 'acknowledgement_link', isolation.own_unit());
call isolation.allow('update', 'acknowledgement_link', isolation.own_unit(), 'revoked_at');
call isolation.allow('delete', 'acknowledgement_link', isolation.own_unit() || ' and ' || isolation.scope_in('system'));

call isolation.enclose('calendar_feed');
call isolation.allow('select', 'calendar_feed',
  format('token_hash = %s or (%s and user_id = %s)',
    isolation.setting('app.link_hash'), isolation.own_trust(), isolation.person()));
call isolation.allow('insert', 'calendar_feed', isolation.own_trust() || ' and user_id = ' || isolation.person());
call isolation.allow('update', 'calendar_feed', isolation.own_trust() || ' and user_id = ' || isolation.person(),
  'revoked_at');

call isolation.enclose('bulk_upload');
call isolation.allow('select', 'bulk_upload', isolation.trust_wide());
call isolation.allow('insert', 'bulk_upload', isolation.trust_wide());
call isolation.allow('update', 'bulk_upload', isolation.trust_wide(),
  'state, confirmed_by, confirmed_by_user, ended_at');

call isolation.enclose('bulk_file');
call isolation.allow('select', 'bulk_file', isolation.trust_wide());
call isolation.allow('insert', 'bulk_file', isolation.trust_wide());
call isolation.allow('update', 'bulk_file', isolation.trust_wide(),
  'state, bytes, reading, match, problem, chosen_school_id, version_id');
call isolation.allow('delete', 'bulk_file', isolation.trust_wide());
