import { withActor } from "@safeboard/database/actor";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { auditEvent } from "@safeboard/database/tables/audit";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import type { TrustStory } from "../trust-story.fixture.ts";
import { type AskedSchool, askedSchool } from "./asked-school.fixture.ts";

const { database } = await createTestDatabase();

const teachers = ({ address }: AskedSchool) => ({
  ...address,
  groups: ["teaching" as const],
  dueOn: "2026-12-04",
  message: "Please read it\r\nbefore the training day.",
});

const pageOf = (school: AskedSchool, change?: Parameters<TrustStory["as"]>[1]) =>
  school.as("school_admin", change).acknowledgement.ofVersion(school.address);

const deedsOf = (story: TrustStory, action: string) =>
  withActor(database, story.system, (transaction) =>
    transaction
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.schoolId, story.ashdown), eq(auditEvent.action, action))),
  );

describe("asking staff to read a version", () => {
  test("asks everybody of the groups who is at the school, by a day", async () => {
    const school = await askedSchool(database);
    const { acknowledgement, staff } = school.as("school_admin");
    const later = { schoolId: school.ashdown, group: "teaching" as const };
    await staff.add({ ...later, name: "Nia Price", startedOn: "2027-01-04" });
    expect(await acknowledgement.ask(teachers(school))).toMatchObject({ asked: 2 });
    const page = await pageOf(school);
    expect(page).toMatchObject({
      version: { title: "Online safety policy", number: 1, isToBeRead: true },
      counts: { required: 2, confirmed: 0, overdue: 0, dueNext: "2026-12-04" },
      requests: [
        {
          groups: ["teaching"],
          askedOn: "2026-11-22",
          askedBy: "Dana Escrick",
          message: "Please read it\nbefore the training day.",
          asked: 2,
        },
      ],
      joiners: 0,
    });
    expect(page.people.map(({ name, state }) => [name, state])).toEqual([
      ["Anna Whitcombe", "waiting"],
      ["Jon Okafor", "waiting"],
    ]);
    expect(page.notAsked).toEqual([
      { group: "support", people: 1 },
      { group: "governor", people: 1 },
    ]);
    expect(await deedsOf(school, "acknowledgement.ask")).toMatchObject([
      { subjectId: school.versionId, detail: { groups: ["teaching"], asked: 2, number: 1 } },
    ]);
  });

  test("asks nobody twice, and says when there is nobody left to ask", async () => {
    const school = await askedSchool(database);
    const { acknowledgement } = school.as("school_admin");
    await acknowledgement.ask(teachers(school));
    await expect(acknowledgement.ask(teachers(school))).rejects.toMatchObject({
      fieldErrors: { groups: "Everybody in these groups has been asked already." },
    });
    await expect(
      acknowledgement.ask({ ...teachers(school), groups: ["volunteer"] }),
    ).rejects.toMatchObject({
      fieldErrors: { groups: "Nobody on your staff list is in these groups." },
    });
    const all = { ...teachers(school), groups: ["teaching" as const, "support" as const] };
    expect(await acknowledgement.ask(all)).toMatchObject({ asked: 1 });
    expect((await pageOf(school)).byGroup).toMatchObject([
      { group: "teaching", counts: { required: 2 } },
      { group: "support", counts: { required: 1 } },
    ]);
    await expect(
      acknowledgement.ask({ ...teachers(school), groups: ["governor"], dueOn: "2026-11-21" }),
    ).rejects.toMatchObject({ fieldErrors: { dueOn: "Choose 22 November 2026 or a later day." } });
  });

  test("needs a version that is approved and that nothing has replaced", async () => {
    const school = await askedSchool(database);
    const { acknowledgement } = school.as("school_admin");
    const draft = await createPolicyVersion(database, school.system, { schoolId: school.ashdown });
    await expect(
      acknowledgement.ask({ ...teachers(school), versionId: draft.versionId }),
    ).rejects.toThrow("Version 2 is not an approved policy, so nobody can be asked to confirm it.");
    await school.nextVersion("2026-11-20");
    await expect(acknowledgement.ask(teachers(school))).rejects.toThrow(
      "Version 1 was replaced by a later one",
    );
  });

  test("counts nobody who has left without confirming, and everybody who is late", async () => {
    const school = await askedSchool(database);
    const admin = school.as("school_admin");
    await admin.acknowledgement.ask({ ...teachers(school), groups: ["teaching", "support"] });
    const { staff } = await admin.staff.list({ schoolId: school.ashdown });
    const petra = staff.find(({ name }) => name === "Petra Lund")?.id ?? "";
    await admin.staff.leave({ schoolId: school.ashdown, staffMemberId: petra, on: "2026-12-01" });
    const { counts, people } = await pageOf(school, { today: "2026-12-05" });
    expect(counts).toEqual({ required: 2, confirmed: 0, overdue: 2, dueNext: null });
    expect(people.find(({ name }) => name === "Petra Lund")?.state).toBe("left");
  });

  test("notices who has joined since, and asks them too", async () => {
    const school = await askedSchool(database);
    const { acknowledgement, staff } = school.as("school_admin");
    await acknowledgement.ask(teachers(school));
    await expect(acknowledgement.askJoiners(school.address)).rejects.toBeInstanceOf(Conflict);
    await staff.addList({
      schoolId: school.ashdown,
      lines: "Nia Price, , teaching\nIvo Kerr, , teaching\nUna Bell, , support",
    });
    expect((await pageOf(school)).joiners).toBe(2);
    expect(await acknowledgement.askJoiners(school.address)).toEqual({ asked: 2 });
    const { counts, joiners } = await pageOf(school);
    expect([counts.required, joiners]).toEqual([4, 0]);
  });

  test("gives who has joined after the last day as many days as the others had", async () => {
    const school = await askedSchool(database);
    await school.as("school_admin").acknowledgement.ask(teachers(school));
    const january = { today: "2027-01-11" };
    const { acknowledgement, staff } = school.as("school_admin", january);
    await staff.add({ schoolId: school.ashdown, name: "Nia Price", group: "teaching" });
    expect(await acknowledgement.askJoiners(school.address)).toEqual({ asked: 1 });
    const { people, requests, joiners } = await pageOf(school, january);
    expect(people.map(({ name, state, dueOn }) => [name, state, dueOn])).toEqual([
      ["Anna Whitcombe", "overdue", "2026-12-04"],
      ["Jon Okafor", "overdue", "2026-12-04"],
      ["Nia Price", "waiting", "2027-01-23"],
    ]);
    expect(requests.map(({ askedOn, asked }) => [askedOn, asked])).toEqual([
      ["2026-11-22", 2],
      ["2027-01-11", 1],
    ]);
    expect(joiners).toBe(0);
  });

  test("can be taken back, and then nobody has to answer", async () => {
    const school = await askedSchool(database);
    const { acknowledgement } = school.as("school_admin");
    const { requestId } = await acknowledgement.ask(teachers(school));
    await acknowledgement.withdrawRequest({ ...school.address, requestId });
    expect((await pageOf(school)).counts.required).toBe(0);
    await expect(
      acknowledgement.withdrawRequest({ ...school.address, requestId }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe("recording who has read it", () => {
  test("on a shared device says who handed it round, and once is enough", async () => {
    const school = await askedSchool(database);
    const { acknowledgement } = school.as("school_admin");
    await acknowledgement.ask(teachers(school));
    const jon = { ...school.address, askId: await school.askIdOf("Jon Okafor") };
    expect(await acknowledgement.confirmOnDevice(jon)).toEqual({
      name: "Jon Okafor",
      confirmedOn: "2026-11-22",
    });
    const tomorrow = school.as("school_admin", { today: "2026-11-23" });
    expect(await tomorrow.acknowledgement.confirmOnDevice(jon)).toMatchObject({
      confirmedOn: "2026-11-22",
    });
    const { people } = await pageOf(school);
    expect(people.find(({ name }) => name === "Jon Okafor")).toMatchObject({
      state: "confirmed",
      confirmation: { how: "shared_device", recordedBy: "Dana Escrick" },
    });
    expect(await deedsOf(school, "acknowledgement.confirmOnDevice")).toHaveLength(1);
  });

  test("from a signed sheet takes everybody who is ticked, on the day they signed", async () => {
    const school = await askedSchool(database);
    await school.as("school_admin", { today: "2026-11-10" }).acknowledgement.ask(teachers(school));
    const { acknowledgement } = school.as("school_admin");
    const askIds = [await school.askIdOf("Jon Okafor"), await school.askIdOf("Anna Whitcombe")];
    const sheet = { ...school.address, askIds, on: "2026-11-12" };
    await expect(acknowledgement.recordSheet({ ...sheet, on: "2026-11-23" })).rejects.toMatchObject(
      { fieldErrors: { on: "This day is still to come." } },
    );
    await expect(acknowledgement.recordSheet({ ...sheet, on: "2026-11-09" })).rejects.toMatchObject(
      { fieldErrors: { on: "They were first asked on 10 November 2026." } },
    );
    expect(await acknowledgement.recordSheet(sheet)).toEqual({ recorded: 2 });
    await expect(acknowledgement.recordSheet(sheet)).rejects.toThrow(
      "Jon Okafor has confirmed already.",
    );
    const { counts, people } = await pageOf(school);
    expect(counts).toMatchObject({ required: 2, confirmed: 2 });
    expect(people.map(({ confirmedOn }) => confirmedOn)).toEqual(["2026-11-12", "2026-11-12"]);
  });

  test("can be put right: a wrong confirmation is taken back with who and why, and asked for again", async () => {
    const school = await askedSchool(database);
    const { acknowledgement } = school.as("school_admin");
    await acknowledgement.ask(teachers(school));
    const jon = { ...school.address, askId: await school.askIdOf("Jon Okafor") };
    await acknowledgement.confirmOnDevice(jon);
    const before = await pageOf(school);
    const acknowledgementId =
      before.people.find(({ name }) => name === "Jon Okafor")?.confirmation?.id ?? "";
    const wrong = { ...school.address, acknowledgementId, reason: "Tapped the wrong name" };
    await acknowledgement.withdraw(wrong);
    await expect(acknowledgement.withdraw(wrong)).rejects.toBeInstanceOf(NotFound);
    const page = await pageOf(school);
    expect(page.counts).toMatchObject({ required: 2, confirmed: 0 });
    expect(page.withdrawn).toMatchObject([
      {
        name: "Jon Okafor",
        how: "shared_device",
        withdrawnBy: "Dana Escrick",
        because: "Tapped the wrong name",
      },
    ]);
    await acknowledgement.confirmOnDevice(jon);
    expect((await pageOf(school)).counts.confirmed).toBe(1);
  });

  test("is not a governor's, who reads counts and no names", async () => {
    const school = await askedSchool(database);
    await school.as("school_admin").acknowledgement.ask(teachers(school));
    const { acknowledgement } = school.as("governor");
    const page = await acknowledgement.ofVersion(school.address);
    expect(page.counts.required).toBe(2);
    expect(page.people).toEqual([]);
    expect(JSON.stringify(page)).not.toContain("Okafor");
    const askId = await school.askIdOf("Jon Okafor");
    await expect(
      acknowledgement.confirmOnDevice({ ...school.address, askId }),
    ).rejects.toBeInstanceOf(NotPermitted);
  });
});

describe("across the trust's schools", () => {
  test("a lead sees required and actual for each school and policy, the most pressing first", async () => {
    const school = await askedSchool(database);
    const lead = school.as("trust_lead");
    await lead.acknowledgement.ask(teachers(school));
    const beckside = { schoolId: school.beckside };
    const { versionId } = await createPolicyVersion(database, school.system, {
      ...beckside,
      kind: "behaviour",
      confirmedOn: "2026-10-01",
    });
    await lead.staff.addList({ ...beckside, lines: "Ola Brand, , support\nKit Dale, , support" });
    const october = school.as("trust_lead", { today: "2026-10-05" });
    await october.acknowledgement.ask({
      ...beckside,
      versionId,
      groups: ["support"],
      dueOn: "2026-10-31",
    });
    const askIds = [await school.askIdOf("Ola Brand")];
    await lead.acknowledgement.recordSheet({ ...beckside, versionId, askIds, on: "2026-10-20" });

    expect(await lead.acknowledgement.acrossSchools()).toMatchObject({
      rows: [
        {
          school: { name: "Beckside Academy" },
          policyName: "Behaviour",
          status: "needs_action",
          counts: { required: 2, confirmed: 1, overdue: 1 },
        },
        {
          school: { name: "Ashdown Vale Primary School" },
          policyName: "Online safety",
          status: "due_soon",
          counts: { required: 2, confirmed: 0, overdue: 0, dueNext: "2026-12-04" },
        },
      ],
      askedNobody: [{ name: "Carr Lane Infant School" }],
    });
    const own = await school.as("school_admin").acknowledgement.acrossSchools();
    expect(own.rows.map(({ school: { name } }) => name)).toEqual(["Ashdown Vale Primary School"]);
    expect(own.askedNobody).toEqual([]);
  });

  test("only the version in force counts, once another has replaced it", async () => {
    const school = await askedSchool(database);
    const { acknowledgement } = school.as("trust_lead");
    await acknowledgement.ask(teachers(school));
    const next = await school.nextVersion("2026-11-20");
    expect((await acknowledgement.acrossSchools()).rows).toEqual([]);
    await acknowledgement.ask({ ...teachers(school), ...next, groups: ["support"] });
    expect((await acknowledgement.acrossSchools()).rows).toMatchObject([
      { number: 2, counts: { required: 1 } },
    ]);
  });
});
