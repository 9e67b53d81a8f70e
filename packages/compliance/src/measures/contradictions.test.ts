import { expect, it } from "vitest";
import { found, inPost, named, record } from "../contradictions/school-record.fixture.ts";
import type { SchoolRecord } from "../contradictions/school-record.ts";
import type { Settlement } from "../contradictions/settlement.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { contradictions } from "./contradictions.ts";
import { school } from "./measured-school.fixture.ts";

const TODAY = "2026-11-22";
const people = [named("Mr J Okafor", "Online safety coordinator")];
const appointments = [inPost("online_safety_coordinator", "Ms R Lindqvist", "2026-11-01")];
const differing = record({ people }, { appointments });

const judge = (of: SchoolRecord, settlements: Settlement[] = []) =>
  contradictions.judge(
    school({ statements: { record: of, settlements } }),
    TODAY,
    DEFAULT_SETTINGS,
  );

const settled = (key: string): Settlement => ({
  key,
  versionId: "version-3",
  how: "both_are_right",
  reason: "They share the role.",
  recordedBy: "Dana Escrick",
  recordedAt: new Date("2026-11-20T09:00:00Z"),
  withdrawnAt: null,
});

it("a school whose record agrees has none to settle", () => {
  expect(judge(record())).toMatchObject({
    status: "met",
    value: "None to settle",
    nextAction: null,
  });
});

it("a policy that names another coordinator needs action, and says which two names", () => {
  expect(judge(differing)).toMatchObject({
    status: "needs_action",
    value: "Names another person",
    detail: expect.stringContaining("Ms R Lindqvist"),
    since: "2026-11-01",
    evidence: [{ kind: "contradictions" }],
    nextAction: { code: "settle_contradictions" },
  });
});

it("what somebody has settled counts no longer, and is not forgotten", () => {
  const keys = found(differing).map(({ key }) => settled(key));
  expect(judge(differing, keys)).toMatchObject({
    status: "met",
    detail: "1 contradiction is settled.",
  });
});

it("policies that are kept elsewhere are mentioned, and leave the school as good as it was", () => {
  const relatedPolicies = [{ words: "Behaviour policy", evidence: null }];
  expect(judge(record({ relatedPolicies }))).toMatchObject({
    status: "met",
    detail: "1 policy that is referred to, not kept here.",
  });
});

it("a school without any policy has not reported, and one where nobody looked is not judged", () => {
  expect(judge(record({}, { policies: [] })).status).toBe("not_reported");
  expect(contradictions.judge(school(), TODAY, DEFAULT_SETTINGS).status).toBe("not_applicable");
});
