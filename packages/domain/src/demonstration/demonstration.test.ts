import { loadMember } from "@safeboard/database/actor";
import { createTestDatabase } from "@safeboard/database/testing";
import { createIdentity } from "@safeboard/identity";
import { defaultReadingLimits, readPolicyInProcess } from "@safeboard/policy-reader";
import { beforeAll, describe, expect, test } from "vitest";
import type { Overview } from "../overview/read-overview.ts";
import type { DomainCaller } from "../router.ts";
import { callAs, TODAY, readsHere } from "../trust-story.fixture.ts";
import {
  demonstrationPassword,
  loadDemonstration,
  storyPeople,
  storyTrust,
} from "./demonstration.ts";
import { StoryCalendar } from "./story-calendar.ts";
import { storySchools } from "./story.ts";

const { database, ownerUrl } = await createTestDatabase();
const now = () => new Date(`${TODAY}T10:00:00Z`);
const identity = createIdentity({ database, now });
const readFiles: string[] = [];
const reader = {
  ...readsHere,
  read(bytes: Uint8Array, fileName: string) {
    readFiles.push(fileName);
    return readPolicyInProcess(bytes, fileName, defaultReadingLimits);
  },
};
const story = storySchools(new StoryCalendar(TODAY));

async function signInAs(email: string): Promise<DomainCaller> {
  const address = "203.0.113.7";
  const signedIn = await identity.signIn({ email, password: demonstrationPassword, address });
  if (signedIn.outcome !== "signed_in") throw new Error(`${email}: ${signedIn.outcome}`);
  const person = await identity.authenticate(signedIn.token);
  if (!person) throw new Error(`${email} has no session.`);
  const visitor = callAs(database, { kind: "visitor", userId: person.userId });
  const [held] = await visitor.me.memberships();
  if (!held) throw new Error(`${email} is a member of nothing.`);
  const member = await loadMember(database, held, person.userId, TODAY);
  if (!member) throw new Error(`${email} is no member today.`);
  return callAs(database, member);
}

describe("the demonstration", () => {
  let lead: DomainCaller;
  let overview: Overview;

  beforeAll(async () => {
    await loadDemonstration({
      database,
      ownerUrl,
      identity,
      reader,
      today: TODAY,
      say: () => undefined,
    });
    lead = await signInAs("lead@northmere.example");
    overview = await lead.overview.read({ sort: "name" });
  }, 120_000);

  test("lets each of its people sign in to what their story says", async () => {
    for (const { email, name, role } of storyPeople) {
      if (role === "operator") continue;
      const caller = await signInAs(email);
      expect(await caller.me.current()).toMatchObject({
        displayName: name,
        role,
        trust: { name: storyTrust.name, isDemonstration: true },
      });
    }
  });

  test("has a dozen schools, and a document of each was really read", async () => {
    expect(overview.rows.map(({ name }) => name)).toEqual(story.map(({ name }) => name));
    expect(readFiles).toEqual(
      expect.arrayContaining(
        story.flatMap(({ documents }) => documents.map(({ fileName }) => fileName)),
      ),
    );
    expect(
      new Set(story.flatMap(({ documents }) => documents.map(({ format }) => format))),
    ).toEqual(new Set(["pdf", "docx", "odt", "rtf", "html", "text"]));
  });

  test("shows in the overview what each school is there to show", () => {
    const cell = (name: string, measure: keyof Overview["rows"][number]["cells"]) => {
      const row = overview.rows.find((each) => each.name.startsWith(name));
      return row?.cells[measure] ?? expect.fail(`${name} has no ${measure}`);
    };
    expect(cell("Ashdown Vale", "policy_review")).toMatchObject({ status: "needs_action" });
    expect(cell("Carr Lane", "policy_review")).toMatchObject({ status: "due_soon" });
    expect(cell("Dunmoor", "policy_review")).toMatchObject({ status: "met" });
    expect(cell("Elmfield", "policy_review")).toMatchObject({ status: "needs_action" });
    expect(cell("Grange Park", "policy_review")).toMatchObject({ status: "due_soon" });
    expect(cell("Hollin Bank", "policy_review")).toMatchObject({ status: "not_reported" });
    expect(cell("Kirkgate", "policy_review")).toMatchObject({ status: "needs_action" });
    expect(cell("Beckside", "policy_review")).toMatchObject({ status: "met" });
    expect(overview.rows.find(({ name }) => name.startsWith("Beckside"))?.status).toBe("met");
  });

  test("has a school whose training came into order over the last six terms", () => {
    const { of, terms } = overview.termEnds;
    expect(terms).toHaveLength(6);
    const row = overview.rows.find(({ name }) => name.startsWith("Grange Park"));
    const ends = of[row?.schoolId ?? ""]?.map((end) => end?.training);
    expect([ends?.at(0), row?.cells.training.status]).toEqual(["needs_action", "met"]);
  });

  test("has a school whose staff have half answered when they were asked to read its policy", async () => {
    const { rows } = await lead.acknowledgement.acrossSchools();
    const [{ school, versionId, ...ashdown } = expect.fail("nobody was asked")] = rows;
    expect(school.name).toBe("Ashdown Vale Primary School");
    expect(ashdown).toMatchObject({
      status: "needs_action",
      counts: { required: 17, confirmed: 12, overdue: 5 },
    });
    const page = await lead.acknowledgement.ofVersion({ schoolId: school.id, versionId });
    expect(page.joiners).toBe(1);
    expect(new Set(page.people.flatMap(({ confirmation }) => confirmation?.how ?? []))).toEqual(
      new Set(["link", "shared_device", "signed_sheet"]),
    );
  });

  test("has schools at which everybody has read the policy, some are late, or there is still time", () => {
    const acknowledged = new Map(
      overview.rows.map(({ name, cells }) => [name.split(" ")[0], cells.acknowledgements.status]),
    );
    expect(Object.fromEntries(acknowledged)).toMatchObject({
      Ashdown: "needs_action",
      Beckside: "met",
      Carr: "not_applicable",
      Dunmoor: "due_soon",
      Grange: "met",
      Kirkgate: "needs_action",
    });
  });

  test("has technologies that are in order, near and past their review, and in use without a decision", async () => {
    const school = async (name: string) => {
      const row = overview.rows.find((one) => one.name.startsWith(name));
      const { technologies } = await lead.technology.list({ schoolId: row?.schoolId ?? "" });
      return technologies.map(({ name: technology, standing }) => [technology, standing.code]);
    };
    expect(await school("Ashdown")).toEqual([
      ["Number Harbour", "review_overdue"],
      ["Parent Post", "review_due_soon"],
      ["Quillmate", "review_due_soon"],
      ["Tandem Classroom", "approved"],
    ]);
    expect(await school("Kirkgate")).toEqual(
      expect.arrayContaining([
        ["Clipwheel", "not_assessed"],
        ["Loopcast", "refused_in_use"],
      ]),
    );
  });

  test("has a request that waits, one whose day has passed, and contradictions to settle", async () => {
    const { counts, requests } = await lead.request.list({});
    expect(counts).toMatchObject({ ignored: 1, open: 1, taken_back: 0 });
    expect(requests.slice(0, 2)).toMatchObject([
      { schoolName: "Elmfield Special School", standing: "ignored" },
      { schoolName: "Meadow Lane Academy", title: "Say who is the online safety coordinator" },
    ]);
    const { contradictions } = await lead.contradiction.list({ standing: "open" });
    expect(contradictions[0]).toMatchObject({
      schoolName: "Ashdown Vale Primary School",
      kind: "person",
      words: expect.stringContaining("the register has Ms R Lindqvist"),
    });
    expect(contradictions.map(({ kind }) => kind)).toContain("edition_at_adoption");
  });

  test("has a model policy that one school adopted, one adapted and one did not answer", async () => {
    const models = await lead.model.list();
    expect(models.map(({ name }) => name)).toEqual([
      "Online safety model",
      "Photographs and images model",
    ]);
    const { schools } = await lead.model.read({ modelId: models[1]?.modelId ?? "" });
    const made = Object.fromEntries(
      schools.flatMap(({ name, model }) =>
        model
          ? [[name, [model.push.standing, model.follows?.isCurrent, model.follows?.drift]]]
          : [],
      ),
    );
    expect(made).toMatchObject({
      "Ashdown Vale Primary School": ["ignored", undefined, undefined],
      "Beckside Academy": ["adopted", true, { changed: 0, missing: 0, added: 0 }],
      "Elmfield Special School": ["adapted", true, { changed: 1, missing: 2, added: 1 }],
    });
  });

  test("has figures for trustees, with what is small hidden", async () => {
    const { periods } = await (await signInAs("trustee@northmere.example")).boardFigure.read();
    expect(periods.length).toBeGreaterThan(3);
    const shown = periods.flatMap(({ schools }) => schools.map(({ total }) => total.shown));
    expect(new Set(shown)).toEqual(new Set(["shown", "suppressed"]));
  });

  test("has a lesson that became an action, one that is late, one that is done, and numbers without a list", async () => {
    const { actions } = await lead.action.list({});
    expect(actions.map(({ raisedFrom }) => raisedFrom)).toContain("lesson");
    const all = await lead.action.list({ show: "closed" });
    expect(all.actions.map(({ title }) => title)).toContainEqual(
      expect.stringContaining("Publish the online"),
    );
    const { reported } = await lead.training.acrossSchools({});
    expect(reported.map(({ required }) => required)).toEqual([38, 38, 38]);
  });

  test("points every fact of every school to words that its document really has", async () => {
    for (const { schoolId, name, policy } of overview.rows) {
      if (!policy) continue;
      const page = { schoolId, versionId: policy.versionId };
      const { facts, pages, namesThisSchool } = await lead.policy.version(page);
      expect(namesThisSchool, name).toBe(true);
      expect(facts.nextReview, name).not.toBeNull();
      const passages = [facts.school, facts.nextReview, ...facts.people, ...facts.guidance].flatMap(
        (fact) => fact?.evidence ?? [],
      );
      expect(passages.length, name).toBeGreaterThan(2);
      for (const { page: number, start, end, quote } of passages) {
        expect(pages[number - 1]?.slice(start, end)).toBe(quote);
      }
    }
  });

  test("has the board told what became of what the report before named, and how figures went", async () => {
    const trustee = await signInAs("trustee@northmere.example");
    const { published } = await trustee.report.list();
    expect(published).toHaveLength(2);
    const { frozen } = await trustee.report.read({
      reportId: published[0]?.reportId ?? "",
      edition: 1,
    });
    expect(frozen.since?.title).toBe(published[1]?.title);
    expect(frozen.since?.changes[0]).toBe("Actions of the last report that are closed: 4 of 5.");
    expect(frozen.since?.changes.length).toBeGreaterThan(2);
    const reviewed = frozen.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === "table" && block.key === "reviewed actions");
    expect(reviewed).toMatchObject({ rows: [{}, {}] });
    const { figures } = await trustee.report.trend();
    expect(figures.some(({ values: [one, two] }) => one && two && one.value !== two.value)).toBe(
      true,
    );
  });
});
