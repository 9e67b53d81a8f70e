import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { TODAY } from "../trust-story.fixture.ts";
import { PROMISING, promisingSchool, putInForce } from "./practice.fixture.ts";
import { checkPractice, rebuildPractice } from "./rebuild-practice.ts";

const { database } = await createTestDatabase();

async function begin() {
  const school = await promisingSchool(database);
  const { schoolId, story } = school;
  const { practice } = story.as("school_admin");
  const promised = async (today = TODAY) =>
    story.as("school_admin", { today }).practice.promised({ schoolId });
  const about = async (word: string, today = TODAY) =>
    (await promised(today)).promises.find(({ text }) => text.includes(word)) ??
    expect.fail(`Nothing is promised about ${word}.`);
  return { ...school, practice, promised, about };
}

const security = { kind: "security_reviewed", happenedOn: "2026-10-05" } as const;

describe("what a policy promises", () => {
  test("has no evidence at first, and is shown by what is recorded of its kind", async () => {
    const { schoolId, practice, promised, about } = await begin();
    expect((await promised()).counts).toMatchObject({ promised: 4, current: 0, none: 4 });
    const { validUntil } = await practice.record({ schoolId, details: security });
    expect(validUntil).toBe("2027-10-04");
    expect(await about("security")).toMatchObject({ state: "current", until: "2027-10-04" });
    expect((await promised()).counts).toMatchObject({ promised: 4, current: 1, none: 3 });
  });

  test("is out of date from the day after, and again without evidence when it is taken back", async () => {
    const { schoolId, practice, about } = await begin();
    const { evidenceId } = await practice.record({ schoolId, details: security });
    expect((await about("security", "2027-10-04")).state).toBe("runs_out_soon");
    expect((await about("security", "2027-10-05")).state).toBe("expired");
    await practice.withdraw({ schoolId, evidenceId });
    expect((await about("security")).state).toBe("none");
    await expect(practice.withdraw({ schoolId, evidenceId })).rejects.toBeInstanceOf(NotFound);
  });

  test("is shown together with others by one piece, also where its kind would not", async () => {
    const { schoolId, practice, about } = await begin();
    const star = await about("star");
    expect(star.kind).toBe("other");
    const { evidenceId } = await practice.record({
      schoolId,
      details: security,
      promiseIds: [star.id],
    });
    expect((await about("star")).state).toBe("current");
    expect((await about("security")).state).toBe("current");
    await practice.link({ schoolId, evidenceId, promiseId: star.id, shows: false });
    expect((await about("star")).state).toBe("none");
    const { promises } = await practice.readEvidence({ schoolId, evidenceId });
    expect(promises.filter(({ shows }) => shows).map(({ text }) => text)).toEqual([
      expect.stringContaining("security"),
    ]);
  });

  test("can need another kind of evidence, or none with a reason", async () => {
    const { schoolId, practice, promised, about } = await begin();
    const star = await about("star");
    const said = { schoolId, promiseId: star.id };
    await expect(practice.sayKind({ ...said, kind: null })).rejects.toBeInstanceOf(InvalidInput);
    await practice.sayKind({ ...said, kind: null, reason: "A figure of speech." });
    expect((await about("star")).state).toBe("not_needed");
    expect((await promised()).counts.promised).toBe(3);
    await practice.sayKind({ ...said, kind: "security_reviewed" });
    await practice.record({ schoolId, details: security });
    expect((await about("star")).state).toBe("current");
  });

  test("keeps its evidence and what was said of it when a new version says the same", async () => {
    const { story, schoolId, practice, about, promised } = await begin();
    const [star, before] = [await about("star"), await about("agreement")];
    await practice.record({ schoolId, details: security, promiseIds: [star.id] });
    await practice.sayKind({ schoolId, promiseId: before.id, kind: null, reason: "At home." });
    const next = PROMISING.replace("September 2027", "October 2027").replace(
      "We will review the security of our systems every year.",
      "We will keep our systems from harm.",
    );
    const versionId = await putInForce(story, next);
    const after = await promised();
    expect(new Set(after.promises.map(({ policy }) => policy.versionId))).toEqual(
      new Set([versionId]),
    );
    expect((await about("star")).id).not.toBe(star.id);
    expect((await about("star")).state).toBe("current");
    expect((await about("agreement")).state).toBe("not_needed");
    expect(after.promises.some(({ text }) => text.includes("security"))).toBe(false);
  });
});

describe("evidence", () => {
  test("counts pupils by year group, and adds them up", async () => {
    const { schoolId, practice } = await begin();
    await practice.record({
      schoolId,
      details: {
        kind: "agreements_signed",
        happenedOn: "2026-09-14",
        figures: [
          { counts: "pupils", yearGroup: "year_1", done: 28, of: 30 },
          { counts: "pupils", yearGroup: "year_2", done: 30, of: 30 },
        ],
      },
    });
    const { evidence } = await practice.evidence({ schoolId });
    expect(evidence).toMatchObject([
      { validUntil: "2027-08-31", figures: [{ counts: "pupils", done: 58, of: 60 }], shows: 1 },
    ]);
  });

  test("is refused for a day to come, with a name in its note, and as something else without words", async () => {
    const { schoolId, practice } = await begin();
    const wrong = [
      { details: { ...security, happenedOn: "2026-11-23" } },
      { details: security, note: "Oliver Smith forgot his password." },
      { details: { ...security, kind: "other" } },
    ];
    for (const each of wrong) {
      await expect(practice.record({ schoolId, ...each })).rejects.toBeInstanceOf(InvalidInput);
    }
    await practice.record({ schoolId, details: security, note: "Reviewed with the IT team." });
  });

  test("has files, told by their content, given back byte for byte and to this school only", async () => {
    const { story, schoolId, practice } = await begin();
    const { evidenceId } = await practice.record({ schoolId, details: security });
    const file = { schoolId, evidenceId, fileName: "page.html" };
    const bytes = bytesOf("<script>alert(1)</script>");
    const { fileId } = await practice.attach({ ...file, bytes });
    expect(await practice.attach({ ...file, bytes })).toEqual({ fileId });
    const kept = await practice.file({ schoolId, evidenceId, fileId });
    expect(kept.mediaType).toBe("text/plain");
    expect(new Uint8Array(kept.bytes)).toEqual(bytes);
    const program = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);
    await expect(practice.attach({ ...file, bytes: program })).rejects.toBeInstanceOf(InvalidInput);
    await expect(practice.attach({ ...file, bytes: new Uint8Array() })).rejects.toMatchObject({
      fieldErrors: { file: expect.stringContaining("empty. Choose one that holds something") },
    });
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61);
    await expect(practice.attach({ ...file, bytes: large })).rejects.toBeInstanceOf(InvalidInput);
    await expect(
      story.as("trust_lead").practice.file({ schoolId: story.beckside, evidenceId, fileId }),
    ).rejects.toBeInstanceOf(NotFound);
    await practice.detach({ schoolId, evidenceId, fileId });
    await expect(practice.file({ schoolId, evidenceId, fileId })).rejects.toBeInstanceOf(NotFound);
  });

  test("is recorded by those who act for the school, read by its governors, and audited", async () => {
    const { story, schoolId, practice } = await begin();
    await practice.record({ schoolId, details: security });
    const { practice: asGovernor } = story.as("governor");
    expect((await asGovernor.evidence({ schoolId })).evidence).toHaveLength(1);
    await expect(asGovernor.record({ schoolId, details: security })).rejects.toBeInstanceOf(
      NotPermitted,
    );
    expect(await auditOf(database, story, "practice.record")).toHaveLength(1);
  });
});

describe("what is kept for pages of many schools", () => {
  test("is what a rebuild gives, and says by school what is practised", async () => {
    const { story, schoolId, practice } = await begin();
    await practice.record({ schoolId, details: security });
    expect(await checkPractice(database, story.trust.id, TODAY)).toEqual([]);
    const lead = story.as("trust_lead").practice;
    const before = await lead.acrossSchools({});
    expect(before.total).toMatchObject({ promised: 4, current: 1, none: 3 });
    expect(before.schools[0]).toMatchObject({ id: schoolId, counts: { none: 3 } });
    expect(before.kinds.find(({ code }) => code === "security_reviewed")).toMatchObject({
      schools: 1,
      counts: { promised: 1, current: 1 },
    });
    await rebuildPractice(database, story.trust.id, TODAY);
    expect(await lead.acrossSchools({})).toEqual(before);
    const later = story.as("trust_lead", { today: "2027-12-01" }).practice;
    expect((await later.acrossSchools({})).total).toMatchObject({ current: 0, expired: 1 });
  });

  test("is narrowed to a hub of the schools, and only hubs that have any are offered", async () => {
    const { story, schoolId } = await begin();
    const lead = story.as("trust_lead");
    const { hubId: west } = await lead.hub.create({ name: "West" });
    await lead.hub.create({ name: "Empty" });
    await lead.hub.assign({ schoolId: story.carrLane, hubId: west });
    const east = await lead.practice.acrossSchools({ hubId: story.eastHub });
    expect(east.hubs.map(({ name }) => name)).toEqual(["East", "West"]);
    expect(east.schools.map(({ id }) => id)).toEqual([schoolId, story.beckside]);
    expect(east.total).toMatchObject({ promised: 4 });
    expect((await lead.practice.acrossSchools({ hubId: west })).total).toMatchObject({
      promised: 0,
    });
  });
});
