import { loadSystem, withActor } from "@safeboard/database/actor";
import {
  createAcknowledgement,
  createAcknowledgementRequest,
  createStaffMember,
} from "@safeboard/database/factories/staff";
import {
  contradictionSettlement,
  expectationRuling,
} from "@safeboard/database/tables/expectations";
import { createTestDatabase } from "@safeboard/database/testing";
import { randomUUID } from "node:crypto";
import { getTableColumns } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as acknowledgements from "@safeboard/database/tables/acknowledgements";
import * as expectations from "@safeboard/database/tables/expectations";
import * as lives from "@safeboard/database/tables/policy-life";
import { and, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { byGovernors, checked } from "../policies/version-life.fixture.ts";
import { checkKeptPolicies } from "../policies/rebuild-kept-policies.ts";
import { bytesOf, policyText } from "../policy-text.fixture.ts";
import { joinAs, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { closeReleasedSchools } from "./close-released-schools.ts";

const { database } = await createTestDatabase();

/** Every table whose rows are a school's own and belong to its policies or to those who read them. */
const ofSchool = [lives, expectations, acknowledgements]
  .flatMap((tables) => Object.values(tables))
  .filter((table): table is PgTable => table instanceof PgTable)
  .filter((table) => "schoolId" in getTableColumns(table))
  // How many had read what names nobody, and stays with the other kept figures.
  .filter((table) => table !== acknowledgements.keptAcknowledgement);

/** Ashdown Vale's policy was approved with a minute, published, looked for, ruled on, and read by one of two teachers. */
async function livelySchool(story: TrustStory) {
  const admin = story.as("school_admin");
  const version = await checked(story);
  await admin.policy.sendForReview({ ...version, note: "New: phones." });
  await story.as("governor").policy.approve({ ...version, ...byGovernors });
  const webAddress = "https://www.ashdown.example/policy.txt";
  await admin.policy.publish({ ...version, webAddress, publishedOn: "2026-11-14" });
  const found = { how: "file", bytes: policyText() } as const;
  await admin.policy.checkPublication({ ...version, found });
  const employ = (name: string) =>
    createStaffMember(database, story.system, { schoolId: story.ashdown, name, group: "teaching" });
  const staffMemberIds = [await employ("Nia Price"), await employ("Jon Okafor")];
  const { askIds } = await createAcknowledgementRequest(database, story.system, {
    ...version,
    askedOn: "2026-11-15",
    staffMemberIds,
  });
  await createAcknowledgement(database, story.system, {
    schoolId: story.ashdown,
    askId: askIds[0] ?? "",
    confirmedOn: "2026-11-16",
  });
  const own = { trustId: story.trust.id, schoolId: story.ashdown, recordedBy: "Dana Escrick" };
  await withActor(database, story.system, async (transaction) => {
    await transaction.insert(expectationRuling).values({
      ...own,
      id: randomUUID(),
      versionId: version.versionId,
      setCode: "statutory_guidance",
      expectationId: "E05",
      status: "met_elsewhere",
      reason: "In the child protection policy.",
    });
    await transaction.insert(contradictionSettlement).values({
      ...own,
      id: randomUUID(),
      contradictionKey: "person online_safety_coordinator",
      kind: "named_person",
      versionId: version.versionId,
      how: "policy_is_right",
    });
  });
  return version;
}

async function moved(
  story: TrustStory,
  weald: TrustStory,
): Promise<{ lead: ReturnType<TrustStory["as"]>; schoolId: string }> {
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId: story.ashdown, leavingOn: "2026-12-31" });
  const { schoolId } = await weald.as("trust_lead").release.accept({ code });
  const system = (await loadSystem(database, weald.trust.id)) ?? weald.system;
  const actor = await joinAs(database, { system }, "trust_lead", { displayName: "Ruth Ormsby" });
  return { lead: weald.as("trust_lead", { actor }), schoolId };
}

test("a school takes its policies' life with it: approvals, website, rulings, and who has read what", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const old = await livelySchool(story);
  const before = await story.as("trust_lead").policy.life(old);
  const { lead, schoolId } = await moved(story, weald);
  const [summary] = await lead.policy.versions({ schoolId });
  const version = { schoolId, versionId: summary?.versionId ?? "" };
  const after = await lead.policy.life(version);
  expect(after).toMatchObject({
    status: "current",
    standing: { kind: "same_file", check: { recordedBy: "Dana Escrick (Chalk Downs Trust)" } },
  });
  expect(after.steps.map(({ kind, note }) => [kind, note])).toEqual(
    before.steps.map(({ kind, note }) => [kind, note]),
  );
  expect(after.approvals).toMatchObject([
    {
      body: "Local governing body",
      approvedOn: "2026-11-12",
      minuteReference: "12 November 2026, item 7",
      recordedBy: "Iris Calloway (Chalk Downs Trust)",
    },
  ]);
  const { people } = await lead.acknowledgement.ofVersion(version);
  expect(
    new Map(people.map(({ name, confirmation }) => [name, confirmation?.how ?? null])),
  ).toEqual(
    new Map([
      ["Jon Okafor", null],
      ["Nia Price", "signed_sheet"],
    ]),
  );
  expect(await checkKeptPolicies(database, weald.trust.id, TODAY)).toEqual([]);
  const [ruling] = await rowsOf(weald, schoolId, expectationRuling);
  expect(ruling).toMatchObject({ expectationId: "E05", status: "met_elsewhere" });
  const [settled] = await rowsOf(weald, schoolId, contradictionSettlement);
  expect(settled).toMatchObject({ versionId: version.versionId, how: "policy_is_right" });
});

test("after its last day nothing of that is left in the old trust", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  await livelySchool(story);
  await moved(story, weald);
  const filled = await countRows(story);
  expect(Object.values(filled).filter((rows) => rows > 0).length).toBeGreaterThan(7);
  const dayAfter = { database, today: "2027-01-01", now: new Date("2027-01-01T03:00:00Z") };
  expect(await closeReleasedSchools(dayAfter, story.trust.id)).toBe(1);
  expect(Object.values(await countRows(story)).every((rows) => rows === 0)).toBe(true);
});

test("a policy of a type that the new trust doesn't have stands on the school's list all the same", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const { code: kind } = await story.as("trust_lead").policy.saveType({
    name: "Animals in school",
    reviewMonths: 24,
    approvedBy: "Headteacher",
    onWebsite: false,
    heldBy: "school",
  });
  const { versionId } = await story.as("school_admin").policy.upload({
    schoolId: story.ashdown,
    kind,
    fileName: "animals.txt",
    bytes: bytesOf("Animals in School Policy\n\nAdopted: Spring 2026\nNext review: Spring 2028\n"),
  });
  await story.as("school_admin").policy.confirm({ schoolId: story.ashdown, versionId });
  const { lead, schoolId } = await moved(story, weald);
  const { policies } = await lead.policy.list({ schoolId });
  expect(policies.at(-1)).toMatchObject({
    type: { code: "animals_in_school", name: "Animals in school", retired: true },
    current: { number: 1 },
    next: null,
  });
});

function rowsOf(
  { system, trust }: TrustStory,
  schoolId: string,
  table: typeof expectationRuling | typeof contradictionSettlement,
) {
  return loadSystem(database, trust.id).then((now) =>
    withActor(database, now ?? system, (transaction) =>
      transaction
        .select()
        .from(table as PgTable)
        .where(and(eq(table.trustId, trust.id), eq(table.schoolId, schoolId))),
    ),
  );
}

async function countRows({ system, trust, ashdown }: TrustStory): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const table of ofSchool) {
    const { trustId, schoolId } = table as unknown as typeof expectationRuling;
    const [rows] = await withActor(database, system, (transaction) =>
      transaction
        .select({ rows: count() })
        .from(table)
        .where(and(eq(trustId, trust.id), eq(schoolId, ashdown))),
    );
    counted[getTableConfig(table).name] = rows?.rows ?? 0;
  }
  return counted;
}
