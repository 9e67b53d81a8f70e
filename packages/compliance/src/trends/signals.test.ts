import { describe, expect, test } from "vitest";
import { funnel } from "./funnel.ts";
import { quietSigns } from "./quiet.ts";
import { sameSeason } from "./season.ts";
import { FALL_NOTE, funnelSentence, RISE_NOTE, seasonSentence, signalsOf } from "./signals.ts";
import { terms } from "./terms.fixture.ts";
import { uChart } from "./u-chart.ts";

const baseline = { kind: "fixed", from: "2000-01-01", through: "2001-12-31" } as const;
const steady = [22, 20, 24, 21, 23, 22];
const sentences = (counts: readonly (number | null)[]) =>
  signalsOf(uChart(terms(counts), { baseline })).map(({ sentence }) => sentence);

describe("a signal's sentence", () => {
  test("says what was reported and what is usual", () => {
    expect(sentences([...steady, 41])).toEqual([
      "Spring 2002 is higher than chance would explain: 41 reported where 9 to 37 are usual.",
    ]);
    expect(sentences([...steady, 2])).toEqual([
      "Spring 2002 is lower than chance would explain: 2 reported where 9 to 37 are usual.",
    ]);
  });

  test("says none in words", () => {
    expect(sentences([...steady, 0])[0]).toContain("none reported where 9 to 37 are usual");
    expect(sentences([0, 0, 0, 0, 0, 0, 2])[0]).toContain("2 reported where none is usual");
  });

  test("of a shift that goes on is one sentence that grows", () => {
    const shifted = Array.from({ length: 10 }, () => 26);
    expect(sentences([...steady, ...shifted])).toEqual([
      "Ten periods in a row, Spring 2002 to Spring 2005, are higher than average. Chance alone seldom keeps to one side for so long.",
    ]);
  });

  test("blames nobody", () => {
    const all = [...sentences([...steady, 41, 41, 0, 0]), RISE_NOTE, FALL_NOTE].join(" ");
    expect(all).not.toMatch(/fail|bad|worse|poor|blame|concern|alarm|problem/iu);
  });
});

describe("a quiet school", () => {
  test("without a return is told from one with none to report", () => {
    const [noReturn] = quietSigns(uChart(terms([...steady, null]), { baseline }), null);
    expect(noReturn).toMatchObject({ sign: "no_return" });
    const [under] = quietSigns(uChart(terms([...steady, 0]), { baseline }), null);
    expect(under).toMatchObject({ sign: "under_own_usual" });
    expect(under?.sentence).toContain("none reported where 9 to 37 are usual here");
  });

  test("is seen among its peers even if it was always quiet", () => {
    const chart = uChart(terms([1, 0, 1, 1, 0, 1, 1]));
    const peers = funnel(
      [20, 22, 18, 21, 19, 20]
        .map((count, index) => ({ id: `${index}`, name: `School ${index}`, count, exposure: 400 }))
        .concat({ id: "quiet", name: "Fernhill Primary", count: 1, exposure: 400 }),
    ).schools.at(-1);
    expect(quietSigns(chart, peers ?? null).map(({ sign }) => sign)).toEqual(["under_peers"]);
    expect(peers && funnelSentence(peers, "Spring 2002")).toBe(
      `Fernhill Primary reported fewer than chance would explain in Spring 2002: 1 where ${peers?.usual?.low} to ${peers?.usual?.high} are usual for as many pupils.`,
    );
  });

  test("is not one that is so small that none is usual", () => {
    expect(quietSigns(uChart(terms([1, 0, 2, 0, 1, 1, 0])), null)).toEqual([]);
  });
});

describe("the same season last year", () => {
  test("is found by its date, not by its place in the list", () => {
    const points = terms([5, 5, 30, 5, 5, 50]);
    const [now] = points.slice(-1);
    const season = now && sameSeason(points, now);
    expect(season).toMatchObject({
      yearBefore: { period: { title: "Autumn 2000" } },
      difference: "higher",
    });
    expect(season && seasonSentence(season)).toBe(
      "Higher than a year before, pupil numbers allowed for: 50 in Autumn 2001, 30 in Autumn 2000.",
    );
  });

  test("allows for how many pupils there were", () => {
    const points = terms([0, 0, 30, 0, 0, 50], [1, 1, 600, 1, 1, 1000]);
    const [now] = points.slice(-1);
    expect(now && sameSeason(points, now)?.difference).toBe("as_chance_has_it");
  });

  test("has the chance that the binomial distribution gives: 5 against 0 at one rate is one in sixteen", () => {
    const points = terms([0, 0, 0, 5]);
    const [now] = points.slice(-1);
    expect(now && sameSeason(points, now)?.chance).toBeCloseTo(2 / 32, 12);
  });

  test("can't be compared when it was not reported, and is none before there was a year", () => {
    const points = terms([null, 4, 4, 4]);
    const [now] = points.slice(-1);
    expect(now && sameSeason(points, now)?.difference).toBe("not_comparable");
    expect(now && sameSeason(points.slice(1), now)).toBeNull();
  });
});
