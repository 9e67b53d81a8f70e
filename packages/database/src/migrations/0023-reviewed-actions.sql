-- What the lead says, in a report that is being written, of each thing that the last report named: an action, a decision
-- that was sought, an action agreed on a question. Published, it stands in the edition.
create table report_note (
  trust_id uuid not null,
  report_id uuid not null,
  -- The key of the row that it stands beside.
  subject text not null check (length(subject) between 1 and 200),
  note text not null check (length(note) <= 1000),
  revision integer not null default 1 check (revision >= 1),
  saved_at timestamptz not null default now(),
  saved_by text not null,
  user_id uuid not null,
  primary key (trust_id, report_id, subject),
  foreign key (trust_id, report_id) references report (trust_id, id)
);

call isolation.enclose('report_note');
call isolation.allow('select', 'report_note', isolation.trust_wide());
call isolation.allow('insert', 'report_note', isolation.trust_wide());
call isolation.allow('update', 'report_note', isolation.trust_wide(),
  'note, revision, saved_at, saved_by, user_id');

-- A question that is closed at a meeting names the minute that says so.
alter table report_question_step
  add column minute_reference text check (length(minute_reference) between 1 and 200);
alter table report_question_step
  add check (minute_reference is null or kind = 'closed');
