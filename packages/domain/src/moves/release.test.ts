import { loadSystem, withActor } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { document, keptPolicy, policyVersion, reading } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import { checkKeptPolicies } from "../policies/rebuild-kept-policies.ts";
import { policyText } from "../policy-text.fixture.ts";
import { joinAs, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { closeReleasedSchools } from "./close-released-schools.ts";

const { database } = await createTestDatabase();

/** Ashdown Vale with a superseded and a corrected current version, about to leave for the Weald Trust. */
async function leavingSchool() {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const [admin, schoolId] = [story.as("school_admin"), story.ashdown];
  for (const adopted of ["Spring 2025", "Spring 2026"]) {
    const file = { fileName: "policy.txt", bytes: policyText({ adopted }) };
    const { versionId } = await admin.policy.upload({ schoolId, ...file });
    await admin.policy.confirm({ schoolId, versionId });
  }
  const [current] = await admin.policy.versions({ schoolId });
  const versionId = current?.versionId ?? "";
  await admin.policy.correct({ schoolId, versionId, fact: "nextReview", value: "18.08.28" });
  const released = await story
    .as("trust_lead")
    .release.create({ schoolId, leavingOn: "2026-12-31" });
  return { story, weald, schoolId, versionId, released };
}

function count(
  { system, trust }: TrustStory,
  table: typeof document | typeof reading | typeof appointment | typeof policyVersion,
  schoolId: string,
) {
  return withActor(database, system, async (transaction) => {
    const rows = await transaction
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.trustId, trust.id), eq(table.schoolId, schoolId)));
    return rows.length;
  });
}

describe("a school that changes trust", () => {
  test("is shown to whoever holds the code, and copied with documents, corrections and register when accepted", async () => {
    const { story, weald, schoolId, versionId, released } = await leavingSchool();
    const newLead = weald.as("trust_lead");
    expect(await newLead.release.inspect({ code: released.code })).toEqual({
      name: "Ashdown Vale Primary School",
      urn: story.schools[0]?.urn,
      fromTrust: "Chalk Downs Trust",
      leavingOn: "2026-12-31",
      versions: 2,
      appointments: 2,
    });
    const accepted = await newLead.release.accept({ code: released.code });
    // From the next request on the lead's schools are read anew.
    const reread = await joinAs(
      database,
      { system: (await loadSystem(database, weald.trust.id)) ?? weald.system },
      "trust_lead",
      { displayName: "Ruth Ormsby" },
    );
    const lead = weald.as("trust_lead", { actor: reread });
    const versions = await lead.policy.versions({ schoolId: accepted.schoolId });
    expect(versions.map(({ number, status, uploadedBy }) => [number, status, uploadedBy])).toEqual([
      [2, "current", "Dana Escrick (Chalk Downs Trust)"],
      [1, "superseded", "Dana Escrick (Chalk Downs Trust)"],
    ]);
    const page = { schoolId: accepted.schoolId, versionId: versions[0]?.versionId ?? "" };
    const version = await lead.policy.version(page);
    expect(version.facts.nextReview).toMatchObject({ asWritten: "18.08.28" });
    const [old, copied] = [
      await story.as("trust_lead").policy.file({ schoolId, versionId }),
      await lead.policy.file(page),
    ];
    expect(Buffer.from(copied.bytes).equals(Buffer.from(old.bytes))).toBe(true);
    const school = await lead.school.read({ schoolId: accepted.schoolId });
    expect(school.school.joinedOn).toBe("2027-01-01");
    expect(school.pupils).toMatchObject({ number: 212 });
    expect(school.policy?.nextReview).toMatchObject({ start: "2028-08-18" });
    expect(await lead.appointment.list({ schoolId: accepted.schoolId })).toHaveLength(2);
    expect(await checkKeptPolicies(database, weald.trust.id, TODAY)).toEqual([]);
  });

  test("can be accepted once, and not under a wrong or cancelled code, nor by its own trust", async () => {
    const { story, weald, schoolId, released } = await leavingSchool();
    const { code, releaseId } = released;
    await expect(
      weald.as("trust_lead").release.inspect({ code: `${code}x` }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(story.as("trust_lead").release.accept({ code })).rejects.toThrow("Your own trust");
    await expect(
      story.as("trust_lead").release.create({ schoolId, leavingOn: "2027-08-31" }),
    ).rejects.toThrow("Cancel that release first");
    const outcomes = await Promise.allSettled([
      weald.as("trust_lead").release.accept({ code }),
      weald.as("trust_lead").release.accept({ code }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(story.as("trust_lead").release.cancel({ schoolId, releaseId })).rejects.toThrow(
      "Weald Trust accepted this school already.",
    );
    expect(await story.as("trust_lead").release.list()).toMatchObject([
      { state: "accepted", acceptedByTrust: "Weald Trust" },
    ]);
  });

  test("keeps its figures and its audit trail in the old trust, and loses documents and names after its last day", async () => {
    const { story, weald, schoolId, released } = await leavingSchool();
    await weald.as("trust_lead").release.accept({ code: released.code });
    const day = (today: string) => ({ database, today, now: new Date(`${today}T03:00:00Z`) });
    expect(await closeReleasedSchools(day(TODAY), story.trust.id)).toBe(0);
    expect(await count(story, document, schoolId)).toBe(2);
    expect(await closeReleasedSchools(day("2026-12-31"), story.trust.id)).toBe(0);
    expect(await closeReleasedSchools(day("2027-01-01"), story.trust.id)).toBe(1);
    expect(await closeReleasedSchools(day("2027-01-02"), story.trust.id)).toBe(0);
    for (const table of [document, reading, policyVersion, appointment]) {
      expect(await count(story, table, schoolId)).toBe(0);
    }
    const kept = await withActor(database, story.system, async (transaction) => ({
      policies: await transaction
        .select()
        .from(keptPolicy)
        .where(eq(keptPolicy.trustId, story.trust.id)),
      school: await transaction
        .select()
        .from(unit)
        .where(and(eq(unit.trustId, story.trust.id), eq(unit.id, schoolId))),
    }));
    expect(kept.policies).toMatchObject([{ schoolId, versionNumber: 2 }]);
    expect(kept.school).toMatchObject([{ leftOn: "2026-12-31" }]);
    const overview = await story.as("trust_lead", { today: "2027-01-01" }).overview.read({});
    expect(overview.rows.map((row) => row.schoolId)).not.toContain(schoolId);
    expect(await checkKeptPolicies(database, story.trust.id, "2027-01-02")).toEqual([]);
  });
});
