-- Fills an empty, migrated database with the trusts listed in benchmark_trust (number, schools),
-- each school with everything that a school has after two or three years with the product.
-- Run by the superuser, whom row-level security doesn't bind. Every value follows from the numbers
-- of the trust and the school, so the same trust is the same in every database.

create function pg_temp.id_of(key text) returns uuid
  language sql immutable return md5(key)::uuid;

-- 0 up to 1, always the same for a key.
create function pg_temp.chance(key text) returns float8
  language sql immutable return ('x' || substr(md5(key), 1, 8))::bit(32)::bigint / 4294967296.0;

create function pg_temp.pick(key text, variadic choices text[]) returns text
  language sql immutable return choices[1 + floor(pg_temp.chance(key) * cardinality(choices))::int];

create function pg_temp.day_fact(day date) returns jsonb
  language sql stable return jsonb_build_object(
    'asWritten', to_char(day, 'DD.MM.YY'), 'precision', 'day', 'start', day, 'end', day,
    'computed', false, 'evidence', jsonb_build_object('page', 1, 'start', 0, 'end', 8,
      'quote', to_char(day, 'DD.MM.YY')), 'confidence', 0.97);

create temporary table school on commit drop as
select
  trust.number as trust_number,
  pg_temp.id_of('trust ' || trust.number) as trust_id,
  place.number as number,
  key,
  pg_temp.id_of('school ' || key) as id,
  (100000 + row_number() over (order by trust.number, place.number))::text as urn,
  pg_temp.pick('first ' || key, 'Ashdown', 'Beckside', 'Carr Lane', 'Dunmere', 'Elder Row', 'Fernhill',
    'Gorse Bank', 'Hawthorn', 'Ivy Cross', 'Kestrel', 'Larkfield', 'Millbrook', 'Northgate', 'Orchard')
    || ' ' || pg_temp.pick('second ' || key, 'Vale', 'Heath', 'Park', 'Green', 'Moor', 'Fields', 'View')
    || ' ' || place.number || case when phase = 'Primary' then ' Primary School' else ' Academy' end as name,
  phase,
  pg_temp.pick('authority ' || key, 'East Sussex', 'Kent', 'Surrey') as local_authority,
  (case when phase = 'Primary' then 120 else 600 end + pg_temp.chance('pupils ' || key) * 400)::int as pupils,
  -- Hubs of about ten schools, in trusts of twenty or more.
  case when trust.schools >= 20 then (place.number - 1) / 10 + 1 end as hub_number,
  2 + (pg_temp.chance('versions ' || key) < 0.5)::int as versions,
  -- One in twenty has uploaded a version that nobody has confirmed yet.
  pg_temp.chance('draft ' || key) < 0.05 as has_draft,
  -- The current version was adopted up to fourteen months before the benchmark's day.
  date '2026-11-16' - (pg_temp.chance('adopted ' || key) * 425)::int as adopted
from benchmark_trust as trust
cross join lateral generate_series(1, trust.schools) as place (number)
cross join lateral (select trust.number || '/' || place.number as key) as keys
cross join lateral (
  select case when pg_temp.chance('phase ' || key) < 0.75 then 'Primary' else 'Secondary' end as phase
) as phases;

insert into trust (id, uid, name, group_type, recorded_at)
select pg_temp.id_of('trust ' || number), (10000 + number)::text, 'Benchmark Trust ' || number,
  'multi_academy_trust', '2023-09-01'
from benchmark_trust;

insert into unit (trust_id, id, kind, name, joined_on, recorded_at)
select pg_temp.id_of('trust ' || number), pg_temp.id_of('central ' || number), 'central',
  'Central team', '2023-09-01', '2023-09-01'
from benchmark_trust;

insert into unit (trust_id, id, kind, name, urn, phase, school_type, local_authority, joined_on, recorded_at)
select trust_id, id, 'school', name, urn, phase, 'Academy converter', local_authority, '2023-09-01', '2023-09-01'
from school;

insert into school_urn (trust_id, school_id, urn, valid_from, recorded_at)
select trust_id, id, urn, '2023-09-01', '2023-09-01' from school;

insert into roll (trust_id, school_id, id, as_at, pupils, source, recorded_at)
select trust_id, id, pg_temp.id_of('roll ' || year || ' ' || key), make_date(year, 10, 1),
  pupils + (year - 2023) * 3, 'Get Information About Schools', make_date(year, 10, 15)
from school cross join generate_series(2023, 2026) as year;

insert into hub (trust_id, id, name, recorded_at)
select distinct trust_id, pg_temp.id_of('hub ' || trust_number || '/' || hub_number),
  'Hub ' || hub_number, timestamptz '2023-09-01'
from school where hub_number is not null;

insert into hub_membership (trust_id, school_id, id, hub_id, member_from, recorded_at)
select trust_id, id, pg_temp.id_of('hub place ' || key),
  pg_temp.id_of('hub ' || trust_number || '/' || hub_number), '2023-09-01', '2023-09-01'
from school where hub_number is not null;

-- One lead a trust, one admin a school, one lead for each trust's first hub. (The first trust's lead is
-- another account, with a password, that is put in this one's place afterwards.)
create temporary table person on commit drop as
select trust_id, 'trust_lead' as role, 'lead ' || trust_number as key, null::uuid as school_id, null::uuid as hub_id
from school where number = 1
union all
select trust_id, 'hub_lead', 'hub lead ' || trust_number, null,
  pg_temp.id_of('hub ' || trust_number || '/' || hub_number)
from school where number = 1 and hub_number is not null
union all
select trust_id, 'school_admin', 'admin ' || key, id, null from school;

insert into user_account (id, email, display_name, recorded_at)
select pg_temp.id_of(key), replace(replace(key, ' ', '-'), '/', '.') || '@benchmark.example',
  'Robin Marlowe', '2023-09-01'
from person;

insert into session (id, user_id, started_at, last_seen_at, expires_at)
select encode(sha256(convert_to(key, 'UTF8')), 'hex'), pg_temp.id_of(key),
  '2026-11-16 08:00Z', '2026-11-16 08:55Z', '2026-11-23 08:00Z'
from person;

insert into membership (trust_id, id, user_id, display_name, email, role, hub_id, member_from, recorded_at)
select trust_id, pg_temp.id_of('membership ' || key), pg_temp.id_of(key), 'Robin Marlowe',
  replace(replace(key, ' ', '-'), '/', '.') || '@benchmark.example', role, hub_id, '2023-09-01', '2023-09-01'
from person;

insert into membership_school (trust_id, school_id, membership_id, user_id)
select trust_id, school_id, pg_temp.id_of('membership ' || key), pg_temp.id_of(key)
from person where school_id is not null;

create temporary table version on commit drop as
select
  school.trust_id, school.id as school_id, school.key as school_key,
  school.key || ' v' || version.number as key, version.number,
  version.number = school.versions as is_current,
  version.number > school.versions as is_draft,
  adopted.day as adopted,
  facts || jsonb_build_object('adopted', pg_temp.day_fact(adopted.day),
    'nextReview', pg_temp.day_fact(adopted.day + 365)) as facts
from school
cross join benchmark_policy
cross join lateral generate_series(1, school.versions + school.has_draft::int) as version (number)
cross join lateral (select school.adopted - 365 * (school.versions - version.number) as day) as adopted;

insert into policy (trust_id, school_id, id, kind, recorded_at)
select trust_id, id, pg_temp.id_of('policy ' || key), 'online_safety', '2023-10-01' from school;

insert into document (trust_id, school_id, id, file_name, media_type, byte_length, sha256, bytes, recorded_at)
select trust_id, school_id, pg_temp.id_of('document ' || key), 'online-safety-policy.txt', 'text/plain',
  octet_length(bytes), encode(sha256(bytes), 'hex'), bytes, adopted
from version cross join benchmark_policy
-- Offset 0, or the file would be put together again for each column that comes from it.
cross join lateral (select file || convert_to(key, 'UTF8') as bytes offset 0) as own_file;

insert into reading
  (trust_id, school_id, id, document_id, reader_version, format, pages, facts, warnings, milliseconds, recorded_at)
select trust_id, school_id, pg_temp.id_of('reading ' || key), pg_temp.id_of('document ' || key),
  'benchmark', 'text', pages, version.facts, '[]', 20, adopted
from version cross join benchmark_policy;

insert into policy_version
  (trust_id, school_id, id, policy_id, number, document_id, reading_id, uploaded_by, recorded_at)
select trust_id, school_id, pg_temp.id_of('version ' || key), pg_temp.id_of('policy ' || school_key), number,
  pg_temp.id_of('document ' || key), pg_temp.id_of('reading ' || key), 'Robin Marlowe', least(adopted, date '2026-11-10')
from version;

insert into version_step (trust_id, school_id, id, version_id, kind, happened_on, recorded_at, recorded_by)
select trust_id, school_id, pg_temp.id_of('step ' || key), pg_temp.id_of('version ' || key), 'confirmed',
  adopted, adopted, 'Robin Marlowe'
from version where not is_draft;

insert into approval
  (trust_id, school_id, id, version_id, body, approved_on, effective_on, source, recorded_at, recorded_by)
select trust_id, school_id, pg_temp.id_of('approval ' || key), pg_temp.id_of('version ' || key),
  'Full Governing Board', adopted, adopted, 'stated_in_policy', adopted + interval '1 minute', 'Robin Marlowe'
from version where not is_draft;

-- Earlier versions were replaced before texts were compared with what is expected.
insert into expectation_check
  (trust_id, school_id, id, version_id, reader_version, findings, commitments, recorded_at)
select trust_id, school_id, pg_temp.id_of('check ' || key), pg_temp.id_of('version ' || key),
  benchmark_policy.reader_version, findings, commitments, adopted
from version cross join benchmark_policy where is_current or is_draft;

insert into commitment
  (trust_id, school_id, id, version_id, position, text, who, frequency_months, expectation_id, evidence, recorded_at)
select trust_id, school_id, pg_temp.id_of('promise ' || position || ' ' || key), pg_temp.id_of('version ' || key),
  position, promise ->> 'text', promise ->> 'who', (promise ->> 'frequencyMonths')::numeric,
  promise ->> 'expectation', promise -> 'evidence', adopted
from version cross join benchmark_policy
cross join lateral jsonb_array_elements(commitments) with ordinality as drawn (promise, position)
where is_current;

-- One school in five has said that another document meets an expectation.
create temporary table ruled on commit drop as
select trust_id, school_id, key, adopted from version
where is_current and pg_temp.chance('ruled ' || key) < 0.2;

insert into expectation_ruling
  (trust_id, school_id, id, version_id, set_code, expectation_id, status, reason, document_named, recorded_at, recorded_by)
select trust_id, school_id, pg_temp.id_of('ruling ' || key), pg_temp.id_of('version ' || key),
  'statutory-guidance', 'E21', 'met_elsewhere', 'Another policy says it.', 'Child protection policy', adopted, 'Robin Marlowe'
from ruled;

create temporary table corrected on commit drop as
select jsonb_build_object('value', 'Local governing body', 'evidence', null, 'confidence', 1) as value;

insert into fact_correction (trust_id, school_id, id, version_id, fact, value, recorded_at, recorded_by)
select trust_id, school_id, pg_temp.id_of('correction ' || key), pg_temp.id_of('version ' || key),
  'approvingBody', corrected.value, adopted, 'Robin Marlowe'
from version cross join corrected where is_current;

insert into kept_policy
  (trust_id, school_id, kind, policy_id, version_id, version_number, confirmed_on, effective_on, facts, findings, kept_at)
select trust_id, school_id, 'online_safety', pg_temp.id_of('policy ' || school_key),
  pg_temp.id_of('version ' || key), number, adopted, adopted,
  version.facts || jsonb_build_object('approvingBody', corrected.value),
  case when exists (select from ruled where ruled.key = version.key)
    then jsonb_set(kept_findings, '{statutory-guidance,E21}', '"e"') else kept_findings end,
  adopted
from version cross join corrected cross join benchmark_policy where is_current;

insert into request (trust_id, school_id, id, subject, asked_on, asked_by, recorded_at, answered_at)
select trust_id, id, pg_temp.id_of('request ' || key), 'online_safety_policy', '2023-09-20', 'Robin Marlowe',
  '2023-09-20', '2023-10-05'
from school;

-- Thirty at each school, and 200 at the first of the first trust, whose matrix is measured.
create temporary table staff on commit drop as
select
  school.trust_id, school.id as school_id, school.key as school_key, place, own.key,
  pg_temp.id_of('staff ' || own.key) as id,
  case
    when place <= 4 then 'leadership'
    when place % 30 in (5, 6) then 'governor'
    when place % 30 = 7 then 'volunteer'
    when pg_temp.chance('group ' || own.key) < 0.6 then 'teaching' else 'support' end as staff_group
from school
cross join lateral generate_series(1, case when trust_number = 1 and number = 1 then 200 else 30 end) as place
cross join lateral (select school.key || ' ' || place as key) as own;

insert into staff_member (trust_id, school_id, id, name, email, staff_group, started_on, left_on, recorded_at, recorded_by)
select trust_id, school_id, id,
  pg_temp.pick('given ' || key, 'Ada', 'Ben', 'Cleo', 'Dev', 'Esme', 'Finn', 'Gwen', 'Hugo') || ' '
    || pg_temp.pick('family ' || key, 'Brannock', 'Ellerby', 'Hathersage', 'Quayle', 'Winterbourne') || ' ' || place,
  'member-' || place || '@school-' || replace(school_key, '/', '-') || '.example', staff_group,
  date '2023-09-01' + (pg_temp.chance('started ' || key) * 1150)::int,
  case when place > 4 and school_key <> '1/1' and pg_temp.chance('gone ' || key) < 0.05 then date '2026-10-31' end, '2023-09-05', 'Robin Marlowe'
from staff;

-- At the start of the year the first trust's schools asked their staff to read the policy; a few never said that they did. At
-- one school in six there is still time.
create temporary table asked on commit drop as
select staff.trust_id, staff.school_id, staff.key, staff.id, version.key as version_key
from staff
join version on version.school_id = staff.school_id and version.is_current
where staff.school_key like '1/%';

insert into acknowledgement_request
  (trust_id, school_id, id, version_id, staff_groups, asked_on, due_on, recorded_at, recorded_by)
select distinct trust_id, school_id, pg_temp.id_of('asked ' || version_key), pg_temp.id_of('version ' || version_key),
  array['leadership', 'teaching', 'support', 'governor', 'volunteer'], date '2026-09-07',
  case when pg_temp.chance('time to read ' || version_key) < 0.17 then date '2026-11-30' else date '2026-10-02' end,
  timestamptz '2026-09-07 09:00Z', 'Robin Marlowe'
from asked;

insert into acknowledgement_ask (trust_id, school_id, id, request_id, staff_member_id, recorded_at)
select trust_id, school_id, pg_temp.id_of('ask ' || key), pg_temp.id_of('asked ' || version_key), id, '2026-09-07 09:00Z'
from asked;

insert into acknowledgement
  (trust_id, school_id, id, ask_id, how, confirmed_on, recorded_at, recorded_by)
select trust_id, school_id, pg_temp.id_of('read ' || key), pg_temp.id_of('ask ' || key), 'link',
  date '2026-09-07' + (pg_temp.chance('read after ' || key) * 20)::int, '2026-09-28 09:00Z', 'Robin Marlowe'
from asked where pg_temp.chance('reads ' || key) < 0.98;

-- Three in four do a course on the staff's own day in September, the others in the weeks after; a few miss one.
insert into completion
  (trust_id, school_id, id, staff_member_id, course, completed_on, source, recorded_at, recorded_by)
select trust_id, school_id, pg_temp.id_of('done ' || given.key), id, course, day, 'recorded', day, 'Robin Marlowe'
from staff
cross join (values
  ('safeguarding', 2025), ('safeguarding', 2026), ('part_one', 2025), ('part_one', 2026),
  ('prevent_awareness', 2025), ('cyber_security', 2026),
  ('governor_safeguarding', 2025), ('visitor_induction', 2025),
  ('dsl_training', 2025), ('online_safety_lead', 2025), ('safer_recruitment', 2025)
) as asked (course, year)
cross join lateral (select course || year || ' ' || staff.key as key) as given
cross join lateral (
  select make_date(year, 9, 2) + case when pg_temp.chance('day ' || given.key) < 0.75 then 0
    else (pg_temp.chance('later ' || given.key) * 60)::int end as day
) as days
where pg_temp.chance('did ' || given.key) < 0.94
  and case
    when course = 'governor_safeguarding' then staff_group = 'governor'
    when course = 'visitor_induction' then staff_group = 'volunteer'
    when course in ('dsl_training', 'online_safety_lead', 'safer_recruitment') then staff_group = 'leadership'
    else staff_group in ('teaching', 'support', 'leadership') end;

-- One school in seven has no online safety coordinator at present.
insert into appointment
  (trust_id, school_id, id, role, person_name, email, held_from, held_to, recorded_at, recorded_by, staff_member_id)
select trust_id, id, pg_temp.id_of(role || key), role,
  pg_temp.pick(role || 'title' || key, 'Mrs', 'Mr', 'Ms', 'Dr') || ' '
    || pg_temp.pick(role || 'initial' || key, 'A', 'J', 'R', 'T') || ' '
    || pg_temp.pick(role || 'name' || key, 'Brannock', 'Ellerby', 'Hathersage', 'Orchard', 'Quayle', 'Winterbourne'),
  'office@school-' || urn || '.example', '2023-09-01',
  case when role = 'online_safety_coordinator' and pg_temp.chance('left ' || key) < 0.14 then date '2026-07-31' end,
  '2023-09-05', 'Robin Marlowe', pg_temp.id_of('staff ' || key || ' ' || place)
from school cross join unnest(array[
  'headteacher', 'designated_safeguarding_lead', 'deputy_designated_safeguarding_lead', 'online_safety_coordinator'
]) with ordinality as roles (role, place);

insert into audit_event
  (trust_id, school_id, id, at, user_id, actor_name, actor_role, acted_for_school, action, subject_id, detail)
select trust_id, school_id, pg_temp.id_of(action || key), adopted + time '10:00',
  pg_temp.id_of('admin ' || school_key), 'Robin Marlowe', 'school_admin', false, action,
  pg_temp.id_of('version ' || key), jsonb_build_object('number', number)
from version cross join unnest(array['policy.upload', 'policy.correct', 'policy.confirm']) as action
where action = 'policy.upload' or not is_draft;
