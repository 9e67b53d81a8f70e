import { expect, test } from "vitest";
import { gapsFirst, historyByRole, startingAfter, type OnRecord } from "./register.ts";

const today = "2026-11-22";

function onRecord(role: string, name: string, change: Partial<OnRecord> = {}): OnRecord {
  return {
    appointmentId: `${role} ${name}`,
    role,
    title: role === "prevent_lead" ? "Prevent lead" : "Computing lead",
    name,
    email: null,
    telephone: null,
    staffMemberId: null,
    schoolId: "a",
    personId: null,
    from: "2020-09-01",
    to: null,
    recordedAt: new Date("2026-09-01T09:00:00Z"),
    recordedBy: "Office",
    endedAt: null,
    endedBy: null,
    withdrawnAt: null,
    withdrawnBy: null,
    sourceVersionId: null,
    ...change,
  };
}

test("who starts later is told, the next first, without an entry that was taken back", () => {
  const history = [
    onRecord("prevent_lead", "Ms A Larch", { from: "2027-04-01" }),
    onRecord("prevent_lead", "Mr N Whitlow", { from: "2027-01-04" }),
    onRecord("prevent_lead", "Mr B Oakes", { from: "2026-12-01", withdrawnAt: new Date() }),
    onRecord("computing_lead", "Mr B Oakes", { from: "2026-12-01" }),
  ];
  expect(startingAfter(history, "prevent_lead", today).map(({ name }) => name)).toEqual([
    "Mr N Whitlow",
    "Ms A Larch",
  ]);
});

test("the history is kept role by role, what the school is asked for first", () => {
  const history = [
    onRecord("computing_lead", "Mr B Oakes"),
    onRecord("prevent_lead", "Ms A Larch"),
  ];
  const asked = [{ code: "prevent_lead" }] as Parameters<typeof historyByRole>[0]["asked"];
  expect(historyByRole({ asked, history }).map(({ title }) => title)).toEqual([
    "Prevent lead",
    "Computing lead",
  ]);
});

test("gaps stand before what is in order", () => {
  const roles = (["met", "due_soon", "needs_action", "not_reported"] as const).map((status) => ({
    status,
  })) as unknown as Parameters<typeof gapsFirst>[0];
  expect(gapsFirst(roles).map(({ status }) => status)).toEqual([
    "needs_action",
    "due_soon",
    "not_reported",
    "met",
  ]);
});
