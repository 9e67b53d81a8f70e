import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { promisingSchool } from "../practice/practice.fixture.ts";
import { checkPractice, rebuildPractice } from "../practice/rebuild-practice.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, TODAY } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const drawing = { name: "Drawing app", usedFor: "Art lessons", usedBy: ["pupils" as const] };
const approved = {
  assessedOn: "2026-10-01",
  decision: "approved",
  dataProtection: "done",
} as const;

test("a platform is used unassessed, then approved, due for review after a year, and given up", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { technology } = story.as("school_admin");
  const { technologyId } = await technology.register({ schoolId, ...drawing });
  const standing = async (today = TODAY) =>
    (await story.as("school_admin", { today }).technology.list({ schoolId })).technologies[0]
      ?.standing.code;
  expect(await standing()).toBe("not_assessed");
  await technology.assess({ schoolId, technologyId, ...approved });
  expect(await standing()).toBe("approved");
  expect(await standing("2027-10-02")).toBe("review_overdue");
  await technology.stop({ schoolId, technologyId, inUseUntil: "2026-11-20" });
  expect(await standing()).toBe("not_in_use");
});

test("an assessment is refused for a day to come, without its conditions, and elsewhere", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { technology } = story.as("trust_lead");
  const { technologyId } = await technology.register({ schoolId, ...drawing });
  const assess = (change: object) =>
    technology.assess({ schoolId, technologyId, ...approved, ...change });
  await expect(assess({ assessedOn: "2026-11-23" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(assess({ decision: "with_conditions" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(assess({ reviewOn: "2026-10-01" })).rejects.toBeInstanceOf(InvalidInput);
  await expect(assess({ schoolId: story.beckside })).rejects.toBeInstanceOf(NotFound);
});

test("what the trust assesses once is there for every school, and only a trust lead changes it", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead").technology;
  const { technologyId } = await lead.registerForTrust(drawing);
  await lead.assessForTrust({ technologyId, ...approved });
  const { technologies } = await story.as("governor").technology.list({ schoolId: story.ashdown });
  expect(technologies).toMatchObject([
    { ofTrust: true, name: "Drawing app", standing: { code: "approved" } },
  ]);
  await expect(
    story.as("hub_lead").technology.stopForTrust({ technologyId, inUseUntil: TODAY }),
  ).rejects.toBeInstanceOf(NotPermitted);
  await lead.stopForTrust({ technologyId, inUseUntil: "2026-11-20" });
  expect((await lead.ofTrust()).technologies[0]?.standing.code).toBe("not_in_use");
});

test("an entry that was never right is taken back with its reason, and can still be read", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { technology } = story.as("school_admin");
  const { technologyId } = await technology.register({ schoolId, ...drawing });
  await technology.assess({ schoolId, technologyId, ...approved });
  const withdraw = (reason: string) => technology.withdraw({ schoolId, technologyId, reason });
  await expect(withdraw(" ")).rejects.toThrow("Say why");
  await expect(withdraw("Asked for by Tommy Marsden.")).rejects.toBeInstanceOf(InvalidInput);
  await withdraw("Entered twice.");
  await expect(withdraw("Entered twice.")).rejects.toBeInstanceOf(NotFound);
  const { technologies, takenBack } = await story.as("governor").technology.list({ schoolId });
  expect(technologies).toEqual([]);
  expect(takenBack).toMatchObject([
    { name: "Drawing app", by: "Dana Escrick", because: "Entered twice." },
  ]);
  const [deed] = await auditOf(database, story, "technology.withdraw");
  expect(deed).toMatchObject({ detail: { name: "Drawing app", reason: "Entered twice." } });
});

test("what the trust takes off its register stands on no school's, and in the trust's history", async () => {
  const story = await tellStory(database);
  const { technology } = story.as("trust_lead");
  const { technologyId } = await technology.registerForTrust(drawing);
  await technology.withdrawForTrust({ technologyId, reason: "It is not used at any school." });
  expect(await technology.ofTrust()).toMatchObject({
    technologies: [],
    takenBack: [{ name: "Drawing app", because: "It is not used at any school." }],
  });
  expect((await technology.list({ schoolId: story.ashdown })).technologies).toEqual([]);
  await expect(technology.assessForTrust({ technologyId, ...approved })).rejects.toBeInstanceOf(
    NotFound,
  );
});

test("what the trust approved shows at every school that new platforms are assessed, until it has one that it has not", async () => {
  const { story, schoolId } = await promisingSchool(database);
  const { technology } = story.as("trust_lead");
  const { technologyId } = await technology.registerForTrust(drawing);
  const shown = async () => {
    const { evidence } = await story.as("governor").practice.evidence({ schoolId });
    return evidence.filter(({ from }) => from === "technologies");
  };
  expect(await shown()).toEqual([]);
  await technology.assessForTrust({ technologyId, ...approved });
  expect(await shown()).toMatchObject([{ happenedOn: "2026-10-01", validUntil: "2027-10-01" }]);
  const { technologyId: quiz } = await technology.registerForTrust({
    ...drawing,
    name: "Quiz app",
  });
  expect(await shown()).toEqual([]);
  await technology.withdrawForTrust({ technologyId: quiz, reason: "Entered twice." });
  expect(await shown()).toHaveLength(1);
  await rebuildPractice(database, story.trust.id, TODAY);
  expect(await checkPractice(database, story.trust.id, TODAY)).toEqual([]);
});

test("a file belongs to one assessment: given back byte for byte, taken back, and gone with a mistaken entry", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { technology } = story.as("school_admin");
  const { technologyId } = await technology.register({ schoolId, ...drawing });
  const { assessmentId } = await technology.assess({ schoolId, technologyId, ...approved });
  const terms = { fileName: "terms.txt", bytes: bytesOf("Nothing is sold.") };
  const address = { schoolId, assessmentId };
  const { fileId } = await technology.attach({ ...address, ...terms });
  expect(await technology.attach({ ...address, ...terms })).toEqual({ fileId });

  const governor = story.as("governor").technology;
  expect((await governor.list({ schoolId })).technologies[0]?.files).toEqual([
    { id: fileId, assessmentId, fileName: "terms.txt", byteLength: 16 },
  ]);
  const { bytes } = await governor.file({ ...address, fileId });
  expect(Buffer.from(bytes)).toEqual(Buffer.from(terms.bytes));
  await expect(governor.attach({ ...address, ...terms })).rejects.toBeInstanceOf(NotPermitted);
  const elsewhere = { schoolId: story.beckside, assessmentId, fileId };
  await expect(story.as("trust_lead").technology.file(elsewhere)).rejects.toBeInstanceOf(NotFound);

  await technology.detach({ ...address, fileId });
  await expect(governor.file({ ...address, fileId })).rejects.toBeInstanceOf(NotFound);
  const again = await technology.attach({ ...address, ...terms });
  await technology.withdraw({ schoolId, technologyId, reason: "Entered twice." });
  await expect(governor.file({ ...address, ...again })).rejects.toBeInstanceOf(NotFound);
  await expect(technology.attach({ ...address, ...terms })).rejects.toBeInstanceOf(NotFound);
});
