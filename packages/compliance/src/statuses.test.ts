import { describe, expect, it } from "vitest";
import { severityOf, STATUS_WORDS, STATUSES, worstStatus } from "./statuses.ts";

describe("statuses", () => {
  it("a school with one overdue policy needs action, however good the rest is", () => {
    expect(worstStatus(["met", "met", "needs_action", "due_soon"])).toBe("needs_action");
  });

  it("silence hides behind nothing better: a school that reported half is not simply in order", () => {
    expect(worstStatus(["met", "not_reported"])).toBe("not_reported");
  });

  it("a school to which nothing applies is not applicable", () => {
    expect(worstStatus([])).toBe("not_applicable");
  });

  it("what needs action comes before what is due soon, and that before what is met", () => {
    expect(severityOf("needs_action")).toBeLessThan(severityOf("due_soon"));
    expect(severityOf("due_soon")).toBeLessThan(severityOf("met"));
  });

  it("every status has its own words", () => {
    expect(new Set(STATUSES.map((status) => STATUS_WORDS[status])).size).toBe(STATUSES.length);
  });
});
