/** Random trusts with an academic year of reports, as trustees' attackers are tried on. */
import fc from "fast-check";
import type { BoardCount, BoardTerm, BoardYear } from "./board-year.ts";

const KINDS = [
  { area: "conduct", category: "cyberbullying" },
  { area: "conduct", category: "nudes_semi_nudes" },
  { area: "contact", category: "grooming_or_unknown_adult" },
  { area: "content", category: "violent_or_extreme_content" },
  { area: "commerce", category: "gambling_scam_phishing" },
] as const;
const SEVERE = ["low", "medium", "high"] as const;

const few = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 7 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
);

const someCount: fc.Arbitrary<BoardCount> = fc
  .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...SEVERE), few)
  .map(([kind, severity, incidents]) => ({ ...kind, severity, incidents }));

const DAYS = [
  { start: "2025-09-01", end: "2026-01-04" },
  { start: "2026-01-05", end: "2026-04-12" },
  { start: "2026-04-13", end: "2026-08-31" },
] as const;

/** The terms of 2025/26, with every school in each of them; some report nothing, some that there was nothing. */
export const someTerms = (mostSchools: number): fc.Arbitrary<BoardTerm[]> =>
  fc.integer({ min: 1, max: mostSchools }).chain((schools) =>
    fc
      .tuple(
        ...DAYS.map(() =>
          fc.array(fc.option(fc.array(someCount, { maxLength: 3 }), { freq: 8 }), {
            minLength: schools,
            maxLength: schools,
          }),
        ),
      )
      .map((terms) =>
        terms.map((reports, term) => ({
          start: DAYS[term]?.start ?? "",
          end: DAYS[term]?.end ?? "",
          schools: reports.map((counts, school) => ({
            schoolId: `school-${school}`,
            name: `School ${school}`,
            pupils: 200 + 100 * school,
            expected: 4,
            reported: counts === null ? 0 : 4,
            counts,
          })),
        })),
      ),
  );

export const yearOf = (terms: readonly BoardTerm[], isWhole = false): BoardYear => ({
  start: "2025-09-01",
  end: "2026-08-31",
  terms,
  isWhole,
  shown: [],
  hidden: [],
});
