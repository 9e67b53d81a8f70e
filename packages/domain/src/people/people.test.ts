import { withActor } from "@safeboard/database/actor";
import { createTestDatabase } from "@safeboard/database/testing";
import { staffMember } from "@safeboard/database/tables/staff";
import { completion } from "@safeboard/database/tables/training";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { NotFound, NotPermitted } from "../errors.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const LEAD = "designated_safeguarding_lead";

const appoint = (
  story: TrustStory,
  role: string,
  name: string,
  rest: {
    from?: string;
    to?: string;
    schoolId?: string;
    email?: string;
    replacesOthers?: boolean;
  } = {},
  change?: Parameters<TrustStory["as"]>[1],
) =>
  story.as("trust_lead", change).appointment.record({
    schoolId: story.ashdown,
    role,
    name,
    from: "2025-09-01",
    ...rest,
  });

const digitalLead = {
  title: "Digital lead",
  what: "Chooses what is used in lessons.",
  force: "must",
  sourceTitle: "Our trust",
  fillWithinDays: 14,
  askedFrom: "2026-11-22",
} as const;

const roleAt = async (
  story: TrustStory,
  code: string,
  input: { on?: string; known?: "now" | "then" } = {},
) => {
  const page = await story
    .as("school_admin")
    .people.ofSchool({ schoolId: story.ashdown, ...input });
  const found = page.asked.find((role) => role.code === code);
  if (!found) throw new Error(`${code} is not asked of the school.`);
  return found;
};

describe("a role of the trust's own", () => {
  test("is asked of every school from its day, and its gap is seen; named, it is filled", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { code } = await lead.role.save(digitalLead);
    expect(code).toBe("digital_lead");
    expect(await roleAt(story, code)).toMatchObject({
      status: "due_soon",
      findings: [{ kind: "never_named", due: "2026-12-06" }],
    });
    const late = await story.as("trust_lead", { today: "2026-12-07" }).people.acrossSchools({});
    expect(late.schools.map(({ cells }) => cells[code]?.status)).toEqual(
      Array(3).fill("needs_action"),
    );
    await story.as("school_admin").appointment.record({
      schoolId: story.ashdown,
      role: code,
      name: "Ms J Abara",
      from: "2026-11-01",
    });
    expect(await roleAt(story, code)).toMatchObject({
      status: "met",
      holders: [{ name: "Ms J Abara" }],
    });
  });

  test("is the lead's to arrange and everybody's at a school to read; what was said of it stays", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { code } = await lead.role.save(digitalLead);
    await lead.role.save({ ...digitalLead, code, title: "Digital strategy lead" });
    await appoint(story, code, "Ms J Abara");
    await lead.role.retire({ code });
    expect((await lead.role.list()).asked.some((role) => role.code === code)).toBe(false);
    const page = await story.as("governor").people.ofSchool({ schoolId: story.ashdown });
    expect(page.others).toMatchObject([{ title: "Digital strategy lead" }]);
    await expect(appoint(story, code, "Mr T Brannock")).rejects.toMatchObject({
      fieldErrors: { role: "Choose a role from the list." },
    });
    await expect(story.as("hub_lead").role.save(digitalLead)).rejects.toBeInstanceOf(NotPermitted);
    await expect(lead.role.retire({ code })).rejects.toBeInstanceOf(NotFound);
    const { events } = await lead.audit.list({});
    expect(events.map(({ action }) => action)).toContain("role.retire");
  });

  test("can't be called like another, and the safeguarding lead can't be given up", async () => {
    const lead = (await tellStory(database)).as("trust_lead");
    await expect(lead.role.save({ ...digitalLead, title: "prevent lead" })).rejects.toMatchObject({
      fieldErrors: { title: "There is a role called “Prevent lead” already." },
    });
    await expect(lead.role.retire({ code: LEAD })).rejects.toThrow("Every school has to have");
  });

  test("of the national list can be asked otherwise, and keeps what the form doesn't ask for", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    await lead.role.save({
      ...digitalLead,
      code: "safeguarding_governor",
      title: "Link governor",
    });
    await appoint(story, "safeguarding_governor", "Mrs A Whitcombe");
    await appoint(story, "headteacher", "Mrs A Whitcombe");
    expect(await roleAt(story, "safeguarding_governor")).toMatchObject({
      title: "Link governor",
      findings: [{ kind: "governs_and_leads" }],
    });
  });
});

describe("who was responsible on a day", () => {
  test("is answered for every school, by the handover's days", async () => {
    const story = await tellStory(database);
    await appoint(story, LEAD, "Mrs A Whitcombe");
    await appoint(story, LEAD, "Mr T Brannock", { from: "2026-03-04", replacesOthers: true });
    const holders = async (on: string) => {
      const { schools } = await story.as("trust_lead").people.acrossSchools({ on });
      return schools.map(({ cells }) => cells[LEAD]?.holders.map(({ name }) => name));
    };
    expect(await holders("2026-03-03")).toEqual([["Mrs A Whitcombe"], [], []]);
    expect(await holders("2026-03-04")).toEqual([["Mr T Brannock"], [], []]);
    expect(await holders("2025-08-31")).toEqual([[], [], []]);
  });

  test("is answered otherwise as it was known then: nobody knew yet of an end, nor of a correction", async () => {
    const story = await tellStory(database);
    const { appointmentId } = await appoint(story, LEAD, "Mrs A Whitcome", { to: "2026-11-21" });
    await story.as("school_admin").appointment.correct({
      schoolId: story.ashdown,
      appointmentId,
      name: "Mrs A Whitcombe",
      from: "2025-09-01",
      to: null,
      reason: "Misspelt, and the day was another's.",
    });
    // The database's own clock says when each was recorded: later than any day of the story.
    expect(await roleAt(story, LEAD, { on: "2026-11-22" })).toMatchObject({
      holders: [{ name: "Mrs A Whitcombe" }],
    });
    expect(await roleAt(story, LEAD, { on: "2020-01-01", known: "then" })).toMatchObject({
      holders: [],
    });
    const { history } = await story.as("governor").people.ofSchool({ schoolId: story.ashdown });
    expect(history.map(({ name, withdrawnBy }) => [name, withdrawnBy])).toEqual([
      ["Mrs A Whitcombe", null],
      ["Mrs A Whitcome", "Dana Escrick"],
    ]);
  });

  test("has an end with who recorded it", async () => {
    const story = await tellStory(database);
    const { appointmentId } = await appoint(story, LEAD, "Mrs A Whitcombe");
    await story
      .as("school_admin")
      .appointment.end({ schoolId: story.ashdown, appointmentId, on: "2026-12-18" });
    expect(await roleAt(story, LEAD)).toMatchObject({
      findings: [{ kind: "ends_soon", due: "2026-12-18" }],
      holders: [{ endedBy: "Dana Escrick" }],
    });
  });
});

describe("somebody in a role", () => {
  test("is reached by what is recorded, and the record of changes keeps what it was", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const { appointmentId } = await appoint(story, LEAD, "Mrs A Whitcombe");
    const ofThis = { schoolId: story.ashdown, appointmentId };
    await expect(
      admin.appointment.changeContact({ ...ofThis, telephone: "ask the office" }),
    ).rejects.toMatchObject({ fieldErrors: { telephone: expect.stringContaining("01632") } });
    await admin.appointment.changeContact({
      ...ofThis,
      email: "DSL@Ashdown.example",
      telephone: "01632 960 001 ext 4",
    });
    expect(await roleAt(story, LEAD)).toMatchObject({
      holders: [{ email: "dsl@ashdown.example", telephone: "01632 960 001 ext 4" }],
    });
  });

  test("is linked to the staff list by address, proposed by name, and their training counts for the role", async () => {
    const story = await tellStory(database);
    const admin = story.as("school_admin");
    const [alice, bob] = [randomUUID(), randomUUID()];
    await withActor(database, story.system, async (transaction) => {
      const row = { trustId: story.trust.id, schoolId: story.ashdown, recordedBy: "Office" };
      await transaction.insert(staffMember).values([
        { ...row, id: alice, name: "Alice Whitcombe", group: "leadership", email: "aw@a.example" },
        { ...row, id: bob, name: "Bob Brannock", group: "teaching" },
      ]);
      await transaction.insert(completion).values({
        ...row,
        id: randomUUID(),
        staffMemberId: alice,
        course: "dsl_training",
        completedOn: "2020-09-01",
        source: "recorded",
      });
    });
    await appoint(story, LEAD, "Mrs A Whitcombe", { email: "aw@a.example" });
    expect(await roleAt(story, LEAD)).toMatchObject({
      status: "needs_action",
      findings: [{ kind: "untrained" }],
      holders: [{ staffMemberId: alice }],
    });
    const governor = await story.as("governor").people.ofSchool({ schoolId: story.ashdown });
    // That it isn't in date, and not which training it is: that is a person's record.
    expect(governor.asked.find(({ code }) => code === LEAD)).toMatchObject({
      status: "needs_action",
      holders: [{ name: "Mrs A Whitcombe", email: "aw@a.example" }],
      findings: [{ words: "Nobody who holds this role has all its training in date." }],
    });
    expect(governor.staff).toEqual([]);
    const { requirements, people } = await story
      .as("governor")
      .training.matrix({ schoolId: story.ashdown });
    expect(people).toEqual([]);
    expect(requirements.find(({ code }) => code === "dsl_training")?.counted).toMatchObject({
      expired: 1,
      inDate: 0,
    });
    await expect(
      story.as("governor").staff.read({ schoolId: story.ashdown, staffMemberId: alice }),
    ).rejects.toBeInstanceOf(NotPermitted);

    const { appointmentId } = await appoint(story, "prevent_lead", "Mr B Brannock");
    const page = await admin.people.ofSchool({ schoolId: story.ashdown });
    expect(page.proposals[appointmentId]).toEqual({ id: bob, name: "Bob Brannock" });
    await admin.appointment.link({ schoolId: story.ashdown, appointmentId, staffMemberId: bob });
    expect(await roleAt(story, "prevent_lead")).toMatchObject({
      holders: [{ staffMemberId: bob }],
    });
    await expect(
      admin.appointment.link({
        schoolId: story.ashdown,
        appointmentId,
        staffMemberId: randomUUID(),
      }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test("at four schools is shown to carry too much; an executive head of three is not", async () => {
    const story = await tellStory(database);
    const schools = [story.ashdown, story.beckside, story.carrLane];
    for (const schoolId of schools) {
      const email = { schoolId, email: "p.osei@chalk.example" };
      await appoint(story, "executive_headteacher", "Dr P Osei", email);
      const other = { schoolId, email: "g.lowther@chalk.example" };
      await appoint(story, "prevent_lead", "Ms G Lowther", other);
    }
    const before = await story.as("trust_lead").people.acrossSchools({});
    expect(before.busy).toEqual([]);
    expect(before.schools.every(({ cells }) => cells["headteacher"]?.status === "met")).toBe(true);
    await appoint(story, "computing_lead", "Ms G Lowther", { email: "g.lowther@chalk.example" });
    const { busy } = await story.as("trust_lead").people.acrossSchools({});
    expect(busy).toMatchObject([{ name: "Ms G Lowther", posts: 4, byNameAlone: false }]);
  });

  test("whose appointment ends is a reminder, unless somebody follows", async () => {
    const story = await tellStory(database);
    await appoint(story, LEAD, "Mrs A Whitcombe", { to: "2026-12-31" });
    const words = async () => {
      const { fallen, coming } = await story
        .as("governor", { today: "2026-12-10" })
        .reminder.list({ schoolId: story.ashdown });
      return [...fallen, ...coming].map((line) => line.words);
    };
    expect(await words()).toContain(
      "7 days before: Ashdown Vale Primary School's designated safeguarding lead, Mrs A Whitcombe, until 31 December 2026",
    );
    await appoint(story, LEAD, "Mr T Brannock", { from: "2027-01-01" });
    expect(await words()).toEqual([]);
  });
});

test("a hub's lead and a governor see their own schools' roles, and no others", async () => {
  const story = await tellStory(database);
  await appoint(story, LEAD, "Mrs A Whitcombe");
  const names = async (role: "hub_lead" | "governor") =>
    (await story.as(role).people.acrossSchools({})).schools.map(({ name }) => name);
  expect(await names("hub_lead")).toEqual(["Ashdown Vale Primary School", "Beckside Academy"]);
  expect(await names("governor")).toEqual(["Ashdown Vale Primary School"]);
});
