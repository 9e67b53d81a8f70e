import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { isToBeReduced, keptAsCaseUntil, type KeptCase, reduceToCounts } from "./retention.ts";

const aCase = (given: Partial<KeptCase> = {}): KeptCase => ({
  occurredOn: "2023-10-06",
  category: "cyberbullying",
  severity: "low",
  yearGroup: "year_8",
  hasOpenPlan: false,
  ...given,
});

describe("an incident", () => {
  it("is kept as a case for three years, and a severe one for seven", () => {
    expect(keptAsCaseUntil(aCase(), DEFAULT_SETTINGS)).toBe("2026-10-05");
    expect(keptAsCaseUntil(aCase({ severity: "high" }), DEFAULT_SETTINGS)).toBe("2030-10-05");
  });

  it("is kept as long as the trust set for its category", () => {
    const settings = { ...DEFAULT_SETTINGS, incidentRetentionByCategory: { cyberbullying: 12 } };
    expect(keptAsCaseUntil(aCase({ severity: "high" }), settings)).toBe("2024-10-05");
    expect(keptAsCaseUntil(aCase({ category: "constructor" }), settings)).toBe("2026-10-05");
  });

  it("is reduced from the day after, unless a plan of it goes on", () => {
    expect(isToBeReduced(aCase(), "2026-10-05", DEFAULT_SETTINGS)).toBe(false);
    expect(isToBeReduced(aCase(), "2026-10-06", DEFAULT_SETTINGS)).toBe(true);
    expect(isToBeReduced(aCase({ hasOpenPlan: true }), "2026-10-06", DEFAULT_SETTINGS)).toBe(false);
  });

  it("stays a number in its month", () => {
    const cases = [aCase(), aCase({ occurredOn: "2023-10-31" }), aCase({ yearGroup: "year_9" })];
    expect(reduceToCounts(cases)).toEqual([
      {
        monthStart: "2023-10-01",
        category: "cyberbullying",
        severity: "low",
        yearGroup: "year_8",
        incidents: 2,
      },
      expect.objectContaining({ yearGroup: "year_9", incidents: 1 }),
    ]);
  });

  it("is lost from no count when it is reduced", () => {
    const anyCase = fc.record({
      occurredOn: fc.nat(900).map((days) => addDays("2022-01-01", days)),
      category: fc.constantFrom("pornography", "cyberbullying"),
      severity: fc.constantFrom("low", "high"),
      yearGroup: fc.constantFrom("year_7", "several"),
    });
    fc.assert(
      fc.property(fc.array(anyCase), (cases) => {
        const counts = reduceToCounts(cases);
        for (const { incidents, monthStart, ...kind } of counts) {
          const same = cases.filter(
            (one) =>
              one.occurredOn.startsWith(monthStart.slice(0, 7)) &&
              one.category === kind.category &&
              one.severity === kind.severity &&
              one.yearGroup === kind.yearGroup,
          );
          expect(incidents).toBe(same.length);
        }
        expect(counts.reduce((total, { incidents }) => total + incidents, 0)).toBe(cases.length);
      }),
    );
  });
});
