import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../dates/dates.ts";
import { countKept, countKeptByKind } from "./kept-practice.ts";
import { practiceStanding } from "./practice-standing.ts";
import { samePromiseKey } from "./same-promise.ts";

const SETTINGS = { dueSoonDays: 60 };

test("what is kept of a school's promises says on every day what going through them says", () => {
  const day = fc.nat(700).map((days) => addDays("2025-01-01", days));
  const evidence = fc.record({ happenedOn: day, lasts: fc.option(fc.nat(400)) });
  fc.assert(
    fc.property(fc.array(fc.option(evidence), { maxLength: 8 }), fc.nat(400), (given, later) => {
      // The evidence is from two years; whatever is judged lies behind them.
      const today = addDays("2026-12-31", later);
      const promises = given.map((_, index) => ({
        id: `p${index}`,
        text: "We look at it.",
        expectation: null,
        frequencyMonths: null,
        kind: { code: `kind_${index}` },
      }));
      const held = given.flatMap((one, index) =>
        one === null
          ? []
          : [
              {
                id: `e${index}`,
                kind: `kind_${index}`,
                happenedOn: one.happenedOn,
                validUntil: one.lasts === null ? null : addDays(one.happenedOn, one.lasts),
                links: [],
              },
            ],
      );
      const kept = {
        promises: held.map(({ kind, happenedOn, validUntil }) => ({
          kind,
          shown: { on: happenedOn, until: validUntil },
          promises: 1,
        })),
      };
      const none = given.length - held.length;
      const { counts } = practiceStanding(promises, held, today, SETTINGS);
      const counted = countKept(
        {
          promises: [
            ...kept.promises,
            ...(none > 0 ? [{ kind: "other", shown: null, promises: none }] : []),
          ],
        },
        today,
        SETTINGS,
      );
      expect(counted).toEqual(counts);
    }),
    { numRuns: 200 },
  );
});

test("what is kept is counted by kind of evidence, too", () => {
  const kept = {
    promises: [
      { kind: "staff_trained", shown: { on: "2026-09-01", until: "2027-08-31" }, promises: 2 },
      { kind: "staff_trained", shown: null, promises: 1 },
      {
        kind: "security_reviewed",
        shown: { on: "2025-01-01", until: "2025-12-31" },
        promises: 1,
      },
    ],
  };
  const byKind = countKeptByKind(kept, "2026-11-28", SETTINGS);
  expect(byKind.get("staff_trained")).toMatchObject({ promised: 3, current: 2, none: 1 });
  expect(byKind.get("security_reviewed")).toMatchObject({ promised: 1, expired: 1 });
});

test("a promise is known again by its words, whatever became of capitals, quotes and bullets", () => {
  const key = samePromiseKey("online_safety", "We review “filters” every year.");
  expect(samePromiseKey("online_safety", "• we review 'filters'  every year")).toBe(key);
  expect(samePromiseKey("online_safety", "We review filters every term.")).not.toBe(key);
  expect(samePromiseKey("safeguarding", "We review “filters” every year.")).not.toBe(key);
});
