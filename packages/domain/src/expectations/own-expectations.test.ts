import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { signOfWords } from "./own-expectation.ts";

const { database } = await createTestDatabase();

const lockers = {
  setName: "Phones",
  statement: "The policy says that phones are kept in lockers.",
  why: "A phone that nobody can reach disturbs no lesson.",
  source: "The board of trustees",
  force: "must" as const,
  wording: "Phones are kept in lockers until the end of the day.",
  words: "phone + locker | pouch",
};

async function withPolicy(story: TrustStory, sentence: string) {
  const schoolId = story.ashdown;
  const text = `Ashdown Vale Primary School\n\nOnline Safety Policy\n\nDate adopted: September 2026\n\n${sentence}\n`;
  const file = { schoolId, fileName: "policy.txt", bytes: bytesOf(text) };
  const { versionId } = await story.as("school_admin").policy.upload(file);
  await story.as("school_admin").policy.confirm({ schoolId, versionId });
  return { schoolId, versionId };
}

test("plain words become a sign: a line is a sentence's words, + joins and | parts", () => {
  expect(signOfWords("phone + locker | pouch")).toBe("'phone' + 'locker'|'pouch'");
  expect(signOfWords("kept out of sight")).toBe("'kept out of sight'");
});

describe("a trust's own expectation", () => {
  test("is looked for in the schools' policies at once, and every version of it is kept", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const address = await withPolicy(story, "Every phone is put into a locker on arrival.");
    const { setId, expectationId, left } = await lead.expectation.saveOwn(lockers);
    expect({ setId, expectationId, left }).toEqual({
      setId: "phones",
      expectationId: "T1",
      left: 0,
    });
    const page = await lead.expectation.ofVersion({ ...address, setId });
    expect(page.expectations).toMatchObject([{ id: "T1", status: "met" }]);

    const changed = { ...lockers, setId, expectationId, words: "phone + safe" };
    await lead.expectation.saveOwn(changed);
    const after = await lead.expectation.acrossSchools({ setId });
    expect(after.schools[0]?.cells["T1"]).toMatchObject({
      status: "not_found",
      weight: "needs_action",
    });
    const { sets } = await lead.expectation.ownSets();
    expect(sets).toMatchObject([
      { name: "Phones", expectations: [{ id: "T1", words: "phone + safe", signs: "" }] },
    ]);
    expect(sets[0]?.versions).toHaveLength(2);
    expect(await auditOf(database, story, "expectation.saveOwn")).toHaveLength(2);
  });

  test("is judged in policies that are uploaded later, too", async () => {
    const story = await tellStory(database);
    await story.as("trust_lead").expectation.saveOwn(lockers);
    const address = await withPolicy(story, "Phones stay in pouches all day.");
    const overview = await story.as("trust_lead").overview.read({});
    const row = overview.rows.find(({ schoolId }) => schoolId === address.schoolId);
    expect(row?.cells.policy_text.value).not.toBe("Not checked yet");
    const across = await story.as("trust_lead").expectation.acrossSchools({ setId: "phones" });
    expect(across.schools[0]?.cells["T1"]?.status).toBe("met");
  });

  test("can be tried on a school's policy before it is saved", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { schoolId } = await withPolicy(story, "Every phone is put into a locker on arrival.");
    expect(await lead.expectation.tryOwn({ schoolId, ...lockers })).toMatchObject({
      isMet: true,
      page: 1,
      words: ["phone", "locker"],
    });
    const elsewhere = { ...lockers, words: "phone + safe" };
    expect(await lead.expectation.tryOwn({ schoolId, ...elsewhere })).toMatchObject({
      isMet: false,
      quote: null,
    });
    expect((await lead.expectation.ownSets()).sets).toEqual([]);
    const without = { schoolId: story.carrLane, ...lockers };
    await expect(lead.expectation.tryOwn(without)).rejects.toBeInstanceOf(Conflict);
  });

  test("that can't be understood is refused at the field that is wrong", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const wrong = async (change: object) => {
      const refused = await lead.expectation.saveOwn({ ...lockers, ...change }).catch((e) => e);
      expect(refused).toBeInstanceOf(InvalidInput);
      return Object.entries((refused as InvalidInput).fieldErrors);
    };
    expect(await wrong({ words: "", signs: "no-such-concept + 'phone'" })).toEqual([
      ["signs", "there is no concept “no-such-concept”."],
    ]);
    expect(await wrong({ words: "phone + " })).toEqual([
      ["words", "“'phone' + ”: something is missing beside “+” or “|”."],
    ]);
    expect(await wrong({ words: "" })).toEqual([["words", "Enter words to look for, or a sign."]]);
    expect(await wrong({ setName: "!" })).toEqual([["setName", "Enter a name for the set."]]);
    await lead.expectation.saveOwn(lockers);
    await expect(lead.expectation.saveOwn(lockers)).rejects.toBeInstanceOf(Conflict);
    const national = { ...lockers, setName: "Statutory guidance" };
    await expect(lead.expectation.saveOwn(national)).rejects.toBeInstanceOf(Conflict);
  });

  test("is given up without a trace in what is asked today; its id is not given again", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { setId } = await lead.expectation.saveOwn(lockers);
    await lead.expectation.saveOwn({ ...lockers, setId, statement: "It says when." });
    await lead.expectation.removeOwn({ setId, expectationId: "T2" });
    const { expectationId } = await lead.expectation.saveOwn({ ...lockers, setId });
    expect(expectationId).toBe("T3");
    await lead.expectation.removeOwn({ setId, expectationId: "T1" });
    await lead.expectation.removeOwn({ setId, expectationId: "T3" });
    expect((await lead.expectation.ownSets()).sets).toEqual([]);
    const again = lead.expectation.removeOwn({ setId, expectationId: "T3" });
    await expect(again).rejects.toBeInstanceOf(NotFound);
  });

  test("of one trust is nothing to another", async () => {
    const story = await tellStory(database);
    const other = await tellStory(database, "Weald Trust");
    const { setId } = await story.as("trust_lead").expectation.saveOwn(lockers);
    await expect(
      other.as("trust_lead").expectation.acrossSchools({ setId }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      other.as("trust_lead").expectation.removeOwn({ setId, expectationId: "T1" }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});
