-- Who was asked to read which version, and who has, counted by day for the pages of many schools: a trust has twenty thousand
-- people, and nobody goes through them at each visit. A school without a row has asked nobody.
create table kept_acknowledgement (
  trust_id uuid not null,
  school_id uuid not null,
  -- What counts from the day on which it was kept: the few days that every visit of the overview reads.
  figures jsonb not null,
  -- Every version that was ever asked about, with all its days: from these a past day is told. Of versions there is no
  -- foreign key, as in kept_policy: a kept figure outlives the documents of a school that has left.
  versions jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (trust_id, school_id),
  foreign key (trust_id, school_id) references unit (trust_id, id)
);

-- What was asked before is counted by the job `rebuild-acknowledgements`, which comes when a worker starts. Until then both are
-- null, and the page says that it was not counted yet. Row security binds the owner too: it is lifted for this statement.
alter table acknowledgement_request no force row level security;
insert into kept_acknowledgement (trust_id, school_id, figures, versions)
select distinct trust_id, school_id, jsonb 'null', jsonb 'null' from acknowledgement_request;
alter table acknowledgement_request force row level security;

call isolation.keep_figures('kept_acknowledgement');
grant update (versions) on kept_acknowledgement to safeboard_app;
