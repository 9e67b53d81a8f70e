import { withActor } from "@safeboard/database/actor";
import { createAppointment } from "@safeboard/database/factories/appointments";
import { reportEdition } from "@safeboard/database/tables/reports";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { DomainCaller } from "../router.ts";
import { callAs, joinAs, tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { frozenReportSchema } from "@safeboard/compliance/board-report";

const { database } = await createTestDatabase();

/** SQLSTATE: insufficient_privilege. */
const PERMISSION_DENIED = "42501";

const start = (caller: DomainCaller, title: string | null = null) =>
  caller.report.start({ kind: "term", day: "2026-10-01", title });

async function publish(story: TrustStory): Promise<string> {
  const { reportId } = await start(story.as("trust_lead"));
  await story.as("trust_lead").report.publish({ reportId, withoutReview: true });
  return reportId;
}

describe("a draft", () => {
  test("is filled with the trust's figures, and holds what the lead writes beside them", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { reportId } = await start(lead);
    await lead.report.saveSection({
      reportId,
      section: "curriculum",
      narrative: "Year 8 were taught about scams.\n\nYear 9 follow in the spring.",
      isLeftOut: false,
      revision: 0,
    });
    const { report, state, deeds } = await lead.report.draft({ reportId });
    expect(state).toBe("draft");
    expect(deeds).toEqual(["write", "send_for_review", "publish"]);
    expect(report).toMatchObject({
      title: "Online safety report, Autumn 2026",
      trust: { name: "Chalk Downs Trust" },
      asAt: "2026-11-22",
      author: "Priya Lathom",
      edition: { number: 1, correction: null },
      since: null,
    });
    expect(report.sections.find(({ code }) => code === "curriculum")?.narrative).toContain(
      "Year 9 follow",
    );
    const annex = report.sections.find(({ code }) => code === "schools")?.blocks[0];
    expect(annex).toMatchObject({
      kind: "table",
      rows: [{ key: story.ashdown }, { key: story.beckside }, { key: story.carrLane }],
    });
  });

  test("judges every school as the overview does", async () => {
    const story = await tellStory(database);
    await createAppointment(database, story.system, {
      schoolId: story.ashdown,
      role: "designated_safeguarding_lead",
      personName: "Mr J Okafor",
    });
    const lead = story.as("trust_lead");
    const { rows, measures } = await lead.overview.read({});
    const { report } = await lead.report.draft(await start(lead));
    const annex = report.sections.find(({ code }) => code === "schools")?.blocks[0];
    const told = annex?.kind === "table" ? annex.rows : [];
    expect(told).toHaveLength(rows.length);
    for (const { schoolId, cells } of rows) {
      const row = told.find(({ key }) => key === schoolId);
      expect(row?.cells.slice(1)).toEqual(
        measures.map(({ id }) => ({ text: cells[id].value, status: cells[id].status })),
      );
    }
  });

  test("loses nobody's text when two write at the same time", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const colleague = callAs(
      database,
      await joinAs(database, story, "trust_lead", { displayName: "Maud Ingleby" }),
    );
    const { reportId } = await start(lead);
    const wanted = { reportId, section: "training", isLeftOut: false, revision: 0 } as const;
    await colleague.report.saveSection({ ...wanted, narrative: "Hers." });
    await expect(lead.report.saveSection({ ...wanted, narrative: "His." })).rejects.toThrow(
      "Maud Ingleby has saved this section since you opened it",
    );
    const { revisions, report } = await lead.report.draft({ reportId });
    expect(revisions["training"]).toMatchObject({ revision: 1, savedBy: "Maud Ingleby" });
    expect(report.sections.find(({ code }) => code === "training")?.narrative).toBe("Hers.");
    await lead.report.saveSection({ ...wanted, narrative: "Both.", revision: 1 });
  });

  test("leaves out a section that the lead leaves out, and never the summary", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { reportId } = await start(lead);
    const leaveOut = (section: "promises" | "summary") =>
      lead.report.saveSection({ reportId, section, narrative: "", isLeftOut: true, revision: 0 });
    await leaveOut("promises");
    const { report, leftOut } = await lead.report.draft({ reportId });
    expect(report.sections.map(({ code }) => code)).not.toContain("promises");
    expect(leftOut.map(({ code }) => code)).toEqual(["promises"]);
    await expect(leaveOut("summary")).rejects.toThrow("This section is in every report.");
  });

  test("goes without sections in which there is nothing, and offers to write in them", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { reportId } = await start(lead);
    const codes = async () => {
      const { report, empty } = await lead.report.draft({ reportId });
      const listed = (sections: typeof empty) => sections.map(({ code }) => code);
      return { shown: listed(report.sections), empty: listed(empty) };
    };
    expect((await codes()).empty).toEqual(["decisions", "curriculum", "link_trustee"]);
    await lead.report.saveSection({
      reportId,
      section: "decisions",
      narrative: "To note the report.",
      isLeftOut: false,
      revision: 0,
    });
    expect((await codes()).shown.slice(0, 2)).toEqual(["summary", "decisions"]);
  });

  test("names adults, and no pupil's date of birth", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const { reportId } = await start(lead);
    const save = (narrative: string) =>
      lead.report.saveSection({
        reportId,
        section: "link_trustee",
        narrative,
        isLeftOut: false,
        revision: 0,
      });
    await expect(save("The pupil, born 3 March 2014, was moved.")).rejects.toThrow(
      "looks like a date of birth",
    );
    await save("Mr Noel Farndon visited Beckside on 3 November 2026.");
  });

  test("can't be about a term that has not begun", async () => {
    const story = await tellStory(database);
    const later = { kind: "term", day: "2027-02-01", title: null } as const;
    await expect(story.as("trust_lead").report.start(later)).rejects.toThrow(
      "Spring 2027 has not begun",
    );
  });

  test("is nothing that a trustee sees", async () => {
    const story = await tellStory(database);
    const { reportId } = await start(story.as("trust_lead"));
    for (const role of ["trustee", "chair"] as const) {
      const { report } = story.as(role);
      expect(await report.list()).toEqual({ published: [], drafts: [] });
      await expect(report.draft({ reportId })).rejects.toThrow("nothing here that you can see");
      await expect(report.read({ reportId, edition: 1 })).rejects.toThrow("nothing here");
    }
  });
});

describe("on its way to publication", () => {
  test("a report is reviewed by somebody who didn't write it, and carries their name", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const colleague = callAs(
      database,
      await joinAs(database, story, "trust_lead", { displayName: "Maud Ingleby" }),
    );
    const { reportId } = await start(lead);
    await expect(lead.report.publish({ reportId })).rejects.toThrow("No colleague has reviewed");
    await lead.report.sendForReview({ reportId, note: "Mind the training figures." });
    await expect(lead.report.review({ reportId })).rejects.toThrow("a colleague has to review it");
    await colleague.report.sendBack({ reportId, note: "Say what the board should decide." });
    await lead.report.saveSection({
      reportId,
      section: "summary",
      narrative: "The board is asked to note the report.",
      isLeftOut: false,
      revision: 0,
    });
    await lead.report.sendForReview({ reportId });
    await expect(
      lead.report.saveSection({
        reportId,
        section: "summary",
        narrative: "Changed behind the reviewer's back.",
        isLeftOut: false,
        revision: 1,
      }),
    ).rejects.toThrow("can't be done now");
    await colleague.report.review({ reportId });
    expect(await lead.report.publish({ reportId })).toEqual({ edition: 1 });
    const { frozen } = await story.as("trustee").report.read({ reportId, edition: 1 });
    expect(frozen.reviewer).toBe("Maud Ingleby");
  });
});

describe("a published report", () => {
  test("stays as it was when the facts change, and its fingerprint proves it", async () => {
    const story = await tellStory(database);
    const reportId = await publish(story);
    const read = () => story.as("trustee").report.read({ reportId, edition: 1 });
    const before = (await read()).frozen;
    await createAppointment(database, story.system, {
      schoolId: story.ashdown,
      role: "designated_safeguarding_lead",
      personName: "Mr J Okafor",
    });
    expect((await read()).frozen).toEqual(before);
    const [row] = await withActor(database, story.system, (transaction) =>
      transaction
        .select()
        .from(reportEdition)
        .where(
          and(eq(reportEdition.trustId, story.trust.id), eq(reportEdition.reportId, reportId)),
        ),
    );
    expect(row?.sha256).toBe(fingerprintOf(frozenReportSchema.parse(row?.frozen)));
  });

  test("can't be changed or removed by anybody: Postgres refuses", async () => {
    const story = await tellStory(database);
    await publish(story);
    for (const actor of [story.members.trust_lead, story.system]) {
      await expect(
        withActor(database, actor, (transaction) =>
          transaction.update(reportEdition).set({ title: "Better news" }),
        ),
      ).rejects.toMatchObject({ code: PERMISSION_DENIED });
      await expect(
        withActor(database, actor, (transaction) => transaction.delete(reportEdition)),
      ).rejects.toMatchObject({ code: PERMISSION_DENIED });
    }
  });

  test("is corrected by a new edition that says why and what changed; the first stays", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const reportId = await publish(story);
    await createAppointment(database, story.system, {
      schoolId: story.ashdown,
      role: "designated_safeguarding_lead",
      personName: "Mr J Okafor",
    });
    await lead.report.correct({ reportId, because: "Ashdown Vale's lead was missing." });
    await lead.report.saveSection({
      reportId,
      section: "roles",
      narrative: "Ashdown Vale has its lead.",
      isLeftOut: false,
      revision: 0,
    });
    expect(await lead.report.publish({ reportId, withoutReview: true })).toEqual({ edition: 2 });
    const { frozen, editions } = await story.as("trustee").report.read({ reportId, edition: 2 });
    expect(editions.map(({ number }) => number)).toEqual([1, 2]);
    expect(frozen.edition.correction?.because).toBe("Ashdown Vale's lead was missing.");
    expect(frozen.edition.correction?.changes).toEqual(
      expect.arrayContaining([
        "Designated safeguarding lead in post: 0 of 3 before, 1 of 3 now.",
        "The text of “Who is responsible” was changed.",
        "The table “Who is responsible at each school” was changed.",
      ]),
    );
    const first = await story.as("trustee").report.read({ reportId, edition: 1 });
    expect(first.frozen.edition.correction).toBeNull();
  });

  test("tells what changed since the report before it", async () => {
    const story = await tellStory(database);
    await publish(story);
    await createAppointment(database, story.system, {
      schoolId: story.beckside,
      role: "designated_safeguarding_lead",
      personName: "Ms H Varley",
    });
    const { report } = await story
      .as("trust_lead")
      .report.draft(await start(story.as("trust_lead"), "A second report"));
    expect(report.since).toMatchObject({ title: "Online safety report, Autumn 2026" });
    expect(report.since?.changes).toContain(
      "Designated safeguarding lead in post: 0 of 3 before, 1 of 3 now.",
    );
    const trend = await story.as("trustee").report.trend();
    expect(trend.reports).toHaveLength(1);
  });

  test("is read, questioned, acted on and signed off, and each keeps its place in the log", async () => {
    const story = await tellStory(database);
    const [lead, trustee, chair] = [story.as("trust_lead"), story.as("trustee"), story.as("chair")];
    const reportId = await publish(story);
    const about = { reportId, edition: 1 };
    await trustee.report.markRead(about);
    await trustee.report.markRead(about);
    const { questionId } = await trustee.report.ask({
      ...about,
      section: "roles",
      question: "Why has nobody been appointed?",
    });
    const asked = { reportId, questionId };
    const state = async () =>
      (await trustee.report.read(about)).questions.map((question) => question.state);
    expect(await state()).toEqual(["open"]);
    await lead.report.answer({ ...asked, words: "Two posts are advertised." });
    expect(await state()).toEqual(["answered"]);
    await chair.report.askFurther({ ...asked, words: "Since when?" });
    expect(await state()).toEqual(["open"]);
    await expect(
      lead.report.agreeAction({ ...asked, words: "Fill both.", owner: "HR", dueOn: "2026-11-01" }),
    ).rejects.toThrow("Choose 22 November 2026 or a later day.");
    await lead.report.agreeAction({
      ...asked,
      words: "Fill both.",
      owner: "HR",
      dueOn: "2026-12-18",
    });
    expect(await state()).toEqual(["action_agreed"]);
    const late = story.as("trustee", { today: "2027-01-04" });
    expect((await late.report.read(about)).questions[0]?.state).toBe("action_overdue");
    await lead.report.doneAction({ ...asked, words: "Both are filled." });
    await trustee.report.close({ ...asked, words: "Thank you." });
    await expect(lead.report.answer({ ...asked, words: "One more thing." })).rejects.toThrow(
      "This question is closed",
    );
    await expect(
      chair.report.signOff({ ...about, minuteReference: "2026/11, 7", metOn: "2026-11-21" }),
    ).rejects.toThrow("no earlier meeting had it");
    await chair.report.signOff({ ...about, minuteReference: "2026/11, 7", metOn: "2026-11-22" });
    await expect(
      chair.report.signOff({ ...about, minuteReference: "again", metOn: "2026-11-22" }),
    ).rejects.toThrow("signed off already");
    const { readBy, signOff, questions } = await lead.report.read(about);
    expect(readBy.map(({ name }) => name)).toEqual(["Noel Farndon"]);
    expect(signOff).toMatchObject({ by: "Greta Skelwith", minuteReference: "2026/11, 7" });
    expect(questions[0]?.steps.map(({ kind }) => kind)).toEqual([
      "answered",
      "asked_further",
      "action_agreed",
      "action_done",
      "closed",
    ]);
    expect((await trustee.report.list()).published).toMatchObject([
      { reportId, edition: 1, isReadByMe: true, isSignedOff: true, questions: { open: 0, all: 1 } },
    ]);
  });
});

describe("a trust's look", () => {
  test("is refused a colour that can't be read on white, and a logo that is no picture", async () => {
    const { as } = await tellStory(database);
    const { report } = as("trust_lead");
    await expect(report.saveLook({ accent: "#ffd800", logo: "keep" })).rejects.toThrow("too light");
    await expect(
      report.saveLook({ accent: "#1d4f73", logo: new TextEncoder().encode("<svg>") }),
    ).rejects.toThrow("Choose a PNG or a JPEG.");
    const png = Buffer.from("89504e470d0a1a0a", "hex");
    await report.saveLook({ accent: "#7A1F3D", logo: png });
    expect(await report.look()).toEqual({
      accent: "#7a1f3d",
      logo: { mediaType: "image/png", base64: png.toString("base64") },
    });
    await report.saveLook({ accent: "#1d4f73", logo: "remove" });
    expect(await report.look()).toEqual({ accent: "#1d4f73", logo: null });
  });
});
