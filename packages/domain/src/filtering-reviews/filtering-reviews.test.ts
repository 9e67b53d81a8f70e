import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

async function begin() {
  const story = await tellStory(database);
  return {
    story,
    schoolId: story.ashdown,
    filtering: story.as("school_admin").filteringReview,
  };
}

const thisYear = {
  reviewedOn: "2026-10-14",
  occasion: "academic_year" as const,
  tookPart: ["senior_leader" as const, "governor" as const],
  results: {
    safe_search_on: { result: "not_in_place" as const, note: "Off on the tablets." },
    users_told: { result: "partly" as const },
    iwf_member: { result: "in_place" as const },
  },
  tests: [
    {
      site: "Main building",
      device: "school_tablet" as const,
      users: "pupils" as const,
      matter: "safe_search" as const,
      result: "failed" as const,
    },
  ],
  summary: "Safe search is to be set up anew.",
};

/** What the overview says of Ashdown's filtering. */
async function cellOf({ as, ashdown }: TrustStory) {
  const { rows } = await as("trust_lead").overview.read({});
  return rows.find((row) => row.schoolId === ashdown)?.cells.filtering_review;
}

describe("a file of a review", () => {
  const report = { fileName: "tests.txt", bytes: bytesOf("Each tablet was tried.") };

  test("is given back byte for byte to whoever may read the review, and stays when it is corrected", async () => {
    const { story, schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    const address = { schoolId, reviewId };
    const { fileId } = await filtering.attach({ ...address, ...report });
    expect(await filtering.attach({ ...address, ...report })).toEqual({ fileId });
    await filtering.correct({ ...address, review: { ...thisYear, summary: "" } });
    const governor = story.as("governor").filteringReview;
    expect((await governor.read(address)).files).toMatchObject([
      { id: fileId, fileName: "tests.txt", mediaType: "text/plain" },
    ]);
    const { bytes } = await governor.file({ ...address, fileId });
    expect(Buffer.from(bytes)).toEqual(Buffer.from(report.bytes));
    await expect(governor.attach({ ...address, ...report })).rejects.toBeInstanceOf(NotPermitted);
    const elsewhere = { schoolId: story.beckside, reviewId, fileId };
    await expect(story.as("trust_lead").filteringReview.file(elsewhere)).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  test("is taken back, and refused where it is no kind that is kept or the review was taken back", async () => {
    const { schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    const address = { schoolId, reviewId };
    const { fileId } = await filtering.attach({ ...address, ...report });
    await filtering.detach({ ...address, fileId });
    await expect(filtering.file({ ...address, fileId })).rejects.toBeInstanceOf(NotFound);
    const program = Uint8Array.from([0x4d, 0x5a, 0, 3]);
    await expect(
      filtering.attach({ ...address, fileName: "tests.exe", bytes: program }),
    ).rejects.toMatchObject({ fieldErrors: { file: expect.stringContaining("not kept") } });
    await filtering.withdraw(address);
    await expect(filtering.attach({ ...address, ...report })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a review of filtering and monitoring", () => {
  test("is read as it was recorded: who took part, what was found, what was tested where", async () => {
    const { schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    const page = await filtering.read({ schoolId, reviewId });
    expect(page).toMatchObject({ isCurrent: true, before: [] });
    expect(page.said).toMatchObject({
      reviewedOn: "2026-10-14",
      tookPart: ["senior_leader", "governor"],
      results: { safe_search_on: { result: "not_in_place", note: "Off on the tablets." } },
      tests: [{ site: "Main building", result: "failed", note: "" }],
      summary: "Safe search is to be set up anew.",
      recordedBy: "Dana Escrick",
    });
  });

  test("is corrected under the same address, and what was said before stays in its history", async () => {
    const { schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    const corrected = { ...thisYear, reviewedOn: "2026-10-15" };
    expect(await filtering.correct({ schoolId, reviewId, review: corrected })).toEqual({
      reviewId,
    });
    const page = await filtering.read({ schoolId, reviewId });
    expect(page.said.reviewedOn).toBe("2026-10-15");
    expect(page.before.map(({ reviewedOn }) => reviewedOn)).toEqual(["2026-10-14"]);
    expect((await filtering.list({ schoolId })).reviews).toHaveLength(1);
    await expect(
      filtering.correct({ schoolId, reviewId, review: corrected }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  test("that is taken back counts no more, can still be read, and can't be corrected", async () => {
    const { story, schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    await filtering.withdraw({ schoolId, reviewId });
    expect((await filtering.list({ schoolId })).reviews).toEqual([]);
    expect(await filtering.read({ schoolId, reviewId })).toMatchObject({ isCurrent: false });
    expect(await cellOf(story)).toMatchObject({ status: "not_reported" });
    await expect(
      filtering.correct({ schoolId, reviewId, review: { ...thisYear, summary: "" } }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test("is not still to come, and not from before there were standards of its kind", async () => {
    const { schoolId, filtering } = await begin();
    for (const reviewedOn of ["2027-01-10", "1926-10-14"]) {
      await expect(
        filtering.record({ schoolId, review: { ...thisYear, reviewedOn } }),
      ).rejects.toMatchObject({ fieldErrors: { "review.reviewedOn": expect.any(String) } });
    }
  });

  test("never says on whom it was tried: the field is named, and nothing is kept", async () => {
    const { schoolId, filtering } = await begin();
    const [tried] = thisYear.tests;
    const refused = filtering.record({
      schoolId,
      review: {
        ...thisYear,
        results: { users_told: { result: "partly", note: "Ask amelia.stone@pupils.example" } },
        tests: tried ? [{ ...tried, note: "Tried by Amelia Stone in Year 8" }] : [],
        summary: "Telephone her mother on 01632 960 123.",
      },
    });
    await expect(refused).rejects.toBeInstanceOf(InvalidInput);
    await expect(refused).rejects.toMatchObject({
      fieldErrors: {
        "review.results.users_told.note": expect.stringContaining("email"),
        "review.tests.0.note": expect.stringContaining("Amelia Stone"),
        "review.summary": expect.any(String),
      },
    });
    expect((await filtering.list({ schoolId })).reviews).toEqual([]);
  });

  test("is written into the record of changes with each of its steps", async () => {
    const { story, schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    await filtering.correct({ schoolId, reviewId, review: { ...thisYear, summary: "" } });
    await filtering.withdraw({ schoolId, reviewId });
    const { events } = await story.as("trust_lead").audit.list({});
    expect(
      events
        .map(({ action }) => action)
        .slice(0, 3)
        .toSorted(),
    ).toEqual(["filteringReview.correct", "filteringReview.record", "filteringReview.withdraw"]);
  });

  test("is read by the governor, recorded by the school, and compared by leads", async () => {
    const { story, schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    const governor = story.as("governor").filteringReview;
    expect(await governor.read({ schoolId, reviewId })).toMatchObject({ isCurrent: true });
    await expect(governor.record({ schoolId, review: thisYear })).rejects.toBeInstanceOf(
      NotPermitted,
    );
    await expect(governor.acrossSchools({})).rejects.toBeInstanceOf(NotPermitted);
    await expect(story.as("school_admin").filteringReview.acrossSchools({})).rejects.toBeInstanceOf(
      NotPermitted,
    );
  });
});

describe("the overview's cell", () => {
  test("moves from not reported to due soon and to met as reviews are recorded", async () => {
    const { story, schoolId, filtering } = await begin();
    expect(await cellOf(story)).toMatchObject({ status: "not_reported" });
    await filtering.record({ schoolId, review: { ...thisYear, reviewedOn: "2025-05-20" } });
    expect(await cellOf(story)).toMatchObject({
      status: "needs_action",
      value: "Not since 2024/25",
    });
    await filtering.record({ schoolId, review: { ...thisYear, reviewedOn: "2026-03-02" } });
    expect(await cellOf(story)).toMatchObject({ status: "due_soon", due: "2027-08-31" });
    await filtering.record({ schoolId, review: thisYear });
    expect(await cellOf(story)).toMatchObject({
      status: "met",
      value: "Reviewed · 2 to put right",
    });
  });
});

describe("across schools", () => {
  test("each academic year shows who reviewed in it and how each standard stood", async () => {
    const { story, schoolId, filtering } = await begin();
    const { reviewId } = await filtering.record({ schoolId, review: thisYear });
    await filtering.record({
      schoolId,
      review: { ...thisYear, reviewedOn: "2025-11-11", results: {} },
    });
    const lead = story.as("trust_lead").filteringReview;
    const now = await lead.acrossSchools({});
    expect(now.years.map(({ name }) => name)).toEqual(["2026/27", "2025/26"]);
    expect(now.schools.find(({ id }) => id === schoolId)).toMatchObject({
      standing: { status: "met" },
      isSilent: false,
      reviews: 1,
      review: {
        reviewId,
        standards: { blocking: "not_in_place", monitoring: "partly", roles: "not_checked" },
        missing: ["designated_safeguarding_lead", "technical_support"],
        testsFailed: 1,
      },
    });
    expect(now.schools.filter(({ id }) => id !== schoolId).every(({ isSilent }) => isSilent)).toBe(
      true,
    );
    const before = await lead.acrossSchools({ year: 2025 });
    expect(before).toMatchObject({ asAt: "2026-08-31", academicYear: { name: "2025/26" } });
    expect(before.schools.find(({ id }) => id === schoolId)?.review).toMatchObject({
      reviewedOn: "2025-11-11",
      standards: { blocking: "not_checked" },
    });
  });

  test("a hub's lead compares the hub's schools alone", async () => {
    const { story } = await begin();
    const all = await story.as("trust_lead").filteringReview.acrossSchools({});
    const ofHub = await story.as("hub_lead").filteringReview.acrossSchools({});
    expect(ofHub.schools.length).toBeLessThan(all.schools.length);
  });
});
