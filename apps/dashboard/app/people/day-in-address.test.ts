import { expect, test } from "vitest";
import { dayInAddress } from "./day-in-address.ts";

const dayIn = (query: string) => dayInAddress(new URLSearchParams(query));

test("a day is understood as people type it, and as an address keeps it", () => {
  expect(dayIn("on=3.3.26")).toEqual({ on: "2026-03-03", known: "now", typed: null });
  expect(dayIn("on=3+March+2026&known=then")).toMatchObject({ on: "2026-03-03", known: "then" });
  expect(dayIn("on=2026-03-03").on).toBe("2026-03-03");
});

test("today is meant where nothing is asked, and what is no day is shown again", () => {
  expect(dayIn("")).toEqual({ known: "now", typed: null });
  for (const text of ["Spring 2026", "2026-02-30", "2026-13-01", "1066-10-14"]) {
    expect(dayIn(new URLSearchParams({ on: text }).toString())).toMatchObject({ typed: text });
  }
});
