import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountedCell, type Sum, suppress, type Verdict } from "./suppress.ts";
import {
  givenAwayByElimination,
  givenAwayByRanges,
  givenAwayByTrying,
} from "./testing/attacker.ts";
import { type Tables, tableWithMargins } from "./testing/tables.ts";

const LIMIT = 4;

/** A row of counts with its total. */
const row = (...counts: (number | null)[]): Tables => ({
  cells: [
    ...counts.map((count, index): CountedCell => ({ id: `${index}`, count })),
    { id: "total", count: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) },
  ],
  sums: [{ total: "total", parts: counts.map((_, index) => `${index}`) }],
});

const hidden = (verdicts: ReadonlyMap<string, Verdict>) =>
  [...verdicts].flatMap(([id, verdict]) => (verdict.shown ? [] : [id]));

function attack(tables: Tables, verdicts: ReadonlyMap<string, Verdict>, limit = LIMIT): string[] {
  const published = { verdicts, sums: tables.sums, limit };
  return [
    ...new Set([
      ...givenAwayByRanges(published),
      ...givenAwayByElimination(published),
      ...givenAwayByTrying(published, tables.cells),
    ]),
  ];
}

/** What a product without secondary suppression would show. */
const onlySmall = ({ cells }: Tables): Map<string, Verdict> =>
  new Map(
    cells.map(({ id, count }): [string, Verdict] => [
      id,
      count !== null && count >= 1 && count <= LIMIT
        ? { shown: false, reason: "small" }
        : { shown: true, count },
    ]),
  );

describe("a row with its total", () => {
  test("of large numbers and zeros is shown whole", () => {
    expect(hidden(suppress(row(5, 0, 12)))).toEqual([]);
  });

  test("with one small number hides another with it, the smallest that can", () => {
    expect(hidden(suppress(row(3, 40, 9, 200)))).toEqual(["0", "2"]);
  });

  test("with two small numbers that leave each other room hides only those", () => {
    expect(hidden(suppress(row(2, 3, 40)))).toEqual(["0", "1"]);
  });

  test("of two ones hides the total: with two shown both would be known", () => {
    expect(hidden(suppress(row(1, 1)))).toEqual(["0", "1", "total"]);
  });

  test("of ones that make a small total does not say that the total is small", () => {
    const tables = row(1, 1, 1, 1);
    const verdicts = suppress(tables);
    expect(verdicts.get("total")).toEqual({ shown: false, reason: "unsaid" });
    expect(attack(tables, verdicts)).toEqual([]);
  });

  test("of one school alone that has anything hides the total, too", () => {
    expect(hidden(suppress(row(0, 3, 0)))).toEqual(["1", "total"]);
  });

  test("of one small number beside zeros and a gap keeps zeros and gaps shown", () => {
    const verdicts = suppress(row(0, 2, null, 30));
    expect(verdicts.get("0")).toEqual({ shown: true, count: 0 });
    expect(verdicts.get("2")).toEqual({ shown: true, count: null });
    expect(hidden(verdicts)).toEqual(["1", "3"]);
  });
});

test("of four ones the sum of which is over the limit, no one is given away by their number", () => {
  const tables = row(1, 1, 1, 1, 1);
  expect(attack(tables, suppress(tables))).toEqual([]);
});

test("a count that is shown twice, once as a rate for a known number of pupils, is hidden twice", () => {
  const { cells, sums } = row(3, 40, 9);
  const tables = {
    cells: [...cells, { id: "rate of 2", count: 9 }],
    sums: [...sums, { total: "rate of 2", parts: ["2"] }],
  };
  const verdicts = suppress(tables);
  expect(verdicts.get("2")?.shown).toBe(verdicts.get("rate of 2")?.shown);
  expect(attack(tables, verdicts)).toEqual([]);
});

test("a total that is broken down in two ways without cells in common is protected in both", () => {
  const byArea = [1, 1];
  const byYear = [2];
  const tables: Tables = {
    cells: [
      ...byArea.map((count, index) => ({ id: `area ${index}`, count })),
      ...byYear.map((count, index) => ({ id: `year ${index}`, count })),
      { id: "total", count: 2 },
    ],
    sums: [
      { total: "total", parts: ["area 0", "area 1"] },
      { total: "total", parts: ["year 0"] },
    ],
  };
  expect(attack(tables, suppress(tables))).toEqual([]);
});

test("a higher limit hides more, a lower one is refused", () => {
  expect(hidden(suppress(row(8, 9, 40), 10))).toEqual(["0", "1"]);
  expect(() => suppress(row(8, 9), 3)).toThrow(RangeError);
});

test("sums that do not hold, unknown cells and broken counts are refused", () => {
  expect(() =>
    suppress({
      cells: [
        { id: "a", count: 2 },
        { id: "b", count: 3 },
      ],
      sums: [{ total: "b", parts: ["a"] }],
    }),
  ).toThrow("do not add up");
  expect(() =>
    suppress({ cells: [{ id: "a", count: 2 }], sums: [{ total: "a", parts: ["z"] }] }),
  ).toThrow("not among");
  expect(() => suppress({ cells: [{ id: "a", count: 2.5 }], sums: [] })).toThrow("whole");
});

const mostlySmall = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
);

const someTable = (...most: number[]) =>
  fc
    .tuple(...most.map((size) => fc.integer({ min: 1, max: size })))
    .chain((sizes) =>
      fc.tuple(
        fc.constant(sizes),
        fc.array(mostlySmall, {
          minLength: sizes.reduce((a, b) => a * b),
          maxLength: sizes.reduce((a, b) => a * b),
        }),
      ),
    )
    .map(([sizes, counts]) => {
      const strides = sizes.map((_, dimension) =>
        sizes.slice(dimension + 1).reduce((a, b) => a * b, 1),
      );
      return tableWithMargins(
        sizes,
        (place) =>
          counts[
            place.reduce((at, index, dimension) => at + index * (strides[dimension] ?? 0), 0)
          ] ?? 0,
      );
    });

/** Cells and sums of sums that overlap as they like, and gaps. */
const someSums = fc
  .tuple(
    fc.array(fc.option(mostlySmall, { freq: 8 }), { minLength: 2, maxLength: 7 }),
    fc.array(fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([counts, groups]): Tables => {
    const cells: CountedCell[] = counts.map((count, index) => ({ id: `${index}`, count }));
    const sums: Sum[] = [];
    for (const [index, group] of groups.entries()) {
      const parts = [...new Set(group.map((place) => cells[place % cells.length]?.id ?? "0"))];
      const count = parts.reduce(
        (sum, id) => sum + (cells.find((cell) => cell.id === id)?.count ?? 0),
        0,
      );
      cells.push({ id: `sum ${index}`, count });
      sums.push({ total: `sum ${index}`, parts });
    }
    return { cells, sums };
  });

describe("an attacker who knows every shown number, every sum and every rule", () => {
  const SEED = 20_261_128;

  test.each([
    { of: "rows", tables: someTable(6), runs: 800 },
    { of: "schools by areas", tables: someTable(4, 4), runs: 800 },
    { of: "schools by areas by terms", tables: someTable(3, 2, 3), runs: 200 },
    { of: "sums that overlap", tables: someSums, runs: 800 },
  ])(
    "learns no hidden number from thousands of tables: $of",
    ({ tables, runs }) => {
      fc.assert(
        fc.property(tables, (some) => {
          const verdicts = suppress(some);
          expect(attack(some, verdicts)).toEqual([]);
          for (const { id, count } of some.cells) {
            if (count !== null && count >= 1 && count <= LIMIT)
              expect(verdicts.get(id)?.shown).toBe(false);
            if (count === 0 || count === null)
              expect(verdicts.get(id)).toEqual({ shown: true, count });
          }
        }),
        { numRuns: runs, seed: SEED },
      );
    },
    60_000,
  );

  test("catches a product that hides only the small ones", () => {
    const tables = row(3, 40, 9);
    expect(attack(tables, onlySmall(tables))).toEqual(["0"]);
    let caught = 0;
    fc.assert(
      fc.property(someTable(4, 4), (some) => {
        if (attack(some, onlySmall(some)).length > 0) caught += 1;
      }),
      { numRuns: 300, seed: SEED },
    );
    expect(caught).toBeGreaterThan(100);
  });

  test("catches two hidden numbers that their total pins, which equations alone do not", () => {
    const tables = row(1, 1, 9);
    const verdicts = new Map<string, Verdict>([...onlySmall(tables)]);
    expect(givenAwayByElimination({ verdicts, sums: tables.sums, limit: LIMIT })).toEqual([]);
    expect(givenAwayByRanges({ verdicts, sums: tables.sums, limit: LIMIT })).toEqual(["0", "1"]);
  });
});
