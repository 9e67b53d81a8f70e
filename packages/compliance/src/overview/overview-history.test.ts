import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../dates/dates.ts";
import { judgeSchool, type Judgement, MEASURES } from "../measures/measures.ts";
import { dateFact, policy, school } from "../measures/measured-school.fixture.ts";
import { countDays } from "../measures/wording.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { STATUSES } from "../statuses.ts";
import { withoutTokens, withTokens } from "./passing-days.ts";
import { directionOf, whatChanged, whatChangedSentence } from "./what-changed.ts";
import { turnsUntil } from "./what-comes.ts";

const overdue = (days: number): Judgement => ({
  status: "needs_action",
  value: `${countDays(days)} overdue`,
  detail: `It was due on 31 August 2026, ${countDays(days)} ago; version 3 has 12 pages.`,
  since: "2026-09-01",
  due: "2026-08-31",
  evidence: [],
  nextAction: { code: "upload_policy", words: "Upload the reviewed policy" },
  headline: { of: "policy", words: `is ${countDays(days)} overdue` },
});

describe("words that are kept", () => {
  test("are the same whatever day it is, when only days have passed", () => {
    const first = withTokens(overdue(83), "2026-11-22");
    expect(first.value).toBe("{since+1} overdue");
    expect(withTokens(overdue(84), "2026-11-23")).toEqual(first);
    expect(withoutTokens(first, "2026-12-01")).toEqual(overdue(92));
    expect(withoutTokens(withTokens(overdue(1), "2026-09-01"), "2026-09-02")).toEqual(overdue(2));
  });

  test("always read on their own day as they were", () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom("{", "}", " · ", "due in ", "version "),
        fc.integer({ min: 0, max: 2500 }).map(countDays),
        fc.string(),
      ),
    );
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2022-01-01", days));
    const readsAsBefore = fc.property(words, day, day, fc.option(day), (parts, on, since, due) => {
      const judgement = { ...overdue(1), value: parts.join(""), since, due };
      return withoutTokens(withTokens(judgement, on), on).value === judgement.value;
    });
    expect(fc.check(readsAsBefore)).toMatchObject({ failed: false });
  });
});

describe("what changed since a day", () => {
  const judged = (nextReview: string, today: string, schoolId = "ashdown") => ({
    ...judgeSchool(
      school({ schoolId, policy: policy({ nextReview: dateFact(nextReview) }) }),
      today,
      DEFAULT_SETTINGS,
    ),
    name: `School ${schoolId}`,
  });

  test("is what has another status, and not another number of days", () => {
    const before = judged("Summer 2027", "2026-11-22");
    const after = judged("Summer 2027", "2027-09-10");
    const [change] = whatChanged([before], [after]);
    expect(change?.changes).toContainEqual(
      expect.objectContaining({ measureId: "policy_review", direction: "worse" }),
    );
    expect(whatChanged([judged("Summer 2027", "2027-09-03")], [after])).toEqual([]);
  });

  test("tells schools that joined and left from those that changed", () => {
    const [one, two] = [judged("2028", "2026-11-22", "a"), judged("2028", "2026-11-22", "b")];
    const changes = whatChanged([one], [two]);
    expect(changes.map(({ kind, schoolId }) => [kind, schoolId])).toEqual([
      ["joined", "b"],
      ["left", "a"],
    ]);
    expect(whatChangedSentence("2026-09-01", changes)).toBe(
      "Since 1 September 2026, 1 school has joined the trust; 1 school has left it.",
    );
    expect(whatChangedSentence("2026-09-01", [])).toBe(
      "Nothing stands otherwise than on 1 September 2026.",
    );
  });

  test("names the requirements that changed, where both days were judged one by one", () => {
    const trained = (inDate: number) =>
      school({
        training: ["Prevent", "Part One read"].map((title, index) => ({
          code: `course_${index}`,
          title,
          changes: {
            "2026-09-01": {
              "not_required>in_date": index === 0 ? inDate : 20,
              "not_required>expired": index === 0 ? 20 - inDate : 0,
            },
          },
        })),
      });
    const on = (inDate: number) => ({
      ...judgeSchool(trained(inDate), "2026-11-22", DEFAULT_SETTINGS),
      name: "Ashdown",
    });
    const [change] = whatChanged([on(20)], [on(10)]);
    expect(change?.changes).toMatchObject([{ measureId: "training", parts: ["Prevent"] }]);
    const keptBefore = on(20);
    for (const cell of keptBefore.cells) delete cell.parts;
    expect(whatChanged([keptBefore], [on(10)])[0]?.changes).toMatchObject([{ parts: [] }]);
  });

  test("is neither better nor worse where a measure stops applying", () => {
    expect(directionOf("met", "not_applicable")).toBe("other");
    expect(directionOf("not_applicable", "needs_action")).toBe("worse");
    expect(directionOf("not_reported", "partly_met"), "said, at last").toBe("other");
    expect(directionOf("not_reported", "met")).toBe("better");
    expect(directionOf("needs_action", "not_reported"), "silence").toBe("other");
    expect(directionOf("met", "not_reported")).toBe("worse");
  });
});

describe("what comes if nothing is done", () => {
  const measure = MEASURES.find(({ id }) => id === "policy_review") ?? expect.fail("no measure");
  const position = school({ policy: policy({ nextReview: dateFact("31 August 2027") }) });
  const judge = (day: string) => measure.judge(position, day, DEFAULT_SETTINGS);
  const days = { today: "2026-11-22", until: "2027-10-01" };

  test("turns amber when the review is due soon, and red on the day after it is due", () => {
    const turns = turnsUntil(judge, judge(days.today), days);
    expect(turns.map(({ on, before, after }) => [on, before, after.status])).toEqual([
      ["2027-07-02", "met", "due_soon"],
      ["2027-09-01", "due_soon", "needs_action"],
    ]);
    expect(turnsUntil(judge, judge(days.today), { ...days, until: "2027-07-01" })).toEqual([]);
  });

  test("finds the first day of every worsening, as going through all days does", () => {
    const step = fc.record({
      days: fc.integer({ min: 1, max: 40 }),
      fall: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const statusOn = (day: string) => {
          const passed = daysBetween("2026-11-22", day);
          let [at, severity] = [0, 4];
          for (const { days: wait, fall } of steps) {
            at += wait;
            if (passed >= at) severity = Math.max(0, severity - fall);
          }
          return STATUSES[severity] ?? "met";
        };
        const judgeOn = (day: string) => ({ ...overdue(1), due: null, status: statusOn(day) });
        const range = { today: "2026-11-22", until: "2027-02-22" };
        const wanted: string[] = [];
        for (let day = addDays(range.today, 1); day <= range.until; day = addDays(day, 1)) {
          const [was, is] = [statusOn(addDays(day, -1)), statusOn(day)];
          if (was !== is && STATUSES.indexOf(is) < 3) wanted.push(day);
        }
        const found = turnsUntil(judgeOn, judgeOn(range.today), range).map(({ on }) => on);
        expect(found).toEqual(wanted);
      }),
    );
  });
});
