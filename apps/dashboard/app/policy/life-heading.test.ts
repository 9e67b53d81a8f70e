import { expect, test } from "vitest";
import type { VersionLifePage } from "../domain-answers.ts";
import { lifeHeading } from "./life-heading.ts";
import { lifeHistory } from "./life-history.tsx";

const at = (day: string) => new Date(`${day}T09:00:00Z`);

const approval: VersionLifePage["approvals"][number] = {
  id: "approval",
  versionId: "v3",
  body: "Local governing body",
  delegatedTo: null,
  approvedOn: "2026-07-09",
  effectiveOn: "2026-09-01",
  minuteReference: "item 7",
  source: "recorded",
  recordedAt: at("2026-07-10"),
  recordedBy: "Iris Calloway",
  withdrawnAt: null,
  withdrawnBy: null,
};

const page = (change: Partial<VersionLifePage>): VersionLifePage => ({
  school: { id: "ashdown", name: "Ashdown Vale Primary School" },
  kind: "behaviour",
  kindName: "Behaviour",
  type: null,
  versionId: "v3",
  number: 3,
  status: "draft",
  file: { name: "behaviour.pdf", byteLength: 1 },
  uploadedBy: "Dana Escrick",
  uploadedAt: at("2026-07-01"),
  steps: [],
  approvals: [],
  publications: [],
  checks: [],
  standing: { kind: "not_published" },
  deeds: [],
  stated: {
    body: "Not stated",
    delegatedTo: null,
    approvedOn: "2026-07-01",
    effectiveOn: "2026-07-01",
  },
  inForce: null,
  publishedBefore: null,
  change: null,
  confirmationsToReset: 0,
  ...change,
});

const step = (kind: VersionLifePage["steps"][number]["kind"], on: string) => ({
  kind,
  on,
  by: "Dana Escrick",
  at: at(on),
  note: null,
});

test("a version says where it stands, and since when or from when", () => {
  expect(
    lifeHeading(page({ status: "in_review", steps: [step("sent_for_review", "2026-07-02")] })),
  ).toBe("Version 3 has been in review since 2 July 2026");
  expect(lifeHeading(page({ status: "approved", approvals: [approval] }))).toBe(
    "Version 3 is approved, and in force from 1 September 2026",
  );
  expect(lifeHeading(page({ status: "current", approvals: [approval] }))).toBe(
    "Version 3 is the current behaviour policy, in force since 1 September 2026",
  );
});

test("one that came back from review says so, and is not merely unapproved", () => {
  const steps = [step("sent_for_review", "2026-07-02"), step("returned", "2026-07-06")];
  expect(lifeHeading(page({ status: "not_approved", steps }))).toBe(
    "Version 3 came back from review on 6 July 2026",
  );
});

test("its history keeps the order in which it was recorded, and shows what was taken back as taken back", () => {
  const mistaken = {
    ...approval,
    id: "mistaken",
    withdrawnAt: at("2026-07-11"),
    withdrawnBy: "Dana Escrick",
  };
  const events = lifeHistory(
    page({
      steps: [step("confirmed", "2026-07-02")],
      approvals: [{ ...approval, id: "second", recordedAt: at("2026-07-12") }, mistaken],
    }),
  );
  expect(events.map(({ id, takenBack = false }) => [id, takenBack])).toEqual([
    ["uploaded", false],
    ["step-0", false],
    ["mistaken", true],
    ["second", false],
  ]);
});
