import { DEFAULT_SETTINGS } from "@safeboard/compliance/settings";
import { expect, test } from "vitest";
import { readSettings } from "./read-settings.ts";

test("a trust that has set nothing is judged by the defaults", () => {
  expect(readSettings([])).toEqual(DEFAULT_SETTINGS);
});

test("a threshold that a trust has chosen counts; the others stay", () => {
  const settings = readSettings([{ name: "dueSoonDays", value: 30 }]);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, dueSoonDays: 30 });
});

test("what can't be read any more is as if nobody had set it, and breaks nothing", () => {
  const stored = [
    { name: "dueSoonDays", value: "soon" },
    { name: "a threshold of old", value: 3 },
    { name: "guidance_grace.KCSIE-2026", value: { amberFrom: "never" } },
  ];
  expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

test("a category is kept for as long as the trust decided, and as others once that is given up", () => {
  const stored = [
    { name: "incident_retention.cyberbullying", value: 60 },
    { name: "incident_retention.pornography", value: 0 },
  ];
  expect(readSettings(stored).incidentRetentionByCategory).toEqual({ cyberbullying: 60 });
});

test("editions that a trust has announced stand in the order of their first day", () => {
  const announced = (id: string, inForceFrom: string) => ({
    name: `guidance_grace.${id}`,
    value: { name: "A month", inForceFrom },
  });
  const { comingEditions } = readSettings([
    announced("KCSIE-2028", "2028-09-01"),
    announced("KCSIE-2027", "2027-09-01"),
  ]);
  expect(comingEditions.map(({ id }) => id)).toEqual(["KCSIE-2027", "KCSIE-2028"]);
});
