import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import { acknowledgementState, countAcknowledgements } from "./acknowledgement.ts";
import {
  acknowledgementChanges,
  type AskedAlike,
  countAcknowledgementsOn,
  countingFrom,
  countingOn,
  type KeptAcknowledgement,
  overdueSince,
} from "./kept-acknowledgements.ts";

const DAYS = Array.from({ length: 40 }, (_, index) => addDays("2026-10-01", index));
const someDay = fc.constantFrom(...DAYS);
const someAsked = fc.array(
  fc.record<AskedAlike>({
    askedOn: someDay,
    dueOn: fc.option(someDay),
    leftOn: fc.option(someDay),
    confirmedOn: fc.option(someDay),
    people: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 12 },
);

/** As pages count people one by one: those who were asked by a day, with what they had confirmed by then. */
function slowCounts(asked: readonly AskedAlike[], day: string) {
  const people = asked
    .filter(({ askedOn }) => askedOn <= day)
    .flatMap(({ people: many, confirmedOn, dueOn, leftOn }) =>
      Array.from({ length: many }, () => ({
        group: "teaching" as const,
        dueOn,
        leftOn,
        confirmedOn: confirmedOn !== null && confirmedOn <= day ? confirmedOn : null,
      })),
    );
  const { required, confirmed, overdue } = countAcknowledgements(people, day);
  return { required, confirmed, overdue };
}

function version(asked: readonly AskedAlike[], change: Partial<KeptAcknowledgement> = {}) {
  return {
    policyId: "online",
    versionId: "online-3",
    versionNumber: 3,
    kind: "online_safety",
    effectiveOn: "2026-09-01",
    lastOn: null,
    // As it comes back from where it is kept.
    changes: JSON.parse(
      JSON.stringify(acknowledgementChanges(asked)),
    ) as KeptAcknowledgement["changes"],
    ...change,
  };
}

describe("what is kept of who has read a version", () => {
  it("counts on every day as going through the people does", () => {
    fc.assert(
      fc.property(someAsked, (asked) => {
        const { changes } = version(asked);
        for (const day of DAYS) {
          expect(countAcknowledgementsOn(changes, day)).toMatchObject(slowCounts(asked, day));
        }
      }),
    );
  });

  it("says since when somebody has been late without a day between", () => {
    fc.assert(
      fc.property(someAsked, (asked) => {
        const { changes } = version(asked);
        let since: string | null = null;
        for (const day of DAYS) {
          if (slowCounts(asked, day).overdue === 0) since = null;
          else since ??= day;
          expect(overdueSince(changes, day)).toBe(since);
        }
      }),
    );
  });

  it("gives the next day by which somebody who will still be there has to answer", () => {
    fc.assert(
      fc.property(someAsked, someDay, (asked, day) => {
        const days = asked.flatMap(({ askedOn, dueOn, leftOn, confirmedOn }) => {
          if (dueOn === null || dueOn < day || dueOn < askedOn) return [];
          const after = addDays(dueOn, 1);
          const confirmed = confirmedOn !== null && confirmedOn <= after ? confirmedOn : null;
          const state = acknowledgementState({ dueOn, leftOn, confirmedOn: confirmed }, after);
          return state === "overdue" ? [dueOn] : [];
        });
        const { changes } = version(asked);
        expect(countAcknowledgementsOn(changes, day).dueNext).toBe(days.toSorted()[0] ?? null);
      }),
    );
  });

  it("kept short from a day on, counts the same from that day on, and again from a later one", () => {
    fc.assert(
      fc.property(someAsked, someDay, someDay, (asked, keptOn, laterOn) => {
        const whole = [version(asked)];
        const short = countingFrom(whole, keptOn);
        for (const day of DAYS.filter((each) => each >= keptOn)) {
          const counted = countingOn(short, day).map(({ counts }) => counts);
          expect(counted).toEqual(countingOn(whole, day).map(({ counts }) => counts));
          const sinces = short.map(({ changes }) => overdueSince(changes, day));
          expect(sinces[0] ?? null).toBe(overdueSince(whole[0]?.changes ?? {}, day));
        }
        if (laterOn >= keptOn) {
          expect(countingFrom(short, laterOn)).toEqual(countingFrom(whole, laterOn));
        }
      }),
    );
  });
});

describe("which version of a policy counts", () => {
  const asked = (askedOn: string): AskedAlike[] => [
    { askedOn, dueOn: null, leftOn: null, confirmedOn: null, people: 2 },
  ];
  const third = version(asked("2026-09-10"), { lastOn: "2026-10-31" });
  const fourth = version(asked("2026-10-20"), {
    versionId: "online-4",
    versionNumber: 4,
    effectiveOn: "2026-11-01",
  });
  const counting = (day: string) =>
    countingOn([third, fourth], day).map(({ version: { versionNumber } }) => versionNumber);

  it("is the one in force, and from the day on which staff are asked the one that comes", () => {
    expect(counting("2026-09-09")).toEqual([]);
    expect(counting("2026-10-19")).toEqual([3]);
    expect(counting("2026-10-20")).toEqual([4]);
    expect(counting("2026-12-01")).toEqual([4]);
  });

  it("is none where the one that replaced it asks nobody", () => {
    expect(countingOn([third], "2026-10-31")).toHaveLength(1);
    expect(countingOn([third], "2026-11-01")).toEqual([]);
  });

  it("is one for each policy", () => {
    const other = version(asked("2026-09-01"), { policyId: "behaviour", kind: "behaviour" });
    expect(countingOn([third, other], "2026-10-01")).toHaveLength(2);
  });
});
