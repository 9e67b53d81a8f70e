import { expect, test } from "vitest";
import type { KeptPromises } from "../practice/kept-practice.ts";
import type { SchoolPosition } from "../school-position.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { promisedPractised } from "./promised-practised.ts";

const judge = (promises: KeptPromises[] | null, today = "2026-11-28") => {
  const position: SchoolPosition = {
    schoolId: "s",
    askedForPolicy: true,
    policy: null,
    appointments: [],
    promises,
  };
  return promisedPractised.judge(position, today, DEFAULT_SETTINGS);
};
const shown = {
  kind: "security_reviewed",
  shown: { on: "2026-03-02", until: "2027-03-01" },
  promises: 2,
};
const unshown = { kind: "staff_trained", shown: null, promises: 1 };

test("a school without promises has nothing to practise, and one that shows nothing is not reported", () => {
  expect(judge(null)).toMatchObject({ status: "not_applicable", value: "No promises yet" });
  expect(judge([unshown])).toMatchObject({
    status: "not_reported",
    value: "Nothing shown yet",
    nextAction: { code: "show_promises" },
  });
});

test("promises are partly shown, all shown, due soon and out of date, by the day alone", () => {
  expect(judge([shown, unshown])).toMatchObject({
    status: "partly_met",
    value: "2 of 3 shown",
    detail: "Of 3 promises, 2 have current evidence; 1 has none.",
  });
  expect(judge([shown])).toMatchObject({ status: "met", nextAction: null });
  expect(judge([shown], "2027-02-01")).toMatchObject({
    status: "due_soon",
    due: "2027-03-01",
  });
  expect(judge([shown, unshown], "2027-03-02")).toMatchObject({
    status: "needs_action",
    value: "0 of 3 · 2 out of date",
    since: "2027-03-01",
    headline: { of: "school", words: "has 2 promises whose evidence has run out" },
  });
});
