import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import {
  type EvidenceHeld,
  practisedPercent,
  practiceStanding,
  type PromiseMade,
  promiseStanding,
} from "./practice-standing.ts";

const SETTINGS = { dueSoonDays: 60 };
const promise = (given: Partial<PromiseMade> = {}): PromiseMade => ({
  id: "p1",
  text: "We review the security of our systems.",
  expectation: "K7",
  frequencyMonths: null,
  kind: null,
  ...given,
});
const held = (given: Partial<EvidenceHeld> = {}): EvidenceHeld => ({
  id: "e1",
  kind: "security_reviewed",
  happenedOn: "2026-03-02",
  validUntil: "2027-03-01",
  links: [],
  ...given,
});
const state = (made: PromiseMade, evidence: EvidenceHeld[], today = "2026-11-28") =>
  promiseStanding(made, evidence, today, SETTINGS).state;

describe("a promise", () => {
  it("is practised while evidence of its kind counts", () => {
    expect(state(promise(), [held()], "2026-03-01")).toBe("none");
    expect(state(promise(), [held()])).toBe("current");
    expect(state(promise(), [held()], "2027-01-01")).toBe("runs_out_soon");
    expect(state(promise(), [held()], "2027-03-01")).toBe("runs_out_soon");
    expect(state(promise(), [held()], "2027-03-02")).toBe("expired");
    expect(state(promise(), [held({ validUntil: null })], "2040-01-01")).toBe("current");
  });

  it("to do it every term is kept for a term by what would else count for a year", () => {
    const termly = promise({ frequencyMonths: 4 });
    expect(promiseStanding(termly, [held()], "2026-05-20", SETTINGS)).toMatchObject({
      state: "current",
      until: "2026-07-01",
    });
    expect(state(termly, [held()], "2026-07-02")).toBe("expired");
    expect(state(promise({ frequencyMonths: 0.25 }), [held()], "2026-04-01")).toBe("runs_out_soon");
    expect(state(promise({ frequencyMonths: 0.25 }), [held()], "2026-04-02")).toBe("expired");
    expect(state(promise({ frequencyMonths: 24 }), [held()], "2027-03-02")).toBe("expired");
  });

  it("is shown, or not shown, by what a person says shows it", () => {
    const links = (shows: boolean) => [{ promiseId: "p1", shows }];
    expect(state(promise(), [held({ links: links(false) })])).toBe("none");
    expect(state(promise(), [held({ kind: "other", links: links(true) })])).toBe("current");
    expect(state(promise({ kind: { code: "other" } }), [held({ kind: "other" })])).toBe("none");
  });

  it("needs what a person says that it needs, or nothing", () => {
    const accounts = promise({ kind: { code: "accounts_reviewed" } });
    expect(state(accounts, [held()])).toBe("none");
    expect(state(accounts, [held({ kind: "accounts_reviewed" })])).toBe("current");
    expect(state(promise({ kind: { code: null } }), [])).toBe("not_needed");
  });

  it("is shown by the evidence that lasts longest", () => {
    const evidence = [
      held(),
      held({ id: "e2", happenedOn: "2026-09-01", validUntil: "2027-08-31" }),
    ];
    expect(promiseStanding(promise(), evidence, "2026-11-28", SETTINGS).evidenceId).toBe("e2");
    expect(promiseStanding(promise(), evidence, "2026-08-31", SETTINGS).evidenceId).toBe("e1");
  });
});

describe("promised against practised", () => {
  it("is counted in promises", () => {
    const promises = [
      promise(),
      promise({ id: "p2", kind: { code: "image_consents" } }),
      promise({ id: "p3", kind: { code: null } }),
    ];
    const { counts } = practiceStanding(promises, [held()], "2026-11-28", SETTINGS);
    expect(counts).toEqual({ promised: 2, current: 1, runsOutSoon: 0, expired: 0, none: 1 });
    expect(practisedPercent(counts)).toBe(50);
    expect(practisedPercent({ ...counts, promised: 0 })).toBeNull();
  });

  it("is on every day what going through the evidence piece by piece says", () => {
    const day = fc.nat(900).map((days) => addDays("2025-01-01", days));
    const evidence = fc.record({
      happenedOn: day,
      lasts: fc.option(fc.nat(400)),
      kind: fc.constantFrom("security_reviewed", "staff_trained"),
      said: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 5 }), day, (given, today) => {
        const all = given.map(({ happenedOn, lasts, kind, said }, index) =>
          held({
            id: `e${index}`,
            happenedOn,
            kind,
            validUntil: lasts === null ? null : addDays(happenedOn, lasts),
            links: said === null ? [] : [{ promiseId: "p1", shows: said }],
          }),
        );
        const shows = all.filter(({ kind, links, happenedOn }) => {
          if (happenedOn > today) return false;
          return links[0]?.shows ?? kind === "security_reviewed";
        });
        const counts = shows.some(({ validUntil }) => validUntil === null || validUntil >= today);
        const found = state(promise(), all, today);
        if (counts) expect(["current", "runs_out_soon"]).toContain(found);
        else expect(found).toBe(shows.length > 0 ? "expired" : "none");
      }),
      { numRuns: 300 },
    );
  });
});
