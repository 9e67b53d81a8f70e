import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResponsePlan } from "../incidents/response-plan.ts";
import { RISK_AREAS } from "../incidents/taxonomy.ts";
import { profileIncidents, type TermReported } from "./profile-incidents.ts";

const TODAY = "2026-11-28";
const SETTINGS = { today: TODAY, limit: 4 };

const STARTS = ["2024-09-01", "2025-01-01", "2025-04-01", "2025-09-01", "2026-01-01", "2026-04-01"];

/** One term after the other, by what was reported of each; null where nothing was. */
const termsOf = (
  reported: readonly (Readonly<Record<string, number>> | null)[],
  exposure: number | null = 200,
): TermReported[] =>
  reported.map((areas, index) => ({
    period: {
      start: STARTS[index] ?? "",
      end: `${(STARTS[index] ?? "").slice(0, 8)}28`,
      title: `Term ${index + 1}`,
    },
    incidents: areas && Object.values(areas).reduce((sum, one) => sum + one, 0),
    areas: areas ?? {},
    exposure,
    monthsExpected: 4,
    monthsReported: areas ? 4 : 0,
  }));

describe("incidents that people outside the school are shown", () => {
  test("have no number of 1 to 4, and no rate beside one that is hidden", () => {
    const { terms } = profileIncidents(
      termsOf([{ conduct: 12 }, { conduct: 3 }, { conduct: 2 }, { conduct: 0 }]),
      [],
      SETTINGS,
    );
    expect(terms.map(({ incidents }) => incidents)).toEqual([12, null, null, 0]);
    expect(terms.map(({ shown }) => shown)).toEqual(["shown", "suppressed", "suppressed", "shown"]);
    expect(terms.map(({ rate }) => rate)).toEqual([60, null, null, 0]);
  });

  test("hide a second number where one small number could be worked out from the whole", () => {
    const { terms, all } = profileIncidents(
      termsOf([{ conduct: 12 }, { conduct: 9 }, { conduct: 2 }]),
      [],
      SETTINGS,
    );
    const hidden = [...terms, all].filter(({ shown }) => shown === "suppressed");
    expect(terms[2]?.shown).toBe("suppressed");
    expect(hidden.length).toBeGreaterThan(1);
  });

  test("tell a term of which nothing was reported from one in which there was nothing", () => {
    const { terms, all } = profileIncidents(termsOf([null, { content: 0 }]), [], SETTINGS);
    expect(terms.map(({ shown, incidents }) => [shown, incidents])).toEqual([
      ["not_reported", null],
      ["shown", 0],
    ]);
    expect(all).toMatchObject({ shown: "shown", incidents: 0, monthsExpected: 8 });
  });

  test("have no rate while the number of pupils is unknown", () => {
    const { terms, all } = profileIncidents(termsOf([{ conduct: 12 }], null), [], SETTINGS);
    expect([terms[0]?.rate, all.rate]).toEqual([null, null]);
    expect(terms[0]?.incidents).toBe(12);
  });

  test("follow the trust's own limit when it is higher", () => {
    const terms = termsOf([{ conduct: 8 }, { conduct: 9 }]);
    const shown = (limit: number) =>
      profileIncidents(terms, [], { today: TODAY, limit }).terms.map(({ incidents }) => incidents);
    expect(shown(4)).toEqual([8, 9]);
    expect(shown(10)).toEqual([null, null]);
  });

  test("never have a small number, whatever was reported, and what is shown is true", () => {
    const few = fc.integer({ min: 0, max: 9 });
    const areas = fc.record({ content: few, contact: few, conduct: few });
    fc.assert(
      fc.property(fc.array(fc.option(areas), { minLength: 1, maxLength: 6 }), (reported) => {
        const told = termsOf(reported);
        const { terms, areas: byArea, all } = profileIncidents(told, [], SETTINGS);
        for (const { incidents, rate, shown } of [...terms, ...byArea, all]) {
          expect(incidents === null || incidents === 0 || incidents > 4).toBe(true);
          if (shown !== "shown") expect([incidents, rate]).toEqual([null, null]);
        }
        terms.forEach(({ incidents }, index) => {
          if (incidents !== null) expect(incidents).toBe(told[index]?.incidents);
        });
        // One number alone that is hidden in a sum that is shown would be the difference.
        for (const parts of [terms, byArea]) {
          const hidden = parts.filter(({ shown }) => shown === "suppressed");
          if (all.shown === "shown") expect(hidden.length).not.toBe(1);
        }
      }),
      { numRuns: 300, seed: 20_261_128 },
    );
  });

  test("are told apart by every area of risk", () => {
    const { areas } = profileIncidents(termsOf([{ conduct: 7, contact: 6 }]), [], SETTINGS);
    expect(areas.map(({ code }) => code)).toEqual(RISK_AREAS.codes);
    expect(areas.find(({ code }) => code === "contact")?.incidents).toBe(6);
  });
});

describe("reviews of response plans that people outside the school are shown", () => {
  const plan = (reviewedOn: string | null): ResponsePlan => ({
    agreedOn: "2024-10-01",
    firstReviewOn: "2024-11-12",
    reviews: reviewedOn
      ? [{ dueOn: "2024-11-12", reviewedOn, outcome: "ended", nextReviewOn: null }]
      : [],
  });
  const reviewsOf = (plans: readonly ResponsePlan[]) =>
    profileIncidents(termsOf([{}, {}, {}, {}, {}, {}]).map(wholeTerm), plans, SETTINGS).reviews;
  const wholeTerm = (term: TermReported, index: number): TermReported => ({
    ...term,
    period: { ...term.period, end: STARTS[index + 1] ?? "2026-08-31" },
  });

  test("have a share when there are enough of them", () => {
    const { due, percent } = reviewsOf(Array.from({ length: 6 }, () => plan("2024-11-10")));
    expect([due.incidents, percent]).toEqual([6, 100]);
  });

  test("have none where it would say how many pupils a plan is about", () => {
    const few = reviewsOf([plan("2024-11-10"), plan("2024-12-01")]);
    expect(few.due.shown).toBe("suppressed");
    expect(few.percent).toBeNull();
    const oneLate = reviewsOf([...Array.from({ length: 9 }, () => plan("2024-11-10")), plan(null)]);
    expect([oneLate.late.shown, oneLate.percent]).toEqual(["suppressed", null]);
  });

  test("are none where none was promised", () => {
    expect(reviewsOf([])).toMatchObject({ due: { incidents: 0, shown: "shown" }, percent: null });
  });
});
