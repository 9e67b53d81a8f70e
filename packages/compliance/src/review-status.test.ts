import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, DEFAULT_TERM_CALENDAR, readWrittenDate } from "./dates/dates.ts";
import { YEAR_2026 } from "./dates/school-year.fixture.ts";
import { reviewStatus } from "./review-status.ts";
import { severityOf } from "./statuses.ts";

function reviewed(next: string, today: string, dueSoonDays?: number) {
  const nextReview = readWrittenDate(next);
  if (!nextReview) throw new Error(`${next} is no date`);
  return reviewStatus({ nextReview, today, ...(dueSoonDays === undefined ? {} : { dueSoonDays }) });
}

describe("review status", () => {
  it("a summer-term review falls due on 31 August and is overdue from 1 September", () => {
    expect(reviewed("Summer 2024", "2024-08-31")).toMatchObject({
      status: "due_soon",
      dueOn: "2024-08-31",
      daysUntilDue: 0,
    });
    expect(reviewed("Summer 2024", "2024-09-01")).toEqual({
      status: "needs_action",
      dueOn: "2024-08-31",
      overdueSince: "2024-09-01",
      daysOverdue: 1,
    });
  });

  it("a summer-term review is due soon from the first day of the term, 152 days before it falls due", () => {
    expect(reviewed("Summer term 2027", "2027-03-31").status).toBe("met");
    expect(reviewed("Summer term 2027", "2027-04-01").status).toBe("due_soon");
  });

  it("a review due in a month is due soon 60 days before the month's last day", () => {
    expect(reviewed("January 2027", "2026-12-01").status).toBe("met");
    expect(reviewed("January 2027", "2026-12-02").status).toBe("due_soon");
  });

  it("a review due in a month is due soon from its first day, however few days a trust allows", () => {
    expect(reviewed("January 2027", "2026-12-31", 7).status).toBe("met");
    expect(reviewed("January 2027", "2027-01-01", 7).status).toBe("due_soon");
  });

  it("a review due on a day is due soon 60 days before it, unless the trust says otherwise", () => {
    expect(reviewed("1 March 2027", "2026-12-30").status).toBe("met");
    expect(reviewed("1 March 2027", "2026-12-31").status).toBe("due_soon");
    expect(reviewed("1 March 2027", "2026-12-31", 30).status).toBe("met");
  });

  it("a review due in a year is not due soon for the whole of that year", () => {
    expect(reviewed("2027", "2027-01-01").status).toBe("met");
    expect(reviewed("2027", "2027-11-01").status).toBe("due_soon");
  });

  it("a policy that states no next review is partly met, never overdue", () => {
    expect(reviewStatus({ nextReview: null, today: "2026-11-22" })).toEqual({
      status: "partly_met",
      dueOn: null,
    });
  });

  it("as days pass a review only ever comes nearer to needing action", () => {
    const isoDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2020-01-01", days));
    fc.assert(
      fc.property(
        isoDay,
        fc.nat(400),
        isoDay,
        fc.nat(800),
        fc.constantFrom("day", "month", "term", "year"),
        fc.nat(120),
        (start, length, today, later, precision, dueSoonDays) => {
          const nextReview = { precision, start, end: addDays(start, length) } as const;
          const before = reviewStatus({ nextReview, today, dueSoonDays });
          const after = reviewStatus({ nextReview, today: addDays(today, later), dueSoonDays });
          expect(severityOf(after.status)).toBeLessThanOrEqual(severityOf(before.status));
        },
      ),
    );
  });

  it("counts a term to the trust's next one, where the trust has given its term dates", () => {
    const nextReview = readWrittenDate("Spring term 2027");
    const termCalendar = { ...DEFAULT_TERM_CALENDAR, years: { "2026/27": YEAR_2026 } };
    const overdueOn = (today: string) => [
      reviewStatus({ nextReview, today }).status,
      reviewStatus({ nextReview, today, termCalendar }).status,
    ];
    expect(overdueOn("2027-03-31")).toEqual(["due_soon", "due_soon"]);
    expect(overdueOn("2027-04-01")).toEqual(["needs_action", "due_soon"]);
    expect(overdueOn("2027-04-12")).toEqual(["needs_action", "needs_action"]);
  });
});
