import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResponsePlan } from "../incidents/response-plan.ts";
import { RISK_AREAS } from "../incidents/taxonomy.ts";
import { profileIncidents, type TermReported, type YearReported } from "./profile-incidents.ts";

const TODAY = "2026-11-28";
const SETTINGS = { today: TODAY, limit: 4 };

const TERMS = [
  { start: "2025-09-01", end: "2025-12-31", title: "Autumn 2025" },
  { start: "2026-01-01", end: "2026-03-31", title: "Spring 2026" },
  { start: "2026-04-01", end: "2026-08-31", title: "Summer 2026" },
];

type Reported = Readonly<Record<string, number>> | null;

/** One term after the other, by what was reported of each; null where nothing was. The year is whole with its third. */
function yearOf(reported: readonly Reported[], exposure: number | null = 200): YearReported {
  const terms = reported.flatMap((areas, index): TermReported[] => {
    const term = TERMS[index];
    if (!term) return [];
    const incidents = areas && Object.values(areas).reduce((sum, one) => sum + one, 0);
    const monthsReported = areas ? 4 : 0;
    return [
      { ...term, incidents, areas: areas ?? {}, exposure, monthsExpected: 4, monthsReported },
    ];
  });
  return { name: "2025/26", isWhole: terms.length === 3, terms };
}

const shownOf = (reported: readonly Reported[], limit = 4) => {
  const [year] = profileIncidents([yearOf(reported)], [], { today: TODAY, limit }).years;
  return year ?? expect.fail("One year is given.");
};

describe("incidents that people outside the school are shown", () => {
  test("have no number of 1 to 4, and no rate beside one that is hidden", () => {
    const { terms } = shownOf([{ conduct: 12 }, { conduct: 3 }]);
    expect(terms.map(({ incidents, rate, shown }) => [incidents, rate, shown])).toEqual([
      [12, 60, "shown"],
      [null, null, "suppressed"],
    ]);
  });

  test("show a small school the year, where each of its terms is hidden", () => {
    const { terms, whole } = shownOf([{ conduct: 4 }, { conduct: 3 }, { conduct: 4 }]);
    expect(terms.map(({ shown }) => shown)).toEqual(["suppressed", "suppressed", "suppressed"]);
    expect(whole).toMatchObject({ incidents: 11, shown: "shown", monthsReported: 12 });
    expect(whole?.rate).toBeCloseTo(18.33, 2);
  });

  test("hide the year, where the terms shown before it would leave one small number as the rest", () => {
    const { terms, whole } = shownOf([{ conduct: 12 }, { conduct: 9 }, { conduct: 2 }]);
    expect(terms.map(({ incidents }) => incidents)).toEqual([12, 9, null]);
    expect(whole?.shown).toBe("suppressed");
  });

  test("tell a term of which nothing was reported from one in which there was nothing", () => {
    const { terms } = shownOf([null, { content: 0 }]);
    expect(terms.map(({ shown, incidents }) => [shown, incidents])).toEqual([
      ["not_reported", null],
      ["shown", 0],
    ]);
  });

  test("have no rate while the number of pupils is unknown", () => {
    const { years } = profileIncidents([yearOf([{ conduct: 12 }], null)], [], SETTINGS);
    expect(years[0]?.terms[0]).toMatchObject({ incidents: 12, rate: null });
  });

  test("follow the trust's own limit when it is higher", () => {
    const numbers = (limit: number) =>
      shownOf([{ conduct: 8 }, { conduct: 9 }], limit).terms.map(({ incidents }) => incidents);
    expect(numbers(4)).toEqual([8, 9]);
    expect(numbers(10)).toEqual([null, null]);
  });

  test("are told apart by every area of risk once the year is whole", () => {
    expect(shownOf([{ conduct: 7 }, { contact: 6 }]).whole).toBeNull();
    const areas = shownOf([{ conduct: 7 }, { contact: 6 }, { conduct: 6 }]).whole?.areas;
    expect(areas?.map(({ code }) => code)).toEqual(RISK_AREAS.codes);
    expect(areas?.find(({ code }) => code === "conduct")?.incidents).toBe(13);
  });

  const few = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 12 }));
  const reports = fc.array(
    fc.option(fc.record({ content: few, contact: few, conduct: few }), { freq: 5 }),
    { minLength: 1, maxLength: 3 },
  );

  test("never have a small number, what is shown is true, and no copy takes back what an earlier one showed", () => {
    fc.assert(
      fc.property(reports, (reported) => {
        const { terms, whole } = shownOf(reported);
        for (const { incidents, rate, shown } of [
          ...terms,
          ...(whole ? [whole, ...whole.areas] : []),
        ]) {
          expect(incidents === null || incidents === 0 || incidents > 4).toBe(true);
          if (shown !== "shown") expect([incidents, rate]).toEqual([null, null]);
        }
        const truth = yearOf(reported).terms;
        terms.forEach(({ incidents }, index) => {
          if (incidents !== null) expect(incidents).toBe(truth[index]?.incidents);
        });
        const earlier = shownOf(reported.slice(0, -1)).terms.map(({ shown }) => shown);
        expect(terms.slice(0, -1).map(({ shown }) => shown)).toEqual(earlier);
      }),
      { numRuns: 300, seed: 20_261_128 },
    );
  });

  test("can't be worked out from a whole year's sums", () => {
    const some = fc.integer({ min: 0, max: 7 });
    const year = fc.array(fc.record({ contact: some, conduct: some }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(year, (reported) => {
        const { terms, whole } = shownOf(reported);
        const areas = whole?.areas ?? [];
        expect([terms, areas].map((parts) => canBeTold(parts, whole?.incidents ?? null))).toEqual([
          false,
          false,
        ]);
      }),
      { numRuns: 300, seed: 20_261_128 },
    );
  });
});

/** Whether the numbers that are hidden among the parts of a sum follow from it: each of them is 1 at least. */
function canBeTold(parts: readonly { incidents: number | null }[], whole: number | null): boolean {
  const hidden = parts.filter(({ incidents }) => incidents === null).length;
  // A sum that is hidden is told where all of its parts are shown.
  if (whole === null) return hidden === 0;
  const rest = parts.reduce((left, { incidents }) => left - (incidents ?? 0), whole);
  return hidden > 0 && (hidden === 1 || rest === hidden);
}

describe("reviews of response plans that people outside the school are shown", () => {
  const plan = (reviewedOn: string | null): ResponsePlan => ({
    agreedOn: "2025-10-01",
    firstReviewOn: "2025-11-12",
    reviews: reviewedOn
      ? [{ dueOn: "2025-11-12", reviewedOn, outcome: "ended", nextReviewOn: null }]
      : [],
  });
  const reviewsOf = (plans: readonly ResponsePlan[]) =>
    profileIncidents([yearOf([{}, {}, {}])], plans, SETTINGS).reviews;

  test("have a share when there are enough of them", () => {
    const { due, percent } = reviewsOf(Array.from({ length: 6 }, () => plan("2025-11-10")));
    expect([due.incidents, percent]).toEqual([6, 100]);
  });

  test("have none where it would say how many pupils a plan is about", () => {
    const few = reviewsOf([plan("2025-11-10"), plan("2025-12-01")]);
    expect(few.due.shown).toBe("suppressed");
    expect(few.percent).toBeNull();
    const oneLate = reviewsOf([...Array.from({ length: 9 }, () => plan("2025-11-10")), plan(null)]);
    expect([oneLate.late.shown, oneLate.percent]).toEqual(["suppressed", null]);
  });

  test("are none where none was promised", () => {
    expect(reviewsOf([])).toMatchObject({ due: { incidents: 0, shown: "shown" }, percent: null });
  });
});
