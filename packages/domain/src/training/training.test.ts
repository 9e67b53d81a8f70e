import { withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { createTestDatabase } from "@safeboard/database/testing";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { employ, type TrainedSchool } from "./trained-school.fixture.ts";

const { database } = await createTestDatabase();

async function begin() {
  const story = await tellStory(database);
  const school = await employ(database, story, story.ashdown);
  const { training } = story.as("school_admin");
  return { story, school, training };
}

const meeting = ({ schoolId, nia, jon, petra }: TrainedSchool) => ({
  schoolId,
  staffMemberIds: [nia, jon, petra],
  course: "safeguarding",
  completedOn: "2026-11-02",
  provider: "The local authority",
  occasion: "Staff meeting",
});

const cellOf = async (story: TrustStory, school: TrainedSchool, who: keyof TrainedSchool) => {
  const { people } = await story.as("school_admin").training.matrix({ schoolId: school.schoolId });
  return people.find(({ id }) => id === school[who])?.cells["safeguarding"];
};

const deeds = (story: TrustStory) =>
  withActor(database, story.system, (transaction) =>
    transaction
      .select({ action: auditEvent.action, detail: auditEvent.detail })
      .from(auditEvent)
      .where(eq(auditEvent.schoolId, story.ashdown))
      .orderBy(asc(auditEvent.at), asc(auditEvent.action)),
  );

describe("a whole staff meeting", () => {
  test("is recorded once for everybody who was there, and they are in date for a year", async () => {
    const { story, school, training } = await begin();
    expect(await cellOf(story, school, "nia")).toMatchObject({ standing: "never_done" });
    expect(await training.record(meeting(school))).toEqual({ recorded: 3, already: 0 });
    expect(await cellOf(story, school, "petra")).toEqual({
      enough: null,
      standing: "in_date",
      status: "met",
      since: "2026-11-02",
      until: "2027-11-02",
      bookedFor: null,
    });
    expect(await deeds(story)).toEqual([
      {
        action: "training.record",
        detail: {
          course: "safeguarding",
          title: "Safeguarding, child protection and online safety",
          on: "2026-11-02",
          names: ["Jon Okafor", "Nia Price", "Petra Lund"],
          occasion: "Staff meeting",
        },
      },
    ]);
  });

  test("records nobody twice: who was recorded before is left as they are", async () => {
    const { school, training } = await begin();
    await training.record({ ...meeting(school), staffMemberIds: [school.nia] });
    expect(await training.record(meeting(school))).toEqual({ recorded: 2, already: 1 });
    await expect(training.record(meeting(school))).rejects.toBeInstanceOf(Conflict);
    const double = { ...meeting(school), course: "part_one" };
    const outcomes = await Promise.allSettled([1, 2].map(() => training.record(double)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is refused for a day to come, a course that nobody knows, and whoever had left", async () => {
    const { story, school, training } = await begin();
    const refused = async (change: object) =>
      training.record({ ...meeting(school), ...change }).catch((error: InvalidInput) => error);
    expect(await refused({ completedOn: "2026-11-23" })).toMatchObject({
      fieldErrors: {
        completedOn: "This day is still to come. Book it instead, and record it once it is done.",
      },
    });
    expect(await refused({ course: "juggling" })).toMatchObject({
      fieldErrors: { course: "Choose a course from the list." },
    });
    expect(await refused({ validUntil: "2026-11-01" })).toMatchObject({
      fieldErrors: { validUntil: "Choose 2 November 2026 or a later day." },
    });
    expect(await refused({ staffMemberIds: [] })).toMatchObject({
      fieldErrors: { staffMemberIds: "Choose at least one person." },
    });
    const { staff } = story.as("school_admin");
    await staff.leave({ schoolId: school.schoolId, staffMemberId: school.jon, on: "2026-10-30" });
    expect(await refused({})).toMatchObject({
      fieldErrors: {
        completedOn: "Jon Okafor had left by then: their last day was 30 October 2026.",
      },
    });
  });

  test("takes nobody of another school, and leaves no trace of having tried", async () => {
    const { story, school, training } = await begin();
    const elsewhere = await employ(database, story, story.beckside);
    const mixed = { ...meeting(school), staffMemberIds: [school.nia, elsewhere.nia] };
    await expect(training.record(mixed)).rejects.toBeInstanceOf(NotFound);
    expect(await deeds(story)).toEqual([]);
    await expect(story.as("governor").training.record(meeting(school))).rejects.toBeInstanceOf(
      NotPermitted,
    );
  });

  test("that was recorded by mistake is taken back with a reason, and stays on record", async () => {
    const { story, school, training } = await begin();
    await training.record(meeting(school));
    const address = {
      schoolId: school.schoolId,
      staffMemberId: school.nia,
      requirementCode: "safeguarding",
    };
    const completionId = (await training.standing(address)).completions[0]?.id ?? "";
    const back = { schoolId: school.schoolId, completionId, reason: "She was on a trip" };
    await expect(training.withdrawCompletion({ ...back, reason: " " })).rejects.toMatchObject({
      fieldErrors: { reason: "Enter the reason." },
    });
    await training.withdrawCompletion(back);
    await expect(training.withdrawCompletion(back)).rejects.toBeInstanceOf(NotFound);
    expect(await cellOf(story, school, "nia")).toMatchObject({ standing: "never_done" });
    expect((await training.standing(address)).completions).toMatchObject([
      { withdrawnBy: "Dana Escrick", withdrawnBecause: "She was on a trip" },
    ]);
  });
});

describe("a booking", () => {
  test("shows that somebody is on the way, and covers nobody until it is done", async () => {
    const { story, school, training } = await begin();
    const booking = {
      schoolId: school.schoolId,
      staffMemberIds: [school.nia],
      course: "dsl_update",
      bookedFor: "2026-12-07",
    };
    expect(await training.book(booking)).toEqual({ booked: 1 });
    await expect(training.book(booking)).rejects.toBeInstanceOf(Conflict);
    await expect(training.book({ ...booking, bookedFor: "2026-11-21" })).rejects.toBeInstanceOf(
      InvalidInput,
    );
    // The lead's update satisfies what all staff do.
    expect(await cellOf(story, school, "nia")).toMatchObject({
      standing: "never_done",
      bookedFor: "2026-12-07",
    });
    const [booked] = (
      await training.standing({
        schoolId: school.schoolId,
        staffMemberId: school.nia,
        requirementCode: "safeguarding",
      })
    ).bookings;
    await training.cancelBooking({ schoolId: school.schoolId, bookingId: booked?.id ?? "" });
    expect(await cellOf(story, school, "nia")).toMatchObject({ bookedFor: null });
  });
});

describe("an exemption", () => {
  test("counts somebody apart, with the reason, until it is withdrawn", async () => {
    const { story, school, training } = await begin();
    const exemption = {
      schoolId: school.schoolId,
      staffMemberId: school.jon,
      requirementCode: "safeguarding",
      reason: "On parental leave",
      from: "2026-09-01",
      until: null,
    };
    await expect(training.exempt({ ...exemption, until: "2026-08-31" })).rejects.toMatchObject({
      fieldErrors: { until: "Choose 1 September 2026 or a later day." },
    });
    const { exemptionId } = await training.exempt(exemption);
    await expect(training.exempt(exemption)).rejects.toThrow("Jon Okafor is exempt already.");
    await expect(
      training.exempt({ ...exemption, requirementCode: "juggling" }),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await cellOf(story, school, "jon")).toMatchObject({ standing: "exempt" });
    const counted = async () =>
      (await training.matrix({ schoolId: school.schoolId })).requirements.find(
        ({ code }) => code === "safeguarding",
      )?.counted;
    expect(await counted()).toMatchObject({ required: 2, exempt: 1 });
    await training.withdrawExemption({
      schoolId: school.schoolId,
      exemptionId,
      reason: "Back from leave",
    });
    expect(await counted()).toMatchObject({ required: 3, exempt: 0, neverDone: 3 });
  });
});

describe("the matrix", () => {
  test("has the most pressing first, and of a past day what was known then, unless asked otherwise", async () => {
    const { school, training } = await begin();
    await training.record({ ...meeting(school), staffMemberIds: [school.petra, school.nia] });
    const { people } = await training.matrix({ schoolId: school.schoolId });
    expect(people.map(({ name }) => name)).toEqual(["Jon Okafor", "Nia Price", "Petra Lund"]);
    const onThe10th = async (known: "then" | "now") => {
      const page = await training.matrix({
        schoolId: school.schoolId,
        asAt: "2026-11-10",
        known,
      });
      return page.people.find(({ id }) => id === school.nia)?.cells["safeguarding"]?.standing;
    };
    // Nobody was on the list by then, as far as the product knew.
    expect(await onThe10th("then")).toBeUndefined();
    expect(await onThe10th("now")).toBe("in_date");
  });

  test("gives a governor the counts and no name", async () => {
    const { story, school } = await begin();
    const page = await story.as("governor").training.matrix({ schoolId: school.schoolId });
    expect(page.people).toEqual([]);
    expect(page.inPost).toBe(3);
    expect(page.requirements.map(({ code }) => code)).toContain("safeguarding");
    expect(JSON.stringify(page)).not.toContain("Nia");
    await expect(
      story.as("governor").training.standing({
        schoolId: school.schoolId,
        staffMemberId: school.nia,
        requirementCode: "safeguarding",
      }),
    ).rejects.toBeInstanceOf(NotPermitted);
  });

  test("gives a person's own page what is asked of them, the most pressing first", async () => {
    const { school, training } = await begin();
    await training.record({ ...meeting(school), staffMemberIds: [school.nia] });
    const { person, requirements } = await training.ofPerson({
      schoolId: school.schoolId,
      staffMemberId: school.nia,
    });
    expect(person.name).toBe("Nia Price");
    expect(requirements.map(({ code, cell }) => [code, cell.standing])).toEqual([
      ["part_one", "never_done"],
      ["prevent_awareness", "never_done"],
      ["cyber_security", "never_done"],
      ["safeguarding", "in_date"],
    ]);
  });
});
