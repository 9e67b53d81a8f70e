import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { givenAway, placeOf } from "./board-attacker.fixture.ts";
import { boardCells } from "./board-cells.ts";
import type { BoardTerm, BoardYear } from "./board-year.ts";
import { someTerms, yearOf } from "./board-years.fixture.ts";
import { type BoardFigure, publishBoardYear } from "./publish-board-year.ts";

const SEED = 20_261_128;

const truthOf = (terms: readonly BoardTerm[]) =>
  new Map(
    boardCells(yearOf(terms, true)).cells.map(({ id, count, exposure }) => [
      id,
      { count: count ?? 0, exposure },
    ]),
  );

/** Publishes term after term, and the year with the last; every time with the limit of the day. */
function publishInTurn(terms: readonly BoardTerm[], limits: readonly number[]) {
  let year: BoardYear = yearOf([]);
  const versions = limits.map((limit, day) => {
    const isWhole = day >= terms.length - 1;
    const published = publishBoardYear({ ...year, terms: terms.slice(0, day + 1), isWhole }, limit);
    year = published.year;
    return published.figures;
  });
  return { versions, secrets: new Set(year.hidden) };
}

/** Secrets that somebody works out who has all versions. */
function workedOut(terms: readonly BoardTerm[], limits: readonly number[], isThorough = true) {
  const { versions, secrets } = publishInTurn(terms, limits);
  return givenAway(versions, truthOf(terms), isThorough).filter((id) => secrets.has(id));
}

const school = (name: string, counts: BoardTerm["schools"][number]["counts"], pupils = 400) => ({
  schoolId: name.toLowerCase(),
  name,
  pupils,
  expected: 4,
  reported: counts === null ? 1 : 4,
  counts,
});

const bullying = (incidents: number) => ({
  area: "conduct" as const,
  category: "cyberbullying",
  severity: "medium" as const,
  incidents,
});

const autumn = { start: "2025-09-01", end: "2026-01-04" };

const at = (figures: readonly BoardFigure[], figure: string, rowKey: string, columnKey: string) =>
  figures.find(
    (each) => each.figure === figure && each.rowKey === rowKey && each.columnKey === columnKey,
  );

describe("a term's figures for trustees", () => {
  const { figures } = publishBoardYear(
    yearOf([
      {
        ...autumn,
        schools: [
          school("Ashdown", [bullying(12)]),
          school("Bexcombe", [bullying(3)]),
          school("Cawdale", null),
          school("Durrant", []),
          school("Eastlea", [bullying(9)]),
        ],
      },
    ]),
    4,
  );

  test("show what is large with its rate and completeness", () => {
    expect(at(figures, "school_by_area", "ashdown", "all")).toMatchObject({
      rowTitle: "Ashdown",
      incidents: 12,
      rate: 30,
      shown: "shown",
      monthsExpected: 4,
      monthsReported: 4,
    });
    expect(at(figures, "trust_by_area", "all", "all")).toMatchObject({
      incidents: 24,
      monthsExpected: 20,
      monthsReported: 17,
    });
  });

  test("hide a small number, its rate, and another that would give it away", () => {
    const hidden = { incidents: null, rate: null, shown: "suppressed" };
    expect(at(figures, "school_by_area", "bexcombe", "all")).toMatchObject(hidden);
    expect(at(figures, "school_by_area", "bexcombe", "conduct")).toMatchObject(hidden);
    expect(at(figures, "school_by_area", "eastlea", "conduct")).toMatchObject(hidden);
  });

  test("keep nought and silence apart", () => {
    expect(at(figures, "school_by_area", "durrant", "all")).toMatchObject({
      incidents: 0,
      rate: 0,
    });
    expect(at(figures, "school_by_area", "cawdale", "all")).toMatchObject({
      incidents: null,
      shown: "not_reported",
    });
  });

  test("have no rate for the trust when a school that reported has no number on roll", () => {
    const schools = [
      school("Ashdown", [bullying(12)]),
      { ...school("Bexcombe", [bullying(9)]), pupils: null },
    ];
    const total = at(
      publishBoardYear(yearOf([{ ...autumn, schools }]), 4).figures,
      "trust_by_area",
      "all",
      "all",
    );
    expect(total).toMatchObject({ incidents: 21, rate: null });
  });
});

test("a term that was published is never changed by the terms after it", () => {
  fc.assert(
    fc.property(someTerms(4), (terms) => {
      const { versions } = publishInTurn(terms, [4, 4, 4, 4]);
      const [first = [], second = []] = versions;
      expect(second.slice(0, first.length)).toEqual(first);
    }),
    { numRuns: 60, seed: SEED },
  );
});

test("every number that is small when its term is published is a secret for good", () => {
  fc.assert(
    fc.property(someTerms(4), fc.constantFrom(4, 7), (terms, limit) => {
      const { secrets } = publishInTurn(terms, [limit, limit, limit, limit]);
      const small = [...truthOf(terms)].filter(([, { count }]) => count >= 1 && count <= limit);
      expect(small.filter(([id]) => !secrets.has(id))).toEqual([]);
    }),
    { numRuns: 100, seed: SEED },
  );
}, 60_000);

test("no number from 1 to 4 is ever shown, nor a rate beside a number that is not, whatever was shown before", () => {
  const rises = fc.constantFrom([4, 9, 4, 4], [6, 4, 12, 4], [4, 4, 4, 4]);
  const wrong: BoardFigure[] = [];
  fc.assert(
    fc.property(someTerms(4), rises, (terms, limits) => {
      const figures = publishInTurn(terms, limits).versions.flat();
      wrong.push(
        ...figures.filter(
          ({ incidents, rate }) =>
            (incidents !== null && incidents >= 1 && incidents <= 4) ||
            (incidents === null && rate !== null),
        ),
      );
    }),
    { numRuns: 150, seed: SEED },
  );
  expect(wrong).toEqual([]);
}, 60_000);

test("a higher limit hides what was shown, and nothing comes back that was hidden", () => {
  const broken: BoardFigure[] = [];
  fc.assert(
    fc.property(someTerms(4), (terms) => {
      const { versions } = publishInTurn(terms.slice(0, 1), [4, 12]);
      const [before = [], after = []] = versions;
      broken.push(
        ...after.filter(
          ({ incidents, shown }, index) =>
            (incidents !== null && incidents > 0 && incidents <= 12) ||
            (before[index]?.shown === "suppressed" && shown !== "suppressed"),
        ),
      );
    }),
    { numRuns: 60, seed: SEED },
  );
  expect(broken).toEqual([]);
});

describe("a trustee who keeps every version of the figures", () => {
  const someLimits = fc
    .array(fc.constantFrom(4, 4, 4, 6, 9), { minLength: 5, maxLength: 5 })
    .filter((limits) => limits.length > 0);

  test("works out no hidden number of hundreds of trusts, over terms, the year and raised limits", () => {
    fc.assert(
      fc.property(someTerms(4), someLimits, (terms, limits) => {
        expect(workedOut(terms, limits)).toEqual([]);
      }),
      { numRuns: 250, seed: SEED },
    );
  }, 120_000);

  test("works out none of larger trusts either", () => {
    fc.assert(
      fc.property(someTerms(25), someLimits, (terms, limits) => {
        expect(workedOut(terms, limits, false)).toEqual([]);
      }),
      { numRuns: 25, seed: SEED },
    );
  }, 120_000);

  test("would work out every hidden number that had its rate beside it", () => {
    let [hidden, missed] = [0, 0];
    fc.assert(
      fc.property(someTerms(4), (terms) => {
        const places = truthOf(terms);
        const { versions, secrets } = publishInTurn(terms, [4, 4, 4, 4]);
        const withRates = versions.map((figures) =>
          figures.map((figure) => {
            const { count, exposure } = places.get(placeOf(figure)) ?? { count: 0, exposure: null };
            const isHidden = figure.shown === "suppressed" && exposure !== null;
            return isHidden ? { ...figure, rate: (count / exposure) * 1000 } : figure;
          }),
        );
        const found = new Set(givenAway(withRates, places, false));
        const withRoll = [...secrets].filter((id) => (places.get(id)?.exposure ?? null) !== null);
        hidden += withRoll.length;
        missed += withRoll.filter((id) => !found.has(id)).length;
      }),
      { numRuns: 40, seed: SEED },
    );
    expect(hidden).toBeGreaterThan(100);
    expect(missed).toBe(0);
  }, 60_000);

  test("would work out much if the year were decided without what was published of its terms", () => {
    let caught = 0;
    fc.assert(
      fc.property(someTerms(4), (terms) => {
        const forgetful = [1, 2, 3].map(
          (many) => publishBoardYear(yearOf(terms.slice(0, many), many === 3), 4).figures,
        );
        if (givenAway(forgetful, truthOf(terms), false).length > 0) caught += 1;
      }),
      { numRuns: 150, seed: SEED },
    );
    expect(caught).toBeGreaterThan(10);
  }, 60_000);

  test("would work out much if figures were counted again every day", () => {
    let caught = 0;
    fc.assert(
      fc.property(someTerms(4), (terms) => {
        const [term] = terms;
        const [first, ...others] = term?.schools ?? [];
        if (!term || !first?.counts) return;
        const later = {
          ...term,
          schools: [{ ...first, counts: [...first.counts, bullying(1)] }, ...others],
        };
        const totals = [term, later].map(
          (each) =>
            at(publishBoardYear(yearOf([each]), 4).figures, "trust_by_area", "all", "all")
              ?.incidents,
        );
        // Both totals shown: the one incident of today is their difference.
        if (totals.every((total) => typeof total === "number")) caught += 1;
      }),
      { numRuns: 150, seed: SEED },
    );
    expect(caught).toBeGreaterThan(10);
  });
});
