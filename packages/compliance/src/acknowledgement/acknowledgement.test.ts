import { describe, expect, test } from "vitest";
import {
  acknowledgementSentence,
  acknowledgementState,
  acknowledgementStatus,
  type AskedPerson,
  countAcknowledgements,
} from "./acknowledgement.ts";

const today = "2026-11-22";
const asked: AskedPerson = {
  group: "teaching",
  dueOn: "2026-11-22",
  leftOn: null,
  confirmedOn: null,
};

const say = (people: readonly AskedPerson[]) =>
  acknowledgementSentence(countAcknowledgements(people, today));

describe("somebody who was asked to read a policy", () => {
  test("is in time on the due day, and overdue from the day after", () => {
    expect(acknowledgementState(asked, "2026-11-22")).toBe("waiting");
    expect(acknowledgementState(asked, "2026-11-23")).toBe("overdue");
  });

  test("is never overdue where no day was given", () => {
    expect(acknowledgementState({ ...asked, dueOn: null }, "2030-01-01")).toBe("waiting");
  });

  test("is asked no longer after the last day at the school, but what they confirmed stays", () => {
    const leaving = { ...asked, leftOn: "2026-11-21" };
    expect(acknowledgementState({ ...leaving, leftOn: today }, today)).toBe("waiting");
    expect(acknowledgementState(leaving, today)).toBe("left");
    expect(acknowledgementState({ ...leaving, confirmedOn: "2026-11-03" }, today)).toBe(
      "confirmed",
    );
  });
});

describe("the sentence on the page", () => {
  const confirmed = { ...asked, confirmedOn: "2026-11-03" };
  const late = { ...asked, dueOn: "2026-11-06" };
  const later = { ...asked, dueOn: "2026-12-04" };

  test("counts those who have confirmed and those who are late", () => {
    expect(say([confirmed, confirmed, late, asked])).toBe("2 of 4 have confirmed; 1 is overdue");
    expect(say([confirmed, late, late])).toBe("1 of 3 has confirmed; 2 are overdue");
  });

  test("gives the next day when nobody is late", () => {
    expect(say([confirmed, later, asked])).toBe(
      "1 of 3 has confirmed; the next day due is 22 November 2026",
    );
    expect(say([{ ...asked, dueOn: null }, confirmed, confirmed])).toBe("2 of 3 have confirmed");
  });

  test("says when it is done, and when there was nothing to do", () => {
    expect(say([confirmed, confirmed, confirmed])).toBe("All 3 have confirmed");
    expect(say([confirmed, confirmed])).toBe("Both have confirmed");
    expect(say([confirmed])).toBe("The one person asked has confirmed");
    expect(say([{ ...late, leftOn: "2026-11-01" }])).toBe("Nobody is asked to confirm");
  });

  test("goes with a status that needs action as soon as one person is late", () => {
    const status = (people: AskedPerson[]) =>
      acknowledgementStatus(countAcknowledgements(people, today));
    expect(status([confirmed, late])).toBe("needs_action");
    expect(status([confirmed, later])).toBe("due_soon");
    expect(status([confirmed])).toBe("met");
    expect(status([])).toBe("not_applicable");
  });
});
