import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { decisionStanding } from "./decision-due.ts";

const standing = (
  given: { on: string; severity?: string; decided?: string },
  today = "2026-10-12",
  settings = DEFAULT_SETTINGS,
) =>
  decisionStanding(
    { occurredOn: given.on, severity: given.severity ?? "high", decidedOn: given.decided ?? null },
    today,
    settings,
  );

describe("a severe incident", () => {
  it("needs a decision by the end of the next school day", () => {
    const thursday = { on: "2026-10-08" };
    expect(standing(thursday, "2026-10-09")).toEqual({ state: "waiting", due: "2026-10-09" });
    expect(standing(thursday, "2026-10-10")).toEqual({
      state: "needs_decision",
      due: "2026-10-09",
      since: "2026-10-10",
    });
  });

  it("of a Friday, and of the weekend, is decided by Monday", () => {
    for (const on of ["2026-10-09", "2026-10-10", "2026-10-11"]) {
      expect(standing({ on })).toEqual({ state: "waiting", due: "2026-10-12" });
    }
  });

  it("was decided in time, or late", () => {
    const decided = (day: string) => standing({ on: "2026-10-08", decided: day }).state;
    expect(decided("2026-10-08")).toBe("in_time");
    expect(decided("2026-10-09")).toBe("in_time");
    expect(decided("2026-10-12")).toBe("late");
  });

  it("has as many school days as the trust gives", () => {
    const settings = { ...DEFAULT_SETTINGS, decisionSchoolDays: 3 };
    expect(standing({ on: "2026-10-08" }, "2026-10-12", settings)).toMatchObject({
      due: "2026-10-13",
    });
  });
});

describe("an incident that is not severe", () => {
  it.each(["low", "medium", "not_known"])("of severity %s is not asked about", (severity) => {
    expect(standing({ on: "2026-09-01", severity })).toEqual({ state: "not_asked" });
  });
});
