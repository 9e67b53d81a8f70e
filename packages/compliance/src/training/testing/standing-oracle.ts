/** The rule book of `standingChanges`, read day by day and as slowly as it stands there; and random people for it. */
import fc from "fast-check";
import type { Requirement } from "../requirement.ts";
import type { Standing, TrainedPerson } from "../standing.ts";

/** Three school years with a leap day, from before the first of the random days to after the last of them. */
export const WALKED_DAYS: readonly string[] = Array.from({ length: 1220 }, (_, days) =>
  shift("2023-10-01", days),
);

/** Walks through the days once, and asks of each what the rule book says of it. */
export function slowStandings(person: TrainedPerson): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  let [askedYesterday, inTimeUntil] = [true, "0000-00-00"];
  for (const day of WALKED_DAYS) {
    const asked = isAsked(person, day);
    // Asked before the walk began, and nobody remembers since when: the time to begin with it is over.
    if (asked && !askedYesterday) inTimeUntil = lastDayInTime(person, day);
    askedYesterday = asked;
    standings.set(day, asked ? whileAsked(person, day, inTimeUntil) : "not_required");
  }
  return standings;
}

/** So many places as are enough, filled on a day by whoever is there: counted from the people, without any change of theirs. */
export function slowPlaces(
  walked: readonly ReadonlyMap<string, Standing>[],
  enough: number,
  day: string,
): Standing[] {
  const today = walked.map((standings) => standings.get(day) ?? "not_required");
  const asked = today.filter((standing) => standing !== "not_required" && standing !== "exempt");
  if (asked.length === 0) {
    const standing = today.includes("exempt") ? "exempt" : "not_required";
    return Array.from({ length: enough }, () => standing);
  }
  const inTheirOrder = (["in_date", "expired", "never_done"] as const).flatMap((which) =>
    asked.filter((standing) => standing === which),
  );
  const otherwise = asked.includes("due") ? "due" : "never_done";
  return Array.from({ length: enough }, (_, place) => inTheirOrder[place] ?? otherwise);
}

function whileAsked(person: TrainedPerson, day: string, inTimeUntil: string): Standing {
  if (person.exemptions.some((exempt) => holds(exempt, day))) return "exempt";
  const doneByThen = person.completions.filter(({ completedOn }) => completedOn <= day);
  if (doneByThen.some((completion) => isStillValid(person, completion, day))) return "in_date";
  if (day <= inTimeUntil) return "due";
  return doneByThen.length > 0 ? "expired" : "never_done";
}

function isAsked({ spans, requirement }: TrainedPerson, day: string): boolean {
  const { inForceFrom = null, inForceUntil = null } = requirement;
  return (
    holds({ from: inForceFrom, to: inForceUntil }, day) && spans.some((span) => holds(span, day))
  );
}

function holds({ from, to }: { from: string | null; to: string | null }, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** So many days after the first; or after the last day of that time on which it begins afresh for everybody. */
function lastDayInTime(person: TrainedPerson, first: string): string {
  const { firstWithinDays: days } = person.requirement;
  let last = shift(first, days);
  for (let after = 1; after <= days; after += 1) {
    const day = shift(first, after);
    if (beginsAfresh(person, day)) last = shift(day, days);
  }
  return last;
}

function beginsAfresh({ requirement, editions }: TrainedPerson, day: string): boolean {
  if (requirement.lasts.kind === "academic_year") return day.endsWith("-09-01");
  return (
    requirement.lasts.kind === "edition" && editions.some(({ inForceFrom }) => inForceFrom === day)
  );
}

function isStillValid(
  { requirement: { lasts, firstWithinDays }, editions }: TrainedPerson,
  { completedOn, validUntil }: TrainedPerson["completions"][number],
  day: string,
): boolean {
  if (validUntil !== null && day > validUntil) return false;
  switch (lasts.kind) {
    case "once":
      return true;
    case "months":
      return day <= monthsLater(completedOn, lasts.months);
    case "academic_year":
      return count(`${schoolYear(completedOn) + 1}-09-01`, day) <= firstWithinDays;
    case "edition": {
      const read = editions.filter(
        (edition) => (edition.publishedOn ?? edition.inForceFrom) <= completedOn,
      );
      const next = editions[read.length];
      return next === undefined || count(next.inForceFrom, day) <= firstWithinDays;
    }
  }
}

function schoolYear(day: string): number {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return month >= 9 ? year : year - 1;
}

/** The day of that number in the month so many later; where it has none, its last. */
function monthsLater(day: string, months: number): string {
  const [year, month, number] = day.split("-").map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return `${lastOfMonth.toISOString().slice(0, 8)}${String(Math.min(number, lastOfMonth.getUTCDate())).padStart(2, "0")}`;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const count = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const awkwardDays = [
  "2024-01-31",
  "2024-02-28",
  "2024-02-29",
  "2024-03-01",
  "2024-08-31",
  "2024-09-01",
  "2024-12-31",
  "2025-01-01",
  "2025-02-28",
  "2025-08-31",
  "2025-09-01",
  "2025-10-01",
  "2026-08-31",
  "2026-09-01",
];

/** Mostly days on which something else may happen, too. */
export const someDay = fc.oneof(
  fc.constantFrom(...awkwardDays),
  fc.integer({ min: 0, max: 1100 }).map((days) => shift("2023-11-15", days)),
);

const someSpan = fc
  .tuple(fc.option(someDay, { freq: 8 }), fc.option(someDay, { freq: 3 }))
  .map(([one, other]) => {
    const inOrder = one !== null && other !== null && one > other;
    return inOrder ? { from: other, to: one } : { from: one, to: other };
  });

const someExemption = fc.tuple(someDay, fc.option(fc.nat(120))).map(([from, days]) => ({
  from,
  to: days === null ? null : shift(from, days),
}));

const someCompletion = fc
  .tuple(someDay, fc.option(fc.nat(500), { freq: 2 }))
  .map(([completedOn, days]) => ({
    completedOn,
    validUntil: days === null ? null : shift(completedOn, days),
  }));

/** In the order of their first day, each published within the year before it, or nobody knows when. */
const someEditions = fc.uniqueArray(someDay, { maxLength: 4 }).chain((days) =>
  fc
    .tuple(...days.toSorted().map((day) => fc.option(fc.nat(90)).map((ahead) => ({ day, ahead }))))
    .map((editions) =>
      editions.map(({ day, ahead }, index) => {
        const before = editions[index - 1]?.day ?? "2000-01-01";
        const published = ahead === null ? null : shift(day, -ahead);
        // No edition is published before the one that it replaces is in force.
        return {
          inForceFrom: day,
          publishedOn: published !== null && published <= before ? null : published,
        };
      }),
    ),
);

export const someRequirement = fc
  .record({
    lasts: fc.oneof(
      fc.constant({ kind: "once" as const }),
      fc.constantFrom(1, 6, 12, 24).map((months) => ({ kind: "months" as const, months })),
      fc.constant({ kind: "academic_year" as const }),
      fc.constant({ kind: "edition" as const }),
    ),
    firstWithinDays: fc.constantFrom(0, 1, 14, 30, 90, 366),
    inForce: fc.option(someSpan),
  })
  .map(({ inForce, ...rules }): Requirement & { inForceUntil?: string } => ({
    code: "course",
    title: "A course",
    what: "What it covers.",
    asks: { groups: ["teaching"], roles: [] },
    courses: [],
    force: "must",
    source: { title: "Nobody", paragraph: null, certainty: "unconfirmed" },
    ...rules,
    ...(inForce?.from ? { inForceFrom: inForce.from } : {}),
    ...(inForce?.to ? { inForceUntil: inForce.to } : {}),
  }));

const someHistory = fc.record({
  spans: fc.array(someSpan, { maxLength: 3 }),
  completions: fc.array(someCompletion, { maxLength: 4 }),
  exemptions: fc.array(someExemption, { maxLength: 2 }),
});

/** Some people of whom the same is asked. */
export const somePeople: fc.Arbitrary<TrainedPerson[]> = fc
  .tuple(someRequirement, someEditions, fc.array(someHistory, { minLength: 1, maxLength: 4 }))
  .map(([requirement, editions, people]) =>
    people.map((history) => ({ requirement, editions, ...history })),
  );
