-- Reports to the board: drafts, which leads alone see; editions, which nobody can change; and what trustees ask of them.

-- A report about a period. What became of it is in its steps.
create table report (
  trust_id uuid not null references trust (id),
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  period_title text not null check (length(period_title) between 1 and 60),
  period_start date not null,
  period_end date not null,
  started_at timestamptz not null default now(),
  started_by text not null,
  primary key (trust_id, id),
  check (period_start <= period_end)
);

-- The last step says how the report stands. A colleague reviews it: whoever wrote a section since it was sent is none.
create table report_step (
  trust_id uuid not null,
  report_id uuid not null,
  id uuid not null,
  kind text not null
    check (kind in ('started', 'sent_for_review', 'sent_back', 'reviewed', 'published', 'correction_begun')),
  note text check (length(note) <= 2000),
  happened_at timestamptz not null default now(),
  user_id uuid not null,
  by_name text not null,
  primary key (trust_id, report_id, id),
  foreign key (trust_id, report_id) references report (trust_id, id)
);

-- What the lead writes in a section, and whether it is left out. Revisions are counted, so that two people who write at the
-- same time don't overwrite each other.
create table report_section (
  trust_id uuid not null,
  report_id uuid not null,
  section text not null check (section ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  narrative text not null default '' check (length(narrative) <= 20000),
  is_left_out boolean not null default false,
  revision integer not null default 1 check (revision >= 1),
  saved_at timestamptz not null default now(),
  saved_by text not null,
  user_id uuid not null,
  primary key (trust_id, report_id, section),
  foreign key (trust_id, report_id) references report (trust_id, id)
);

-- Published: figures, charts, text and rules as they were. There is no right to change or delete one; a correction is the
-- next number.
create table report_edition (
  trust_id uuid not null,
  report_id uuid not null,
  number integer not null check (number >= 1),
  title text not null check (length(title) between 1 and 200),
  period_title text not null check (length(period_title) between 1 and 60),
  period_start date not null,
  period_end date not null,
  as_at date not null,
  published_on date not null,
  published_at timestamptz not null default now(),
  published_by text not null,
  frozen jsonb not null,
  -- Of the frozen report as text, so that what the board was told can be shown to be what it reads.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (trust_id, report_id, number),
  foreign key (trust_id, report_id) references report (trust_id, id)
);

create index report_edition_published on report_edition (trust_id, published_at);

-- What trustees ask about an edition, and who asked.
create table report_question (
  trust_id uuid not null,
  report_id uuid not null,
  edition integer not null,
  id uuid not null,
  section text check (section ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  question text not null check (length(question) between 1 and 2000),
  asked_at timestamptz not null default now(),
  user_id uuid not null,
  asked_by text not null,
  primary key (trust_id, report_id, id),
  foreign key (trust_id, report_id, edition) references report_edition (trust_id, report_id, number)
);

-- What became of a question: answered, an action agreed and done, asked further, closed.
create table report_question_step (
  trust_id uuid not null,
  report_id uuid not null,
  question_id uuid not null,
  id uuid not null,
  kind text not null
    check (kind in ('answered', 'action_agreed', 'action_done', 'asked_further', 'closed')),
  words text not null check (length(words) between 1 and 4000),
  -- Of an action that was agreed: who does it, and by when.
  owner text check (length(owner) between 1 and 255),
  due_on date,
  happened_at timestamptz not null default now(),
  user_id uuid not null,
  by_name text not null,
  primary key (trust_id, report_id, question_id, id),
  foreign key (trust_id, report_id, question_id) references report_question (trust_id, report_id, id),
  check ((kind = 'action_agreed') = (owner is not null and due_on is not null))
);

-- Who says that they have read an edition.
create table report_reading (
  trust_id uuid not null,
  report_id uuid not null,
  edition integer not null,
  user_id uuid not null,
  read_by text not null,
  read_at timestamptz not null default now(),
  primary key (trust_id, report_id, edition, user_id),
  foreign key (trust_id, report_id, edition) references report_edition (trust_id, report_id, number)
);

-- The chair's signature: with the minute that records it.
create table report_sign_off (
  trust_id uuid not null,
  report_id uuid not null,
  edition integer not null,
  minute_reference text not null check (length(minute_reference) between 1 and 200),
  met_on date not null,
  signed_at timestamptz not null default now(),
  user_id uuid not null,
  signed_by text not null,
  primary key (trust_id, report_id, edition),
  foreign key (trust_id, report_id, edition) references report_edition (trust_id, report_id, number)
);

-- How a trust's documents look. An edition holds its own copy.
create table trust_look (
  trust_id uuid not null references trust (id),
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  logo bytea check (octet_length(logo) <= 500000),
  logo_media_type text check (logo_media_type in ('image/png', 'image/jpeg')),
  saved_at timestamptz not null default now(),
  saved_by text not null,
  primary key (trust_id),
  check ((logo is null) = (logo_media_type is null))
);

call isolation.enclose('report');
call isolation.allow('select', 'report', isolation.trust_wide());
call isolation.allow('insert', 'report', isolation.trust_wide());

call isolation.enclose('report_step');
call isolation.allow('select', 'report_step', isolation.trust_wide());
call isolation.allow('insert', 'report_step', isolation.trust_wide());

call isolation.enclose('report_section');
call isolation.allow('select', 'report_section', isolation.trust_wide());
call isolation.allow('insert', 'report_section', isolation.trust_wide());
call isolation.allow('update', 'report_section', isolation.trust_wide(),
  'narrative, is_left_out, revision, saved_at, saved_by, user_id');

call isolation.enclose('report_edition');
call isolation.allow('select', 'report_edition', isolation.board_in_trust());
call isolation.allow('insert', 'report_edition', isolation.trust_wide());

call isolation.enclose('report_question');
call isolation.allow('select', 'report_question', isolation.board_in_trust());
call isolation.allow('insert', 'report_question', isolation.board_in_trust());

call isolation.enclose('report_question_step');
call isolation.allow('select', 'report_question_step', isolation.board_in_trust());
call isolation.allow('insert', 'report_question_step', isolation.board_in_trust());

call isolation.enclose('report_reading');
call isolation.allow('select', 'report_reading', isolation.board_in_trust());
call isolation.allow('insert', 'report_reading', isolation.board_in_trust());

call isolation.enclose('report_sign_off');
call isolation.allow('select', 'report_sign_off', isolation.board_in_trust());
call isolation.allow('insert', 'report_sign_off', isolation.board_in_trust());

call isolation.enclose('trust_look');
call isolation.allow('select', 'trust_look', isolation.trust_wide());
call isolation.allow('insert', 'trust_look', isolation.trust_wide());
call isolation.allow('update', 'trust_look', isolation.trust_wide(),
  'accent, logo, logo_media_type, saved_at, saved_by');
