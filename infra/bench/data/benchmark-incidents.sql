-- Three years of incidents for every school that benchmark-data.sql has made, in the same transaction: about 0.62 for each
-- pupil, which are three million in the nation's 11,000 schools, with what the schools said of every month.
-- benchmark_category lists the taxonomy's categories, the most frequent first.

create temporary table made_incident on commit drop as
select trust_id, id as school_id, key as school_key, phase, digest::uuid as id, bytes,
  -- Nothing happens in August: it is moved to June.
  case when extract(month from day) = 8 then day - 61 else day end as occurred_on
from school
cross join lateral generate_series(1, round(pupils * 0.62)::int) as place
cross join lateral (select md5('incident ' || key || ' ' || place) as digest offset 0) as digests
cross join lateral (select decode(digest, 'hex') as bytes offset 0) as decoded
cross join lateral (
  select date '2023-09-01' + ((get_byte(bytes, 0) * 256 + get_byte(bytes, 1)) * 1172 / 65536) as day
) as days
-- One school in fifty has been silent since the summer, and so has its system.
where day < '2026-08-01' or pg_temp.chance('silent ' || key) >= 0.02
union all
-- In one of thirty, as many again as usual in October.
select trust_id, id, key, phase, digest::uuid, decode(digest, 'hex'), date '2026-10-01' + place % 30
from school
cross join lateral generate_series(1, round(pupils * 0.62 / 36)::int) as place
cross join lateral (select md5('doubled ' || key || ' ' || place) as digest offset 0) as digests
where pg_temp.chance('doubles ' || key) < 0.033;

insert into incident (trust_id, school_id, id, case_id, occurred_on, category, risk_area, severity, year_group,
  place, device, platform, came_to_light, outcome, pupils_involved, involved, referred_to, actions, source,
  recorded_at, recorded_by, withdrawn_at, withdrawn_by, withdrawn_because)
select trust_id, school_id, made.id, made.id, occurred_on, codes[position], areas[position],
  case when get_byte(bytes, 4) < 200 then severities[position] else 'medium' end,
  'year_' || case when phase = 'Primary' then 1 + get_byte(bytes, 5) % 6 else 7 + get_byte(bytes, 5) % 5 end,
  case when get_byte(bytes, 6) < 160 then 'at_home' else 'in_school' end,
  case when get_byte(bytes, 6) < 160 then 'own_phone' else 'school_device' end,
  'social_media', 'parent', 'resolved', 'one', '{"pupil_affected": 1}', '{designated_safeguarding_lead}', '{}', 'recorded',
  occurred_on + time '15:30', 'Robin Marlowe',
  -- One in a hundred was entered by mistake.
  case when mistaken then occurred_on + 1 + time '09:00' end, case when mistaken then 'Robin Marlowe' end,
  case when mistaken then 'entered_by_mistake' end
from made_incident as made
-- By place in an array and not by a join, so that rows stay in the order of schools, and with them those of every index.
cross join (
  select array_agg(code order by position) as codes, array_agg(area order by position) as areas,
    array_agg(severity order by position) as severities
  from benchmark_category
) as categories
-- The square of a byte: the first categories come up far more often than the last.
cross join lateral (
  select 1 + get_byte(bytes, 2) * get_byte(bytes, 2) * cardinality(codes) / 65536 as position,
    get_byte(bytes, 7) < 3 as mistaken
) as drawn;

insert into incident_decision
  (trust_id, school_id, id, incident_id, decided_on, decision, reason_recorded, recorded_at, recorded_by)
select trust_id, school_id, md5('decision ' || id)::uuid, id, occurred_on, 'early_help', true,
  occurred_on + time '16:00', 'Robin Marlowe'
from incident
where severity in ('high', 'immediate_risk_or_illegal') and withdrawn_at is null and occurred_on < '2026-11-13';

-- A plan a school and year, reviewed half a year later or, in one of five, still waiting for its review.
insert into response_plan
  (trust_id, school_id, id, category, what, agreed_on, first_review_on, recorded_at, recorded_by)
select trust_id, id, pg_temp.id_of('plan ' || year || key), 'cyberbullying', 'Assemblies, and a talk with parents.',
  make_date(year, 11, 5), make_date(year + 1, 5, 5), make_date(year, 11, 5), 'Robin Marlowe'
from school cross join generate_series(2023, 2025) as year;

insert into plan_review
  (trust_id, school_id, id, plan_id, due_on, reviewed_on, outcome, recorded_at, recorded_by)
select trust_id, school_id, pg_temp.id_of('review ' || id), id, first_review_on, first_review_on - 3, 'ended',
  first_review_on, 'Robin Marlowe'
from response_plan where pg_temp.chance('reviewed ' || id) < 0.8;

-- What every school says of every month but August; one month in thirty is forgotten.
insert into incident_return
  (trust_id, school_id, id, period_start, period_end, says, source, recorded_at, recorded_by)
select trust_id, id, pg_temp.id_of('return ' || months.month || key), months.month, months.month + interval '1 month - 1 day',
  case when busy.school_id is null then 'nothing_to_report' else 'all_recorded' end,
  'recorded', months.month + interval '1 month 3 days', 'Robin Marlowe'
from school
cross join lateral (
  select month::date as month from generate_series(date '2023-09-01', date '2026-10-01', interval '1 month') as month
) as months
left join (
  select distinct school_id, date_trunc('month', occurred_on)::date as month from made_incident
) as busy on busy.school_id = school.id and busy.month = months.month
where extract(month from months.month) <> 8
  and pg_temp.chance('forgotten ' || months.month || key) >= 0.033
  and (months.month < '2026-08-01' or pg_temp.chance('silent ' || key) >= 0.02)
-- In the order of the indexes again.
order by trust_number, number, months.month;
