import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotPermitted } from "../errors.ts";
import { auditOf } from "../policies/uploaded-policy.fixture.ts";
import { policyText } from "../policy-text.fixture.ts";
import { tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

async function withPolicyCiting(story: TrustStory, edition: string) {
  const schoolId = story.ashdown;
  const file = { schoolId, fileName: "policy.txt", bytes: policyText({ edition }) };
  const { versionId } = await story.as("school_admin").policy.upload(file);
  await story.as("school_admin").policy.confirm({ schoolId, versionId });
  return { schoolId, versionId };
}

const cellOf = async (story: TrustStory, today: string) => {
  const overview = await story.as("trust_lead", { today }).overview.read({});
  const row = overview.rows.find(({ schoolId }) => schoolId === story.ashdown);
  return row?.cells.guidance_edition ?? expect.fail("The school is not on the overview.");
};

describe("a new edition of the guidance", () => {
  test("while its days of grace last, the page says whose policies still cite the one before", async () => {
    const story = await tellStory(database);
    const { schoolId } = await withPolicyCiting(story, "September 2025");
    const page = await story.as("trust_lead").expectation.guidance();
    expect(page.editions[0]).toMatchObject({
      id: "KCSIE-2026",
      standing: "in_force",
      grace: { amberFrom: "2026-09-01", redFrom: "2026-12-02" },
      entered: null,
    });
    expect(page.replaced).toMatchObject([
      { editionId: "KCSIE-2026", behind: [{ schoolId, cites: "KCSIE 2025" }], schools: 1 },
    ]);
  });

  test("turns schools amber and red on the days that the lead has entered", async () => {
    const story = await tellStory(database);
    await withPolicyCiting(story, "September 2025");
    expect((await cellOf(story, "2026-12-02")).status).toBe("needs_action");
    await story.as("trust_lead").expectation.saveGrace({
      editionId: "KCSIE-2026",
      amberFrom: "2026-10-01",
      redFrom: "2027-01-04",
    });
    expect((await cellOf(story, "2026-12-02")).status).toBe("partly_met");
    expect((await cellOf(story, "2027-01-04")).status).toBe("needs_action");
    const { editions } = await story.as("trust_lead").expectation.guidance();
    expect(editions[0]?.entered?.by).toBe("Priya Lathom");
    await story.as("trust_lead").expectation.saveGrace({ editionId: "KCSIE-2026" });
    expect((await cellOf(story, "2026-12-02")).status).toBe("needs_action");
    expect(await auditOf(database, story, "expectation.saveGrace")).toHaveLength(2);
  });

  test("can be announced before its day: who will fall behind is shown, and nobody is", async () => {
    const story = await tellStory(database);
    await withPolicyCiting(story, "September 2026");
    const lead = story.as("trust_lead");
    const dates = { amberFrom: "2027-09-01", redFrom: "2027-12-02" };
    const { editionId } = await lead.expectation.saveGrace({
      inForceFrom: "2027-09-01",
      ...dates,
    });
    expect(editionId).toBe("KCSIE-2027");
    const { editions, replaced } = await lead.expectation.guidance();
    expect(editions[0]).toMatchObject({ standing: "coming", isOwn: true, grace: dates });
    const coming = replaced.find((each) => each.editionId === editionId);
    expect(coming?.behind).toMatchObject([{ cites: "KCSIE 2026" }]);
    expect(await cellOf(story, TODAY)).toMatchObject({ status: "met", value: "KCSIE 2026" });
    expect((await cellOf(story, "2027-09-01")).status).toBe("partly_met");
    await expect(
      lead.expectation.saveGrace({ inForceFrom: "2027-09-01", ...dates }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  test("an announced edition without dates of its own is kept too, and given 92 days", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    await lead.expectation.saveGrace({ inForceFrom: "2027-09-01" });
    const { editions } = await lead.expectation.guidance();
    expect(editions[0]).toMatchObject({
      id: "KCSIE-2027",
      grace: { amberFrom: "2027-09-01", redFrom: "2027-12-02" },
    });
    await lead.expectation.saveGrace({ editionId: "KCSIE-2027", takeBack: true });
    expect((await lead.expectation.guidance()).editions[0]?.id).toBe("KCSIE-2026");
  });

  test("dates that can't be are refused, and only the trust's lead enters them", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const wrong = [
      { editionId: "KCSIE-2026", amberFrom: "2026-08-01", redFrom: "2026-12-01" },
      { editionId: "KCSIE-2026", amberFrom: "2026-12-01", redFrom: "2026-11-01" },
      { editionId: "KCSIE-2026", amberFrom: "2026-10-01" },
      { inForceFrom: "2026-09-01" },
      {},
    ];
    for (const input of wrong) {
      await expect(lead.expectation.saveGrace(input)).rejects.toBeInstanceOf(InvalidInput);
    }
    await expect(
      story.as("hub_lead").expectation.saveGrace({ editionId: "KCSIE-2026" }),
    ).rejects.toBeInstanceOf(NotPermitted);
  });
});

test("a rule of the trust's own that begins later is told before its day, with who lacks it", async () => {
  const story = await tellStory(database);
  const address = await withPolicyCiting(story, "September 2026");
  const lead = story.as("trust_lead");
  await lead.expectation.saveOwn({
    setName: "Phones",
    statement: "The policy says that phones are kept in lockers.",
    why: "A phone that nobody can reach disturbs no lesson.",
    source: "The board of trustees",
    force: "must",
    from: "2027-01-01",
    wording: "Phones are kept in lockers.",
    words: "lockers",
  });
  const { rules } = await lead.expectation.guidance();
  expect(rules).toMatchObject([
    {
      setName: "Phones",
      id: "T1",
      from: "2027-01-01",
      redFrom: "2027-04-03",
      behind: [{ schoolId: address.schoolId }],
    },
  ]);
  const page = await lead.expectation.ofVersion({ ...address, setId: "phones" });
  expect(page.expectations).toEqual([]);
  expect(page.coming).toMatchObject([{ id: "T1", status: "not_found", weight: "advice" }]);
});
