import { expect, test } from "vitest";
import { deedInWords } from "../audit/audit-words.ts";

const said = (action: string, detail: Record<string, unknown>) =>
  deedInWords({ action, detail }, new Map());
const bullying = { category: "cyberbullying", on: "2026-11-03" };

test("what was done about an incident is told by its day and kind", () => {
  expect(said("incident.record", { ...bullying, severity: "medium" })).toBe(
    "Recorded an incident of 3 November 2026: online bullying, medium severity",
  );
  expect(said("incident.withdraw", { ...bullying, because: "recorded_twice" })).toBe(
    "Took back an incident of 3 November 2026: online bullying (recorded twice)",
  );
  expect(said("incident.decide", { ...bullying, decision: "early_help" })).toBe(
    "Recorded what was decided about an incident of 3 November 2026: online bullying: early help",
  );
});

test("a month's return is told by its month", () => {
  expect(said("incident.returnMonth", { month: "2026-10", says: "nothing_to_report" })).toBe(
    "Reported that there was no incident in October 2026",
  );
  expect(said("incident.withdrawReturn", { month: "2026-10", says: "nothing_to_report" })).toBe(
    "Took back what was reported of October 2026 as a whole",
  );
});

test("incidents whose time was over are told by how many they were", () => {
  expect(said("incident.reduce", { cases: 12, until: "2023-11-20" })).toBe(
    "Reduced 12 incidents, the last of 20 November 2023, to counts",
  );
});
