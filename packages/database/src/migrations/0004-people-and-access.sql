-- People, their sessions, and what they may sign in to. Before a trust is known, a row is visible
-- only to who holds its secret: a user's id, a session's hash, a one-time link's hash.
-- No foreign key leads from a trust's table to a person: every such key begins with the trust.

create table user_account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  display_name text not null check (display_name <> ''),
  recorded_at timestamptz not null default now(),
  signed_out_everywhere_at timestamptz
);

create table credential (
  user_id uuid primary key references user_account (id),
  password_hash text not null check (password_hash <> ''),
  changed_at timestamptz not null default now()
);

create table platform_operator (
  user_id uuid primary key references user_account (id),
  recorded_at timestamptz not null default now()
);

create table session (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  user_id uuid not null references user_account (id),
  membership_trust_id uuid,
  membership_id uuid,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  check ((membership_trust_id is null) = (membership_id is null))
);

create index session_user_id on session (user_id);
create index session_expires_at on session (expires_at);

create table sign_in_throttle (
  key text primary key,
  failures integer not null check (failures >= 0),
  window_started_at timestamptz not null
);

create table membership (
  trust_id uuid not null references trust (id),
  id uuid not null,
  user_id uuid not null,
  display_name text not null check (display_name <> ''),
  email text not null check (email = lower(email)),
  role text not null
    check (role in ('trust_lead', 'hub_lead', 'school_admin', 'governor', 'trustee', 'chair')),
  hub_id uuid,
  member_from date not null,
  member_to date,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, id, user_id),
  foreign key (trust_id, hub_id) references hub (trust_id, id),
  check ((role = 'hub_lead') = (hub_id is not null)),
  check (member_to >= member_from)
);

create index membership_user_id on membership (user_id);
create index membership_hub on membership (trust_id, hub_id);

create table membership_school (
  trust_id uuid not null,
  school_id uuid not null,
  membership_id uuid not null,
  user_id uuid not null,
  primary key (trust_id, school_id, membership_id),
  foreign key (trust_id, school_id) references unit (trust_id, id),
  foreign key (trust_id, membership_id, user_id) references membership (trust_id, id, user_id)
);

create index membership_school_membership on membership_school (trust_id, membership_id, user_id);
create index membership_school_user_id on membership_school (user_id);

create table invitation (
  trust_id uuid not null references trust (id),
  id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  email text not null check (email = lower(email)),
  display_name text not null,
  role text not null
    check (role in ('trust_lead', 'hub_lead', 'school_admin', 'governor', 'trustee', 'chair')),
  hub_id uuid,
  school_ids uuid[] not null,
  invited_by text,
  recorded_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, token_hash),
  foreign key (trust_id, hub_id) references hub (trust_id, id)
);

create index invitation_token_hash on invitation (token_hash);
create index invitation_hub on invitation (trust_id, hub_id);

call isolation.enclose('user_account');
call isolation.allow('select', 'user_account', 'id = ' || isolation.person());
call isolation.allow('insert', 'user_account', 'id = ' || isolation.person());
call isolation.allow('update', 'user_account', 'id = ' || isolation.person(),
  'display_name, signed_out_everywhere_at');

call isolation.enclose('credential');
-- The hash itself is never readable here: see find_sign_in.
call isolation.allow('select', 'credential', 'user_id = ' || isolation.person(), 'user_id, changed_at');
call isolation.allow('insert', 'credential', 'user_id = ' || isolation.person());
call isolation.allow('update', 'credential', 'user_id = ' || isolation.person(),
  'password_hash, changed_at');

call isolation.enclose('platform_operator');
-- An operator is made by the operator's command; nobody makes themselves one.
call isolation.allow('select', 'platform_operator', 'user_id = ' || isolation.person());
call isolation.allow('insert', 'platform_operator', isolation.scope_in('operator'));

call isolation.enclose('session');
call isolation.allow('select', 'session', 'id = ' || isolation.setting('app.session_id'));
call isolation.allow('insert', 'session',
  'id = ' || isolation.setting('app.session_id') || ' and user_id = ' || isolation.person());
call isolation.allow('update', 'session', 'id = ' || isolation.setting('app.session_id'),
  'membership_trust_id, membership_id, last_seen_at');
call isolation.allow('delete', 'session', 'id = ' || isolation.setting('app.session_id'));

call isolation.enclose('sign_in_throttle');
call isolation.allow('select', 'sign_in_throttle',
  format('key = any ((%s)::text[])', isolation.setting('app.throttle_keys')));
call isolation.allow('insert', 'sign_in_throttle',
  format('key = any ((%s)::text[])', isolation.setting('app.throttle_keys')));
call isolation.allow('update', 'sign_in_throttle',
  format('key = any ((%s)::text[])', isolation.setting('app.throttle_keys')),
  'failures, window_started_at');
call isolation.allow('delete', 'sign_in_throttle',
  format('key = any ((%s)::text[])', isolation.setting('app.throttle_keys')));

call isolation.enclose('membership');
call isolation.allow('select', 'membership',
  format('user_id = %s or (%s)', isolation.person(), isolation.trust_wide()));
call isolation.allow('insert', 'membership', isolation.trust_wide());
call isolation.allow('update', 'membership', isolation.trust_wide(),
  'display_name, email, member_to, withdrawn_at');

call isolation.enclose('membership_school');
call isolation.allow('select', 'membership_school',
  format('user_id = %s or (%s)', isolation.person(), isolation.trust_wide()));
call isolation.allow('insert', 'membership_school', isolation.trust_wide());

call isolation.enclose('invitation');
call isolation.allow('select', 'invitation',
  format('token_hash = %s or (%s)', isolation.setting('app.invitation_hash'), isolation.trust_wide()));
call isolation.allow('insert', 'invitation', isolation.trust_wide());
call isolation.allow('update', 'invitation', isolation.trust_wide(), 'accepted_at, revoked_at');
