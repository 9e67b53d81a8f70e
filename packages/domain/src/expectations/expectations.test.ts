import { withActor } from "@safeboard/database/actor";
import { expectationCheck } from "@safeboard/database/tables/expectations";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { createTestDatabase } from "@safeboard/database/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { checkKeptPolicies, recheckExpectations } from "../jobs.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { readsHere, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const SAYS_LITTLE = `Ashdown Vale Primary School

Online Safety Policy

Date adopted: September 2020
Next review date: September 2027

Filtering and monitoring

Internet access on our network is filtered and monitored.

Training

All staff are trained in online safety when they start and at least once a year.
The headteacher reviews the filtering every year.
`;

/** Ashdown Vale's policy, uploaded and confirmed by its admin. */
async function confirmed(story: TrustStory, text = SAYS_LITTLE) {
  const admin = story.as("school_admin");
  const schoolId = story.ashdown;
  const file = { schoolId, fileName: "policy.txt", bytes: bytesOf(text) };
  const { versionId } = await admin.policy.upload(file);
  await admin.policy.confirm({ schoolId, versionId });
  return { schoolId, versionId };
}

function ruling(status: "met" | "met_elsewhere" | "not_applicable", more: object = {}) {
  return { setId: "statutory-guidance", expectationId: "E21", status, reason: "Asked.", ...more };
}

describe("what a school's policy says of each expectation", () => {
  let story: TrustStory;
  let address: { schoolId: string; versionId: string };

  beforeAll(async () => {
    story = await tellStory(database);
    address = await confirmed(story);
  });

  test("is known as soon as it is uploaded, each with its passage, and judged twice", async () => {
    const page = await story.as("school_admin").expectation.ofVersion(address);
    expect(page).toMatchObject({
      kindName: "Online safety",
      isJudged: true,
      set: { id: "statutory-guidance" },
      adopted: { when: "September 2020", edition: "KCSIE 2020" },
      editionToday: "KCSIE 2026",
    });
    const filtering = page.expectations.find(({ id }) => id === "E04");
    expect(filtering).toMatchObject({ status: "met", weight: "met", atAdoption: "met" });
    const { passage } = filtering ?? {};
    expect(passage && page.pages[passage.page - 1]?.slice(passage.start, passage.end)).toContain(
      "filtered and monitored",
    );
    // Generative AI came in 2025: nobody could have written about it in 2020.
    expect(page.expectations.find(({ id }) => id === "E12")).toMatchObject({
      status: "not_found",
      weight: "partly_met",
      atAdoption: "not_applicable",
    });
    expect(page.expectations.find(({ id }) => id === "E21")).toMatchObject({
      force: "must",
      status: "not_found",
      weight: "needs_action",
    });
  });

  test("says what to add, in words that a school can use", async () => {
    const { expectations } = await story.as("governor").expectation.ofVersion(address);
    const prevent = expectations.find(({ id }) => id === "E21");
    const missing = prevent?.elements.filter(({ passage, isAsked }) => isAsked && !passage) ?? [];
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ wording }) => wording.endsWith("."))).toBe(true);
    expect(prevent?.rule).toMatch(/^It is met when the policy says/u);
  });

  test("fidelity to the charity-style statement is a score of its own", async () => {
    const { sets } = await story.as("school_admin").expectation.ofVersion(address);
    const [guidance, statement] = sets;
    expect(guidance?.id).toBe("statutory-guidance");
    expect(statement?.id).toBe("policy-statement");
    expect(guidance?.score.applicable).toBe(24);
    expect(statement?.score.applicable).toBe(31);
    expect(guidance?.score.missing.practice).toBeLessThan(2);
    expect(statement?.score.missing).toMatchObject({ must: 0, should: 0, consider: 0 });
  });

  test("shows on the overview as what it must still say", async () => {
    const overview = await story.as("trust_lead").overview.read({});
    const row = overview.rows.find(({ schoolId }) => schoolId === address.schoolId);
    expect(row?.cells.policy_text).toMatchObject({
      status: "needs_action",
      nextAction: { code: "complete_policy", versionId: address.versionId },
    });
    expect(row?.cells.policy_text.value).toMatch(/^\d required things? missing$/u);
  });

  test("another school's page, another set's name and an invented version lead nowhere", async () => {
    const admin = story.as("school_admin");
    const asked = [
      admin.expectation.ofVersion({ ...address, schoolId: story.beckside }),
      admin.expectation.ofVersion({ ...address, versionId: crypto.randomUUID() }),
      admin.expectation.ofVersion({ ...address, setId: "no-such-set" }),
    ];
    for (const each of asked) await expect(each).rejects.toBeInstanceOf(NotFound);
  });
});

describe("overruling what was found", () => {
  test("counts everywhere at once, with who, when and why, and is audited", async () => {
    const story = await tellStory(database);
    const address = await confirmed(story);
    await story.as("school_admin").expectation.rule({
      ...address,
      ...ruling("met_elsewhere", {
        reason: "It is in our safeguarding policy, section 9.",
        documentNamed: "Safeguarding policy",
      }),
    });
    const { expectations } = await story.as("trust_lead").expectation.ofVersion(address);
    expect(expectations.find(({ id }) => id === "E21")).toMatchObject({
      status: "met_elsewhere",
      weight: "met",
      elsewhere: "Safeguarding policy",
      ruling: {
        by: "Dana Escrick",
        reason: "It is in our safeguarding policy, section 9.",
        insteadOf: "not_found",
      },
    });
    const across = await story.as("trust_lead").expectation.acrossSchools({});
    expect(across.schools[0]?.cells["E21"]?.status).toBe("met_elsewhere");
    const one = await story.as("trust_lead").expectation.oneAcrossSchools({
      setId: "statutory-guidance",
      expectationId: "E21",
    });
    expect(one.schools[0]?.stands.ruling?.by).toBe("Dana Escrick");
    expect(await auditOf(database, story, "expectation.rule")).toMatchObject([
      { actorName: "Dana Escrick", detail: { expectationId: "E21", status: "met_elsewhere" } },
    ]);
    expect(await checkKeptPolicies(database, story.trust.id, TODAY)).toEqual([]);
  });

  test("survives another reading of the text", async () => {
    const story = await tellStory(database);
    const address = await confirmed(story);
    await story.as("school_admin").expectation.rule({ ...address, ...ruling("not_applicable") });
    await withActor(database, story.system, (transaction) =>
      transaction.insert(expectationCheck).values({
        trustId: story.trust.id,
        ...address,
        id: crypto.randomUUID(),
        readerVersion: "an older one",
        findings: [],
        commitments: [],
        recordedAt: new Date("2026-12-01T00:00:00Z"),
      }),
    );
    const stage = { database, reader: readsHere, today: TODAY };
    expect(await recheckExpectations(stage, story.trust.id)).toEqual({ checked: 1, left: 0 });
    const { expectations } = await story.as("trust_lead").expectation.ofVersion(address);
    expect(expectations.find(({ id }) => id === "E21")?.status).toBe("not_applicable");
    expect(await checkKeptPolicies(database, story.trust.id, TODAY)).toEqual([]);
  });

  test("can be withdrawn: what was found counts again, and doing so twice changes nothing", async () => {
    const story = await tellStory(database);
    const address = await confirmed(story);
    const admin = story.as("school_admin");
    const { rulingId } = await admin.expectation.rule({ ...address, ...ruling("not_applicable") });
    const withdrawal = { schoolId: address.schoolId, rulingId };
    await admin.expectation.withdrawRuling(withdrawal);
    await admin.expectation.withdrawRuling(withdrawal);
    const { expectations } = await admin.expectation.ofVersion(address);
    expect(expectations.find(({ id }) => id === "E21")).toMatchObject({
      status: "not_found",
      ruling: null,
    });
    expect(await auditOf(database, story, "expectation.withdrawRuling")).toHaveLength(1);
  });

  test("points to the words that say it, whatever their line breaks; others are refused", async () => {
    const story = await tellStory(database);
    const address = await confirmed(story);
    const admin = story.as("school_admin");
    const words = "when they start and at least once a year.  The headteacher reviews";
    await admin.expectation.rule({ ...address, ...ruling("met", { words }) });
    const { expectations, pages } = await admin.expectation.ofVersion(address);
    const passage = expectations.find(({ id }) => id === "E21")?.passage;
    expect(passage && pages[passage.page - 1]?.slice(passage.start, passage.end)).toBe(
      "when they start and at least once a year.\nThe headteacher reviews",
    );
    await expect(
      admin.expectation.rule({ ...address, ...ruling("met", { words: "Nobody wrote this" }) }),
    ).rejects.toBeInstanceOf(InvalidInput);
  });

  test("needs the name of the other document, a reason, and a version that still counts", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const address = await confirmed(story);
    const refused = [
      ruling("met_elsewhere"),
      ruling("met", { reason: " " }),
      { ...ruling("met"), status: "fine" as "met" },
    ];
    for (const input of refused) {
      await expect(admin.expectation.rule({ ...address, ...input })).rejects.toBeInstanceOf(
        InvalidInput,
      );
    }
    await expect(
      admin.expectation.rule({ ...address, ...ruling("met"), expectationId: "E99" }),
    ).rejects.toBeInstanceOf(NotFound);
    const again = bytesOf(`${SAYS_LITTLE} Again.`);
    const file = { schoolId: address.schoolId, fileName: "again.txt", bytes: again };
    const draft = await admin.policy.upload(file);
    const discarded = { schoolId: address.schoolId, versionId: draft.versionId };
    await admin.policy.discard(discarded);
    await expect(admin.expectation.rule({ ...discarded, ...ruling("met") })).rejects.toBeInstanceOf(
      Conflict,
    );
    await expect(
      story.as("governor").expectation.rule({ ...address, ...ruling("met") }),
    ).rejects.toBeInstanceOf(NotPermitted);
  });
});

describe("another document of the school", () => {
  test("meets what the online safety policy doesn't say, and is named", async () => {
    const story = await tellStory(database);
    const address = await confirmed(story);
    const admin = story.as("school_admin");
    const behaviour = bytesOf(
      "Ashdown Vale Primary School\n\nBehaviour policy\n\nDate adopted: September 2025\n\n" +
        "We have regard to the Prevent duty: staff know the signs of radicalisation and extremism online and report them to the designated safeguarding lead.\n",
    );
    const { versionId } = await admin.policy.upload({
      schoolId: address.schoolId,
      kind: "behaviour",
      fileName: "behaviour.txt",
      bytes: behaviour,
    });
    await admin.policy.confirm({ schoolId: address.schoolId, versionId });
    const { expectations } = await admin.expectation.ofVersion(address);
    expect(expectations.find(({ id }) => id === "E21")).toMatchObject({
      status: "met_elsewhere",
      elsewhere: "Behaviour policy",
      weight: "met",
    });
    const ofBehaviour = await admin.expectation.ofVersion({ ...address, versionId });
    expect(ofBehaviour).toMatchObject({ isJudged: false, kindName: "Behaviour" });
    expect(await checkKeptPolicies(database, story.trust.id, TODAY)).toEqual([]);
  });
});

describe("checking again", () => {
  test("a version that was never checked is checked, its promises drawn and its figures kept, once", async () => {
    const story = await tellStory(database);
    const { schoolId, versionId } = await confirmed(story);
    await withActor(database, story.system, async (transaction) => {
      await transaction.delete(expectationCheck).where(eq(expectationCheck.versionId, versionId));
      await transaction
        .update(keptPolicy)
        .set({ findings: {} })
        .where(eq(keptPolicy.versionId, versionId));
    });
    const lead = story.as("trust_lead");
    const rowOf = async () =>
      (await lead.overview.read({})).rows.find((row) => row.schoolId === schoolId);
    expect((await rowOf())?.cells.policy_text.value).toBe("Not checked yet");
    const stage = { database, reader: readsHere, today: TODAY };
    const cutShort = await recheckExpectations(stage, story.trust.id, { milliseconds: -1 });
    expect(cutShort).toEqual({ checked: 0, left: 1 });
    expect(await recheckExpectations(stage, story.trust.id)).toEqual({ checked: 1, left: 0 });
    expect(await recheckExpectations(stage, story.trust.id)).toEqual({ checked: 0, left: 0 });
    expect((await rowOf())?.cells.policy_text.status).toBe("needs_action");
  });

  test("a draft that was never checked is checked when somebody looks at it", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const schoolId = story.ashdown;
    const file = { schoolId, fileName: "policy.txt", bytes: bytesOf(SAYS_LITTLE) };
    const { versionId } = await admin.policy.upload(file);
    await withActor(database, story.system, (transaction) =>
      transaction.delete(expectationCheck).where(eq(expectationCheck.versionId, versionId)),
    );
    const { expectations } = await admin.expectation.ofVersion({ schoolId, versionId });
    expect(expectations.find(({ id }) => id === "E04")?.status).toBe("met");
  });
});
