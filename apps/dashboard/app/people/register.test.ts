import { expect, test } from "vitest";
import type { RecordedAppointment, SchoolPage } from "../domain-answers.ts";
import { ended, linesInForce, startingLater } from "./register.ts";

const today = "2026-11-22";

function appointment(id: string, from: string, to: string | null = null): RecordedAppointment {
  return {
    id,
    role: "online_safety_coordinator",
    name: `Person ${id}`,
    email: null,
    from,
    to,
    sourceVersionId: null,
    recordedBy: "Office",
  };
}

const all = [
  appointment("left", "2020-09-01", "2026-11-21"),
  appointment("last-day", "2020-09-01", today),
  appointment("left-long-ago", "2010-09-01", "2015-08-31"),
  appointment("starts-in-january", "2027-01-01"),
  appointment("starts-tomorrow", "2026-11-23"),
];
const ids = (appointments: readonly RecordedAppointment[]) => appointments.map(({ id }) => id);

test("an appointment is over after its last day, and lies ahead before its first", () => {
  expect(ids(ended(all, today))).toEqual(["left", "left-long-ago"]);
  expect(ids(startingLater(all, today))).toEqual(["starts-tomorrow", "starts-in-january"]);
});

test("the register has a line for each holder and one for a vacant role, and one anchor a role", () => {
  const holder = (appointmentId: string) => ({
    appointmentId,
    role: "online_safety_coordinator",
    name: "",
    email: null,
    since: today,
    until: null,
  });
  const roles: SchoolPage["roles"] = [
    { role: "headteacher", title: "Headteacher", holders: [] },
    {
      role: "online_safety_coordinator",
      title: "Online safety coordinator",
      holders: [holder("last-day"), holder("left")],
    },
  ];
  expect(
    linesInForce(roles, all).map(({ role, isFirst, held }) => [role, isFirst, held?.id]),
  ).toEqual([
    ["headteacher", true, undefined],
    ["online_safety_coordinator", true, "last-day"],
    ["online_safety_coordinator", false, "left"],
  ]);
});
