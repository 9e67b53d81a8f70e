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
const NOT_EACH_TIME =
  /\b(?:during|over|at|before|in the|for) half[ -]?term\b|\bthe (?:annual|yearly) (?:leave|holiday)/iu;

/** Months from one time to the next, as a commitment gives them; null when the words name no interval. */
export function frequencyIn(text: string): number | null {
  const times = TIMES.exec(text);
  if (times) {
    const written = (times[1] ?? times[2] ?? "2").toLowerCase();
    return (
      (PERIODS[(times[3] ?? "year").toLowerCase()] ?? 12) / (COUNTS[written] ?? Number(written))
    );
  }
  const counted = COUNTED.exec(text);
  if (counted) {
    const months = readReviewCycle(counted[0].replace(/^at least /iu, "every "));
    if (months) return months;
  }
  if (/\b(?:fortnightly|every (?:fortnight|two weeks|other week))\b/iu.test(text))
    return 10 / SCHOOL_DAYS;
  if (/\b(?:weekly|(?:every|each|once a|per) week)\b/iu.test(text)) return 5 / SCHOOL_DAYS;
  if (/\b(?:daily|(?:every|each) (?:school )?day)\b(?! (?:life|lives|use|basis of))/iu.test(text)) {
    return 1 / SCHOOL_DAYS;
  }
  const named = NAMED.exec(text);
  if (!named || NOT_EACH_TIME.test(text)) return null;
  return readReviewCycle(named[0].replace(/^once (?:a|per) /iu, "every "));
}
