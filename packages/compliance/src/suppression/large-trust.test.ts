import { expect, test } from "vitest";
import { chanceFrom } from "../trends/chance.fixture.ts";
import { suppress } from "./suppress.ts";
import { givenAwayByElimination, givenAwayByRanges } from "./testing/attacker.ts";
import { tableWithMargins } from "./testing/tables.ts";

const SCHOOLS = 100;
const AREAS = 5;
const TERMS = 6;

/** A hundred schools with few or many incidents each, by area and term, with every margin. */
function largeTrust(seed: number, most: number) {
  const chance = chanceFrom(seed);
  const rates = Array.from({ length: SCHOOLS }, () => chance.uniform() * most);
  return tableWithMargins([SCHOOLS, AREAS, TERMS], ([school = 0, area = 0]) =>
    chance.poisson((rates[school] ?? 0) / (1 + area)),
  );
}

test.each([
  { name: "few incidents", most: 2, hides: 0.5 },
  { name: "some incidents", most: 12, hides: 0.2 },
  { name: "many incidents", most: 60, hides: 0.1 },
])(
  "of a trust of 100 schools with $name no hidden number can be worked out, and most that is large is shown",
  ({ most, hides }) => {
    const tables = largeTrust(51, most);
    const verdicts = suppress(tables);
    const published = { verdicts, sums: tables.sums, limit: 4 };
    expect(givenAwayByRanges(published)).toEqual([]);
    expect(givenAwayByElimination(published)).toEqual([]);
    const large = tables.cells.filter(({ count }) => (count ?? 0) > 4);
    const hidden = large.filter(({ id }) => !verdicts.get(id)?.shown);
    expect(hidden.length / large.length).toBeLessThan(hides);
    expect(verdicts.get("*|*|*")).toMatchObject({ shown: true });
  },
  60_000,
);
