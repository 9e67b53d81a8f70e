import { expect, test } from "vitest";
import type { ListedStaffMember } from "../domain-answers.ts";
import { filterStaff, staffFilterIn, staffFilterInAddress, staffStanding } from "./staff-filter.ts";

const today = "2026-11-28";

const person = (name: string, given: Partial<ListedStaffMember> = {}): ListedStaffMember => ({
  id: name,
  name,
  email: null,
  reference: null,
  group: "teaching",
  startedOn: null,
  leftOn: null,
  ...given,
});

const staff = [
  person("Nia Price", { reference: "E1042", startedOn: "2020-09-01" }),
  person("Jon Okafor", { email: "j.okafor@trust.example", leftOn: today }),
  person("Odile Marsh", { group: "support", startedOn: "2027-01-04" }),
  person("Silas Wren", { group: "support", leftOn: "2026-11-27" }),
];

const found = (address: string) =>
  filterStaff(staff, staffFilterIn(new URLSearchParams(address)), today).map(({ name }) => name);

test("whoever works their last day today is in post, and has left tomorrow", () => {
  expect(staff.map((each) => staffStanding(each, today))).toEqual([
    "in_post",
    "in_post",
    "to_start",
    "left",
  ]);
  expect(staffStanding({ startedOn: null, leftOn: today }, "2026-11-29")).toBe("left");
});

test("a school's list is narrowed to who is in post, still to start, or left", () => {
  expect(found("standing=in-post")).toEqual(["Nia Price", "Jon Okafor"]);
  expect(found("standing=to-start")).toEqual(["Odile Marsh"]);
  expect(found("standing=left&group=support")).toEqual(["Silas Wren"]);
  expect(found("standing=left&group=teaching")).toEqual([]);
});

test("somebody is found by name, address or reference, whatever the order and the case of the words", () => {
  expect(found("q=price+nia")).toEqual(["Nia Price"]);
  expect(found("q=e1042")).toEqual(["Nia Price"]);
  expect(found("q=OKAFOR@")).toEqual(["Jon Okafor"]);
  expect(found("q=+")).toHaveLength(4);
});

test("what an address names that there isn't narrows nothing, and the rest of it is kept", () => {
  expect(found("standing=asleep&group=wizards")).toHaveLength(4);
  const address = "standing=to-start&group=support&q=marsh";
  expect(staffFilterInAddress(staffFilterIn(new URLSearchParams(address))).toString()).toBe(
    address,
  );
});
