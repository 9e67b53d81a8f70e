import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, formatIsoDate } from "../dates/dates.ts";
import { surveyColumns } from "./column-survey.ts";
import { dateShape, decideDateOrder, readTableDate } from "./table-date.ts";

describe("a day in a table", () => {
  test.each([
    ["03/09/2026", "2026-09-03"],
    ["3.9.26", "2026-09-03"],
    ["03-09-2026 00:00:00", "2026-09-03"],
    ["2026-09-03", "2026-09-03"],
    ["2026-09-03T08:30:00.000Z", "2026-09-03"],
    ["20260903", "2026-09-03"],
    ["3 Sep 2026", "2026-09-03"],
    ["03-Sep-26", "2026-09-03"],
    ["Thursday, 3rd September 2026", "2026-09-03"],
    ["September 3, 2026", "2026-09-03"],
    ["46268", "2026-09-03"],
    ["46268.35", "2026-09-03"],
    ["29/02/2024", "2024-02-29"],
    ["01/09/85", "1985-09-01"],
  ])("is read from %s", (text, day) => {
    expect(readTableDate(text, "day_first")).toBe(day);
  });

  test.each([
    "",
    "31/02/2026",
    "29/02/2026",
    "TBC",
    "2026",
    "143201",
    "12",
    "Spring 2026",
    "3/9",
    "03/09/2026 and 04/09/2026",
    "3 Sop 2026",
    "9".repeat(60),
  ])("is not read from “%s”", (text) => {
    expect(readTableDate(text, "day_first")).toBeNull();
    expect(dateShape(text)).toBe("none");
  });

  test("is the same however a column writes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 38_083 }), (after) => {
        const day = addDays("1960-01-01", after);
        const [year, month, date] = day.split("-");
        expect(readTableDate(`${date}/${month}/${year}`, "day_first")).toBe(day);
        expect(readTableDate(`${month}/${date}/${year}`, "month_first")).toBe(day);
        expect(readTableDate(formatIsoDate(day), "month_first")).toBe(day);
        expect(readTableDate(day, "month_first")).toBe(day);
        expect(readTableDate(String(21_916 + after), "day_first")).toBe(day);
      }),
    );
  });
});

describe("the order of day and month", () => {
  const orderOf = (...texts: string[]) => {
    const surveyor = surveyColumns(1);
    for (const text of texts) surveyor.add([text]);
    return decideDateOrder(surveyor.result()[0]?.dates ?? expect.fail("no column"));
  };

  test("is decided for a whole column by the dates that can be read in one way only", () => {
    expect(orderOf("03/04/2026", "25/09/2026")).toMatchObject({
      order: "day_first",
      because: "day_first_dates",
    });
    expect(orderOf("03/04/2026", "09/25/2026")).toMatchObject({
      order: "month_first",
      because: "month_first_dates",
    });
  });

  test("is the United Kingdom's where nothing decides it", () => {
    expect(orderOf("03/04/2026", "05/06/2026")).toEqual({
      order: "day_first",
      because: "uk",
      against: 0,
    });
    expect(orderOf("2026-04-03")).toMatchObject({ order: "day_first", because: "no_such_dates" });
  });

  test("of a column in two orders is the commoner, and says how many speak against it", () => {
    expect(orderOf("25/09/2026", "26/09/2026", "09/27/2026")).toEqual({
      order: "day_first",
      because: "day_first_dates",
      against: 1,
    });
  });
});
