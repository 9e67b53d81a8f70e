import { loadSystem, withActor } from "@safeboard/database/actor";
import { createAppointment } from "@safeboard/database/factories/appointments";
import { createStaffMember } from "@safeboard/database/factories/staff";
import {
  createBooking,
  createCompletion,
  createExemption,
  createSchoolRequirement,
} from "@safeboard/database/factories/training";
import * as staffTables from "@safeboard/database/tables/staff";
import * as trainingTables from "@safeboard/database/tables/training";
import { createTestDatabase } from "@safeboard/database/testing";
import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { matchPeople } from "../persons/match-people.ts";
import { joinAs, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { closeReleasedSchools } from "./close-released-schools.ts";

const { database } = await createTestDatabase();

/** Nia Price leads on Prevent and teaches at Beckside too; she is trained, booked and exempt. */
async function trainedSchool(story: TrustStory): Promise<string> {
  const { system, ashdown: schoolId, beckside } = story;
  const { staffMemberId } = await story.as("school_admin").staff.add({
    schoolId,
    name: "Nia Price",
    email: "n.price@trust.example",
    reference: "E1042",
    group: "teaching",
    startedOn: "2020-09-01",
  });
  const person = { schoolId, staffMemberId };
  await createStaffMember(database, system, {
    schoolId: beckside,
    name: "Nia Price",
    email: "n.price@trust.example",
  });
  await createAppointment(database, system, {
    ...person,
    role: "prevent_lead",
    personName: "Nia Price",
    from: "2024-09-01",
  });
  const done = { ...person, course: "safeguarding", completedOn: "2026-09-02" };
  await createCompletion(database, system, done);
  await createExemption(database, system, {
    ...person,
    requirementCode: "cyber_security",
    from: "2026-09-01",
  });
  await createBooking(database, system, {
    ...person,
    course: "prevent_awareness",
    bookedFor: "2026-12-07",
  });
  await createSchoolRequirement(database, system, { schoolId, code: "pool", title: "Pool safety" });
  const now = new Date(`${TODAY}T12:00:00Z`);
  await matchPeople({ database, today: TODAY, now }, story.trust.id);
  return staffMemberId;
}

test("who is trained in what goes with the school, says that it came with it, and counts on", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const staffMemberId = await trainedSchool(story);
  const before = await story
    .as("school_admin")
    .training.ofPerson({ schoolId: story.ashdown, staffMemberId });
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId: story.ashdown, leavingOn: "2026-12-31" });
  const { schoolId } = await weald.as("trust_lead").release.accept({ code });
  const system = (await loadSystem(database, weald.trust.id)) ?? weald.system;
  const actor = await joinAs(database, { system }, "trust_lead", { displayName: "Ruth Ormsby" });
  const lead = weald.as("trust_lead", { actor });
  const [nia] = (await lead.staff.list({ schoolId })).staff;
  const moved = { schoolId, staffMemberId: nia?.id ?? "" };
  expect(nia).toMatchObject({ name: "Nia Price", reference: "E1042" });
  const page = await lead.staff.read(moved);
  expect(page.roles).toMatchObject([{ title: "Prevent lead" }]);
  expect(page.records).toMatchObject([{ recordedBy: "Dana Escrick (Chalk Downs Trust)" }]);
  const after = await lead.training.ofPerson(moved);
  const cells = ({ requirements }: typeof before) =>
    requirements.map(({ code: of, cell }) => [of, cell]);
  expect(cells(after)).toEqual(cells(before));
  expect(cells(after).map(([of]) => of)).toContain("pool");
  const standing = await lead.training.standing({ ...moved, requirementCode: "safeguarding" });
  expect(standing.completions).toMatchObject([
    { source: "moved", recordedBy: "Robin Marlowe (Chalk Downs Trust)" },
  ]);
});

test("who held a role goes with their contact, their place on the staff list, and who recorded the end and when", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  const { ashdown: schoolId } = story;
  const admin = story.as("school_admin");
  const staffMemberId = await trainedSchool(story);
  const { appointmentId } = await admin.appointment.record({
    schoolId,
    role: "designated_safeguarding_lead",
    name: "Nia Price",
    email: "n.price@trust.example",
    telephone: "01632 960118",
    from: "2025-09-01",
    staffMemberId,
    replacesOthers: false,
  });
  await admin.appointment.end({ schoolId, appointmentId, on: "2026-12-18" });
  const held = async (of: ReturnType<TrustStory["as"]>, school: string) => {
    const { history } = await of.people.ofSchool({ schoolId: school });
    return history.find(({ role }) => role === "designated_safeguarding_lead");
  };
  const before = await held(admin, schoolId);
  expect(before?.endedAt).not.toBeNull();
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId, leavingOn: "2026-12-31" });
  const moved = await weald.as("trust_lead").release.accept({ code });
  const system = (await loadSystem(database, weald.trust.id)) ?? weald.system;
  const actor = await joinAs(database, { system }, "trust_lead", { displayName: "Ruth Ormsby" });
  const lead = weald.as("trust_lead", { actor });
  const [nia] = (await lead.staff.list({ schoolId: moved.schoolId })).staff;
  expect(await held(lead, moved.schoolId)).toMatchObject({
    name: "Nia Price",
    email: "n.price@trust.example",
    telephone: "01632 960118",
    staffMemberId: nia?.id,
    from: "2025-09-01",
    to: "2026-12-18",
    recordedAt: before?.recordedAt,
    endedAt: before?.endedAt,
    endedBy: "Dana Escrick (Chalk Downs Trust)",
  });
});

test("the old trust keeps the figures up to the last day, and nobody's name", async () => {
  const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
  await trainedSchool(story);
  const { code } = await story
    .as("trust_lead")
    .release.create({ schoolId: story.ashdown, leavingOn: "2026-12-31" });
  await weald.as("trust_lead").release.accept({ code });
  const later = { database, today: "2027-01-04", now: new Date("2027-01-04T03:00:00Z") };
  expect(await closeReleasedSchools(later, story.trust.id)).toBe(1);
  const rowsOf = (
    table:
      | typeof staffTables.staffMember
      | typeof staffTables.staffRecord
      | typeof staffTables.personPost
      | typeof trainingTables.completion
      | typeof trainingTables.trainingExemption
      | typeof trainingTables.trainingBooking
      | typeof trainingTables.keptCoverage,
  ) =>
    withActor(database, story.system, async (transaction) => {
      const [found] = await transaction
        .select({ rows: count() })
        .from(table)
        .where(eq(table.schoolId, story.ashdown));
      return found?.rows;
    });
  for (const table of [
    staffTables.staffMember,
    staffTables.staffRecord,
    staffTables.personPost,
    trainingTables.completion,
    trainingTables.trainingExemption,
    trainingTables.trainingBooking,
  ]) {
    expect(await rowsOf(table)).toBe(0);
  }
  expect(await rowsOf(trainingTables.keptCoverage)).toBeGreaterThan(0);
});
