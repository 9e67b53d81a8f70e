import { expect, test } from "vitest";
import { rolesAcrossSchoolsSentence } from "./across-schools-sentence.ts";
import { gapsAcrossSchools } from "./gaps.ts";

type Page = Parameters<typeof gapsAcrossSchools>[0];
type Finding = Page["schools"][number]["cells"][string]["findings"][number];

const finding = (change: Partial<Finding>): Finding => ({
  kind: "vacant",
  status: "needs_action",
  value: "Vacant since 1 August 2026",
  words: "",
  since: "2026-08-01",
  due: null,
  ...change,
});

function page(cells: Record<string, Finding[]>, schoolsComplete = 0): Page {
  const schools = Object.entries(cells).map(([name, findings]) => ({
    id: name,
    name,
    phase: null,
    status: findings[0]?.status ?? ("met" as const),
    cells: {
      prevent_lead: { status: findings[0]?.status ?? ("met" as const), holders: [], findings },
    },
  }));
  return {
    on: "2026-11-22",
    known: "now",
    roles: [{ code: "prevent_lead", title: "Prevent lead", force: "should" }],
    schools,
    counts: { asked: schools.length, filled: 1, schools: schools.length, schoolsComplete },
    busy: [],
    mostRoles: 3,
  };
}

test("the longest vacancy comes first, then what ends soon, then silence", () => {
  const all = page({
    Ashdown: [finding({ status: "not_reported", kind: "never_named", since: null })],
    Beckside: [finding({ status: "due_soon", kind: "ends_soon", due: "2026-12-31" })],
    "Carr Lane": [finding({})],
    Dunmoor: [finding({ since: "2026-06-01" })],
  });
  expect(gapsAcrossSchools(all).map(({ schoolName }) => schoolName)).toEqual([
    "Dunmoor",
    "Carr Lane",
    "Beckside",
    "Ashdown",
  ]);
});

test("one person with too many roles is one thing to be seen", () => {
  const many = finding({ kind: "too_many_roles", status: "partly_met", value: "Mr K · 4 roles" });
  expect(gapsAcrossSchools(page({ Ashdown: [many, many], Beckside: [many] }))).toHaveLength(2);
});

test("the page's sentence names the gap that needs action first, and none where nothing does", () => {
  const vacant = page({ Ashdown: [finding({})], Beckside: [] }, 1);
  expect(rolesAcrossSchoolsSentence(vacant, "2026-11-22")).toBe(
    "Every role is filled at 1 of 2 schools; Ashdown: Prevent lead, vacant since 1 August 2026",
  );
  const filled = page({ Ashdown: [], Beckside: [] }, 2);
  expect(rolesAcrossSchoolsSentence(filled, "2026-11-22")).toBe(
    "Every role is filled at all 2 schools",
  );
  expect(rolesAcrossSchoolsSentence(vacant, "2026-11-23")).toBe(
    "On 22 November 2026, 1 of 2 roles were held",
  );
});
