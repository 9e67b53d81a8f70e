import { readReviewCycle } from "@safeboard/compliance/dates";

const SCHOOL_DAYS = 20;
const COUNTS: Readonly<Record<string, number>> = {
  twice: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const PERIODS: Readonly<Record<string, number>> = { year: 12, term: 4, month: 1, week: 0.25 };

const TIMES =
  /\b(?:(twice)|(two|three|four|five|six|[2-6]) times) (?:a|an|per|each|every) (?:academic |school )?(year|term|month|week)\b/iu;
/** "Every two years", "at 6-monthly intervals", "at least once in 24 months"; not "kept for six years". */
const COUNTED =
  /\b(?:every|each|once in(?: every)?|at least|on an?|at|of|in an?) (?:(?:two|three|four|five|six|twelve|eighteen|\d{1,2})(?:[ -]|\(\d\) ?){1,2}(?:academic |school )?(?:years?|yearly|months?|monthly)|(?:other|second) year)\b|\b(?:two|three|four|five|six|\d{1,2})[ -](?:yearly|monthly)\b/iu;
const NAMED =
  /\b(?:annual(?:ly)?|yearly|half[ -]?yearly|biennial(?:ly)?|triennial(?:ly)?|termly|half[ -]?term(?:ly)?|quarterly|monthly|(?:every|each|per|once a|once per) (?:academic |school |calendar )?(?:year|term|half[ -]?term|quarter|month))\b(?!['\u2019]s\b| groups?\b| [1-9]\b| leave\b)/iu;
/** "Each September", "every autumn term": once a year. */
const SEASON =
  /\b(?:every|each) (?:autumn|spring|summer|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;
const NOT_EACH_TIME =
  /\b(?:during|over|at|before|in the|for) half[ -]?term\b|\bthe (?:annual|yearly) (?:leave|holiday)/iu;

const FORTNIGHTLY = /\b(?:fortnightly|every (?:fortnight|two weeks|other week))\b/iu;
const WEEKLY =
  /\b(?:weekly|(?:every|each|once a|per) week|(?:every|each) (?:mon|tues|wednes|thurs|fri)day)\b/iu;
const DAILY = /\b(?:daily|(?:every|each) (?:school )?day)\b(?! (?:life|lives|use)\b)/iu;

/** Months from one time to the next, as a commitment gives them, of the first interval that the words name; else null. */
export function frequencyIn(text: string): number | null {
  const named = NOT_EACH_TIME.test(text) ? null : NAMED.exec(text);
  const found = [
    { match: TIMES.exec(text), months: timesOver },
    { match: COUNTED.exec(text), months: ([words]: RegExpExecArray) => everyMonths(words) },
    { match: FORTNIGHTLY.exec(text), months: () => 10 / SCHOOL_DAYS },
    { match: WEEKLY.exec(text), months: () => 5 / SCHOOL_DAYS },
    { match: DAILY.exec(text), months: () => 1 / SCHOOL_DAYS },
    { match: SEASON.exec(text), months: () => 12 },
    { match: named, months: ([words]: RegExpExecArray) => everyMonths(words) },
  ].flatMap(({ match, months }) => (match ? [{ at: match.index, months: months(match) }] : []));
  return (
    found.toSorted((a, b) => a.at - b.at).find(({ months }) => months !== null)?.months ?? null
  );
}

function timesOver([, twice, count, period]: RegExpExecArray): number {
  const written = (twice ?? count ?? "").toLowerCase();
  return (PERIODS[(period ?? "").toLowerCase()] ?? 12) / (COUNTS[written] ?? Number(written));
}

function everyMonths(words: string): number | null {
  return readReviewCycle(words.replace(/^(?:at least|once (?:an?|per)|each|per) /iu, "every "));
}
