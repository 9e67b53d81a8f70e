import { expect, test } from "vitest";
import { incidentFilterIn, incidentFilterInAddress } from "./incident-filter.ts";

const read = (query: string) => incidentFilterIn(new URLSearchParams(query));

test("a list of incidents is narrowed by what its address names", () => {
  expect(read("from=1.9.26&until=2026-10-31&area=conduct&year-group=year_8&decided=no")).toEqual({
    from: "2026-09-01",
    until: "2026-10-31",
    area: "conduct",
    yearGroup: "year_8",
    decided: "no",
  });
});

test("what the address names and there isn't narrows nothing", () => {
  expect(
    read("from=2026-99-99&until=soon&category=gossip&area=x&severity=dire&decided=maybe"),
  ).toEqual({});
});

test("a narrowed list has the address that narrows it so", () => {
  const filter = { from: "2026-09-01", category: "cyberbullying", yearGroup: "year_8" } as const;
  expect(incidentFilterIn(incidentFilterInAddress(filter))).toEqual(filter);
  expect(incidentFilterInAddress({}).toString()).toBe("");
});
