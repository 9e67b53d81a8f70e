import { createTestDatabase } from "@safeboard/database/testing";
import {
  createAcknowledgementRequest,
  createStaffMember,
} from "@safeboard/database/factories/staff";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { describe, expect, test } from "vitest";
import { Conflict, InvalidInput, NotFound, NotPermitted } from "../errors.ts";
import { policyText } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

const openAt = async (story: TrustStory, schoolId = story.ashdown) =>
  (await story.as("trust_lead").request.ofSchool({ schoolId })).requests.filter(
    ({ standing }) => standing === "open" || standing === "ignored",
  );

describe("asking a school", () => {
  test("happens once; the school sees it with its day; asking was not done for the school", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    await lead.request.ask({ schoolId: story.ashdown });
    await expect(lead.request.ask({ schoolId: story.ashdown })).rejects.toBeInstanceOf(Conflict);
    const page = await story.as("school_admin").school.read({ schoolId: story.ashdown });
    expect(page.requests).toMatchObject([
      { askedBy: "Priya Lathom", title: "Upload the online safety policy", dueOn: "2026-12-06" },
    ]);
    const { events } = await lead.audit.list({ schoolId: story.ashdown });
    expect(events).toMatchObject([{ action: "request.ask", actedForSchool: false }]);
  });

  test("for a name, a review or a confirmation keeps the lead's words and day", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { ashdown: schoolId } = story;
    await lead.request.ask({
      schoolId,
      subject: "name",
      about: "designated_safeguarding_lead",
      message: "Who leads on safeguarding\r\nsince September?",
      dueOn: "2026-11-30",
    });
    await lead.request.ask({ schoolId, subject: "review", about: "behaviour" });
    expect(await openAt(story)).toMatchObject([
      {
        title: "Say who is the designated safeguarding lead",
        message: "Who leads on safeguarding\nsince September?",
        dueOn: "2026-11-30",
      },
      { title: "Review the behaviour policy", dueOn: "2026-12-06" },
    ]);
  });

  test("is refused for what there isn't, and for a day that has passed", async () => {
    const story = await tellStory(database);
    const { request } = story.as("trust_lead");
    const { ashdown: schoolId } = story;
    for (const wrong of [
      { subject: "name", about: "caretaker" },
      { subject: "review", about: "lettings" },
      { subject: "expectation", about: "kcsie.E99" },
      { subject: "policy" },
    ] as const) {
      await expect(request.ask({ schoolId, ...wrong })).rejects.toMatchObject({
        fieldErrors: { about: "Choose what it is about." },
      });
    }
    await expect(request.ask({ schoolId, dueOn: "2026-11-21" })).rejects.toBeInstanceOf(
      InvalidInput,
    );
  });

  test("a school's admin may not, and a hub lead not outside the hub", async () => {
    const story = await tellStory(database);
    await expect(
      story.as("school_admin").request.ask({ schoolId: story.ashdown }),
    ).rejects.toBeInstanceOf(NotPermitted);
    await expect(
      story.as("hub_lead").request.ask({ schoolId: story.carrLane }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test("from a cell of the overview is prepared with what the cell says", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { ashdown: schoolId } = story;
    expect(await lead.request.draft({ schoolId, measureId: "policy_review" })).toMatchObject({
      subject: "online_safety_policy",
      about: null,
      dueOn: "2026-12-06",
    });
    await story.as("school_admin").policy.upload({
      schoolId,
      fileName: "policy.txt",
      bytes: policyText(),
    });
    const draft = await lead.request.draft({ schoolId, measureId: "policy_review" });
    expect(draft).toMatchObject({ subject: "confirmation", about: "online_safety" });
    expect(draft.message).toContain("nobody has confirmed yet");
    expect(draft.message).toContain("Please check what was read");
    expect(await openAt(story)).toEqual([]);
  });
});

describe("asking several schools", () => {
  test("without naming any asks the silent ones that weren't asked, and a hub lead the hub's", async () => {
    const story = await tellStory(database);
    await createPolicyVersion(database, story.system, {
      schoolId: story.ashdown,
      confirmedOn: "2026-01-15",
    });
    expect(await story.as("hub_lead").request.askAll()).toMatchObject({
      asked: ["Beckside Academy"],
    });
    expect(await story.as("trust_lead").request.askAll()).toEqual({
      asked: ["Carr Lane Infant School"],
      askedBefore: ["Beckside Academy"],
    });
    expect(await story.as("trust_lead").request.askAll()).toMatchObject({ asked: [] });
  });

  test("by name asks those for the same, and passes over who is on the way to another trust", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const released = { schoolId: story.carrLane, leavingOn: "2026-12-31" };
    await lead.release.create(released);
    const wanted = { subject: "name", about: "online_safety_coordinator" } as const;
    await lead.request.ask({ schoolId: story.beckside, ...wanted });
    const schoolIds = [story.ashdown, story.beckside, story.carrLane, story.ashdown];
    expect(await lead.request.askAll({ schoolIds, ...wanted })).toEqual({
      asked: ["Ashdown Vale Primary School"],
      askedBefore: ["Beckside Academy"],
    });
  });

  test("asks nobody when one of them is another trust's, the central team or none at all", async () => {
    const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const { request } = story.as("trust_lead");
    for (const other of [weald.ashdown, story.central.id]) {
      await expect(request.askAll({ schoolIds: [story.ashdown, other] })).rejects.toBeInstanceOf(
        NotFound,
      );
    }
    await expect(request.askAll({ schoolIds: [] })).rejects.toBeInstanceOf(InvalidInput);
    expect(await openAt(story)).toEqual([]);
  });

  test("of a school that several ask at the same moment asks once", async () => {
    const story = await tellStory(database);
    const outcomes = await Promise.allSettled([
      story.as("trust_lead").request.askAll(),
      story.as("hub_lead").request.askAll(),
      story.as("trust_lead").request.ask({ schoolId: story.ashdown }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(1);
    expect(await openAt(story)).toHaveLength(1);
  });
});

describe("a request", () => {
  test("that was taken back counts as never made, and can't be taken back twice", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { requestId } = await lead.request.ask({ schoolId: story.carrLane });
    const input = { schoolId: story.carrLane, requestId };
    await lead.request.withdraw(input);
    await expect(lead.request.withdraw(input)).rejects.toThrow("taken back already");
    const overview = await lead.overview.read({});
    expect(overview.counts).toMatchObject({ not_reported: 3 });
  });

  test("answered in words says whose words, and is answered once", async () => {
    const story = await tellStory(database);
    const { ashdown: schoolId } = story;
    const lead = story.as("trust_lead");
    const { requestId } = await lead.request.ask({
      schoolId,
      subject: "review",
      about: "behaviour",
    });
    const answer = "The governors look at it on 3 December.";
    const admin = story.as("school_admin");
    await admin.request.answer({ schoolId, requestId, answer });
    await expect(admin.request.answer({ schoolId, requestId, answer })).rejects.toThrow(
      "answered already",
    );
    expect((await lead.request.list({ standing: "answered" })).requests).toMatchObject([
      { schoolName: "Ashdown Vale Primary School", answer, answeredBy: "Dana Escrick" },
    ]);
    const { events } = await lead.audit.list({ schoolId });
    expect(events.map(({ action }) => action)).toContain("request.answer");
  });

  test("whose day has passed is ignored, stands first, and can still be answered", async () => {
    const story = await tellStory(database);
    const { ashdown: schoolId } = story;
    const lead = story.as("trust_lead");
    await lead.request.ask({ schoolId: story.beckside });
    const { requestId } = await lead.request.ask({ schoolId, dueOn: "2026-11-25" });
    const later = story.as("trust_lead", { today: "2026-11-26" });
    const list = await later.request.list({});
    expect(list.counts).toEqual({ ignored: 1, open: 1, answered: 0, taken_back: 0 });
    expect(list.requests.map(({ standing }) => standing)).toEqual(["ignored", "open"]);
    const late = story.as("school_admin", { today: "2026-11-26" });
    await late.request.answer({ schoolId, requestId, answer: "It follows on Friday." });
    expect((await later.request.list({})).counts).toMatchObject({ ignored: 0, answered: 1 });
  });

  test("is nothing to the other school's admin and the board", async () => {
    const story = await tellStory(database);
    const { requestId } = await story.as("trust_lead").request.ask({ schoolId: story.beckside });
    const answered = story
      .as("school_admin")
      .request.answer({ schoolId: story.ashdown, requestId, answer: "Done." });
    await expect(answered).rejects.toBeInstanceOf(NotFound);
    expect((await story.as("governor").request.list({})).requests).toEqual([]);
    await expect(story.as("trustee").request.list({})).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what the school does answers by itself", () => {
  test("a policy that was asked for, when it is confirmed as approved", async () => {
    const story = await tellStory(database);
    const { ashdown: schoolId } = story;
    const lead = story.as("trust_lead");
    await lead.request.ask({ schoolId });
    await lead.request.ask({ schoolId, subject: "confirmation", about: "online_safety" });
    await lead.request.ask({ schoolId, subject: "name", about: "designated_safeguarding_lead" });
    await lead.request.ask({ schoolId, subject: "name", about: "prevent_lead" });
    const admin = story.as("school_admin");
    const { versionId } = await admin.policy.upload({
      schoolId,
      fileName: "policy.txt",
      bytes: policyText(),
    });
    expect(await openAt(story)).toHaveLength(4);
    await admin.policy.confirm({ schoolId, versionId });
    // The policy names the safeguarding lead, and nobody for Prevent.
    expect((await openAt(story)).map(({ about }) => about)).toEqual(["prevent_lead"]);
    const { requests } = await lead.request.list({ standing: "answered" });
    expect(requests.map(({ answeredBy, answer }) => [answeredBy, answer])).toEqual(
      Array.from({ length: 3 }, () => ["Dana Escrick", null]),
    );
  });

  test("a name that was asked for, when somebody is recorded for the role after it was asked", async () => {
    const story = await tellStory(database);
    const { ashdown: schoolId } = story;
    const admin = story.as("school_admin");
    const coordinator = {
      schoolId,
      role: "online_safety_coordinator",
      from: "2026-09-01",
    } as const;
    await admin.appointment.record({ ...coordinator, name: "Mr J Okafor" });
    await story
      .as("trust_lead")
      .request.ask({ schoolId, subject: "name", about: "online_safety_coordinator" });
    await admin.appointment.record({ ...coordinator, role: "prevent_lead", name: "Ms T Oyelaran" });
    expect(await openAt(story)).toHaveLength(1);
    await admin.appointment.record({ ...coordinator, name: "Ms R Lindqvist" });
    expect(await openAt(story)).toEqual([]);
  });

  test("staff who are to confirm that they have read a policy, when the last of them has", async () => {
    const story = await tellStory(database);
    const { ashdown: schoolId, system } = story;
    const { versionId } = await createPolicyVersion(database, system, {
      schoolId,
      kind: "behaviour",
      confirmedOn: "2026-09-14",
    });
    const employ = (name: string) =>
      createStaffMember(database, system, { schoolId, name, group: "teaching" });
    const staffMemberIds = [await employ("Nia Price"), await employ("Jon Okafor")];
    const { askIds } = await createAcknowledgementRequest(database, system, {
      schoolId,
      versionId,
      askedOn: "2026-11-10",
      staffMemberIds,
    });
    await story
      .as("trust_lead")
      .request.ask({ schoolId, subject: "acknowledgement", about: versionId });
    const confirm = (askId = "") =>
      story.as("school_admin").acknowledgement.confirmOnDevice({ schoolId, versionId, askId });
    await confirm(askIds[0]);
    expect(await openAt(story)).toHaveLength(1);
    await confirm(askIds[1]);
    expect(await openAt(story)).toEqual([]);
  });

  test("a review of filtering, when this year's is recorded: until then its absence needs action", async () => {
    const story = await tellStory(database);
    const { ashdown: schoolId } = story;
    const [admin, lead] = [story.as("school_admin"), story.as("trust_lead")];
    const cell = async () =>
      (await lead.overview.read({})).rows.find((row) => row.schoolId === schoolId)?.cells
        .filtering_review?.status;
    expect(await cell()).toBe("not_reported");
    const draft = await lead.request.draft({ schoolId, measureId: "filtering_review" });
    expect(draft.title).toBe("Record this year’s review of filtering and monitoring");
    await lead.request.ask({ schoolId, subject: "filtering_review" });
    expect(await cell()).toBe("needs_action");
    const review = {
      occasion: "academic_year" as const,
      tookPart: ["governor" as const],
      results: {},
      tests: [],
      summary: "",
    };
    const later = { now: new Date(Date.now() + 60_000) };
    const office = story.as("school_admin", later).filteringReview;
    await office.record({ schoolId, review: { ...review, reviewedOn: "2026-05-12" } });
    expect(await openAt(story)).toHaveLength(1);
    await office.record({ schoolId, review: { ...review, reviewedOn: "2026-11-16" } });
    expect(await openAt(story)).toEqual([]);
    expect(await cell()).toBe("met");
    expect((await admin.filteringReview.list({ schoolId })).isAskedFor).toBe(true);
  });

  test("a contradiction, when it is settled or when one of its sides follows the other", async () => {
    const story = await tellStory(database);
    const { ashdown: schoolId } = story;
    const [admin, lead] = [story.as("school_admin"), story.as("trust_lead")];
    const head = {
      schoolId,
      role: "headteacher",
      name: "Mr L Pereira",
      from: "2026-01-01",
    } as const;
    await admin.appointment.record(head);
    await admin.appointment.record({ ...head, role: "safeguarding_governor" });
    const { contradictions } = await lead.contradiction.ofSchool({ schoolId });
    const [key = ""] = contradictions.map((each) => each.key);
    await lead.request.ask({ schoolId, subject: "contradiction", about: key });
    await lead.request.ask({ schoolId, subject: "contradiction" });
    const { settlementId } = await admin.contradiction.settle({
      schoolId,
      key,
      how: "no_contradiction",
      reason: "Father and son.",
    });
    expect(await openAt(story)).toEqual([]);
    await admin.contradiction.withdrawSettlement({ schoolId, settlementId });
    await lead.request.ask({ schoolId, subject: "contradiction", about: key });
    expect(await openAt(story)).toMatchObject([{ about: key }]);
    const register = await admin.appointment.list({ schoolId });
    const governor = register.find(({ role }) => role === "safeguarding_governor");
    const appointmentId = governor?.id ?? "";
    await admin.appointment.end({ schoolId, appointmentId, on: "2026-11-21" });
    expect(await openAt(story)).toEqual([]);
  });
});
