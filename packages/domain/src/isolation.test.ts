/** Every procedure, as every role, with ids that are the caller's own, a sibling school's, another trust's and invented. */
import { withActor } from "@safeboard/database/actor";
import { connect } from "@safeboard/database/connect";
import { membershipRoles, type MembershipRole } from "@safeboard/database/tables/access";
import { createTestDatabase } from "@safeboard/database/testing";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { inventedIds, prepareExamples } from "./procedure-examples.fixture.ts";
import { procedureExamples } from "./procedure-examples.ts";
import { type ExampleIds, exampleIds } from "./procedure-examples/example-ids.ts";
import type { ProcedureExample } from "./procedure-examples/procedure-example.ts";
import { releaseSchool } from "./procedure-examples/releases.fixture.ts";
import { type DomainCaller, domainRouter } from "./router.ts";
import { callAs, tellStory, type TrustStory } from "./trust-story.fixture.ts";

const { database, ownerUrl } = await createTestDatabase();
const owner = connect({ url: ownerUrl, maximumConnections: 1 });
afterAll(() => owner.close());

/** tRPC keeps them flat, under "policy.confirm", whatever its types say. */
const { _def: router } = domainRouter;
const proceduresByPath = router.procedures as unknown as Readonly<
  Record<string, { _def: { type: "query" | "mutation" | "subscription" } }>
>;
const procedures = Object.keys(proceduresByPath);

interface Stage {
  story: TrustStory;
  own: ExampleIds;
  sibling: ExampleIds;
  other: TrustStory;
  foreign: ExampleIds;
}

/** The first school is the one that examples are about. Carr Lane is released once everything is there. */
async function prepare(story: TrustStory): Promise<ExampleIds> {
  const schools = { schoolId: story.ashdown, otherSchoolId: story.beckside };
  const ids = await prepareExamples({ database, owner }, story, schools);
  return { ...ids, ...(await releaseSchool(story, story.carrLane)) };
}

type Changed = Pick<Stage, "story" | "own">;

/** A trust to be changed by those who may: preparing takes so long that one serves for several changes. */
let changed: Changed | undefined;

async function prepareToChange(): Promise<Changed> {
  const story = await tellStory(database);
  return { story, own: await prepare(story) };
}

/** A sibling school has everything too, before it is released and its record closed. */
async function setStage(): Promise<Stage> {
  const story = await tellStory(database);
  const other = await tellStory(database, "Weald Trust");
  const sibling = await prepareExamples({ database, owner }, story, {
    schoolId: story.carrLane,
    otherSchoolId: story.carrLane,
  });
  const own = await prepare(story);
  const { releasedSchoolId, releaseId } = own;
  return {
    story,
    own,
    sibling: { ...sibling, releasedSchoolId, releaseId },
    other,
    foreign: await prepare(other),
  };
}

/** One for the whole file: nothing that is refused may change it, and nothing else is asked of it than questions. */
const stage = await setStage();
let lastSeen = await everyRow(stage);

test("every procedure has an example, and every example a procedure", () => {
  expect(Object.keys(procedureExamples).toSorted()).toEqual(procedures.toSorted());
});

describe.each(procedures)("%s", (path) => {
  const example = procedureExamples[path] ?? expect.fail(`${path} has no example`);
  const allowed = rolesThatMay(example);

  test.each(membershipRoles)("tells a %s nothing of what isn't theirs", async (role) => {
    const { story, own } = stage;
    const caller = story.as(role);
    const others = othersIds(stage, role);
    const mixed = role === "trust_lead" ? [stage.sibling, ...others] : others;
    const tried = [
      ...othersInputs(example, own, others, IDS_IN_A_TRUST),
      ...othersInputs(example, own, mixed, IDS_IN_A_SCHOOL),
    ];
    for (const inputs of tried) {
      const answers = await Promise.all(inputs.map((input) => answer(caller, path, input)));
      // A sibling school's, another trust's and an invented id: whatever the answer, it is the same to all of them.
      expect(new Set(answers).size, answers.join(" | ")).toBe(1);
      expect(allowed.includes(role) ? [NOT_FOUND] : [NOT_FOUND, NOT_PERMITTED]).toContain(
        answers[0],
      );
    }
    if (!allowed.includes(role)) {
      const input = example.input?.(own);
      const hidden =
        input &&
        "schoolId" in input &&
        !story.members[role].schoolIds.includes(String(input["schoolId"]));
      const nothingThere =
        hidden || role === "trustee" || role === "chair" || example.by === "operator";
      expect(await answer(caller, path, input)).toBe(nothingThere ? NOT_FOUND : NOT_PERMITTED);
    }
  });

  test("has changed nothing by what it refused", async () => {
    const before = lastSeen;
    lastSeen = await everyRow(stage);
    expect(lastSeen).toEqual(before);
  });

  test("serves those who may, with what is theirs", async () => {
    if (isQuery(path)) {
      const callers =
        example.by === "operator" ? [operator] : allowed.map((role) => stage.story.as(role));
      for (const caller of callers) {
        expect(await answer(caller, path, example.input?.(stage.own))).toBe("served");
      }
      return;
    }
    const least = allowed.at(-1);
    const change = ({ story, own }: Changed) =>
      answer(least ? story.as(least) : operator, path, example.input?.(own));
    changed ??= await prepareToChange();
    if ((await change(changed)) === "served") return;
    // What was changed before may stand in the way (a version is confirmed but once): then it's tried on a trust of its own.
    changed = await prepareToChange();
    expect(await change(changed)).toBe("served");
  });

  test("answers a visitor who isn't signed in with nothing but that", async () => {
    const visitor = callAs(database, { kind: "visitor" });
    const given = await answer(visitor, path, example.input?.(inventedIds()));
    const isNoQuestionOfSigningIn = example.by === "operator" || example.by === "anybody";
    expect(given).toBe(isNoQuestionOfSigningIn ? NOT_FOUND : SIGN_IN_NEEDED);
  });
});

/** Their input narrows or chooses, and names nobody's rows. */
const WITHOUT_ID: ReadonlySet<string> = new Set([
  "overview.read",
  "expectation.acrossSchools",
  "training.acrossSchools",
]);

describe("what takes no id", () => {
  const listing = procedures.filter((path) => {
    return isQuery(path) && (!procedureExamples[path]?.input || WITHOUT_ID.has(path));
  });

  test.each(listing.filter((path) => procedureExamples[path]?.by !== "operator"))(
    "%s names nothing of another trust, nor of a school that isn't the reader's",
    async (path) => {
      for (const role of membershipRoles) {
        if (!rolesThatMay(procedureExamples[path]).includes(role)) continue;
        const told = JSON.stringify(await call(stage.story.as(role), path, {}));
        const hidden = [
          stage.other.trust.id,
          ...Object.values(stage.other.schools).map(({ id }) => id),
        ];
        if (role !== "trust_lead") hidden.push(stage.story.carrLane, stage.sibling.versionId);
        for (const id of hidden) expect(told).not.toContain(id);
      }
    },
  );
});

const NOT_FOUND = "NOT_FOUND: There is nothing here that you can see.";
const NOT_PERMITTED =
  "FORBIDDEN: Your role lets you read this, not change it. Ask your trust's safeguarding lead.";
const SIGN_IN_NEEDED = "UNAUTHORIZED: Sign in to go on.";
const operator = callAs(database, { kind: "operator" });

/** What a secret address opens, it opens for whoever holds it. */
function rolesThatMay(example: ProcedureExample | undefined): readonly MembershipRole[] {
  if (!example || example.by === "operator") return [];
  return example.by === "anybody" ? membershipRoles : example.by;
}

/** A trust lead may see the sibling school: for the lead, only another trust's and invented ids are others'. */
function othersIds({ sibling, foreign }: Stage, role: MembershipRole): ExampleIds[] {
  const invented = inventedIds();
  const others = role === "trust_lead" ? [foreign, invented] : [sibling, foreign, invented];
  // A code or a link opens the same to everybody: only those that nobody was given lead nowhere.
  const { releaseCode, linkToken, feedToken } = invented;
  return others.map((ids) => ({ ...ids, releaseCode, linkToken, feedToken, uid: "1" }));
}

const idNames = Object.keys(exampleIds) as (keyof ExampleIds)[];
const IDS_IN_A_TRUST = idNames.filter((name) => exampleIds[name] === "of a trust");
const IDS_IN_A_SCHOOL = idNames.filter((name) => exampleIds[name] === "of a school");

/** For each of the ids alone among one's own: the example with each of the others' ids; and all of the others' together. */
function othersInputs(
  { input }: ProcedureExample,
  own: ExampleIds,
  others: readonly ExampleIds[],
  keys: readonly (keyof ExampleIds)[],
) {
  if (!input) return [];
  const usual = JSON.stringify(input(own));
  const alone = keys.map((key) => others.map((ids) => input({ ...own, [key]: ids[key] })));
  const together =
    keys === IDS_IN_A_TRUST ? [others.map((ids) => input({ ...ids, uid: own.uid }))] : [];
  return [...together, ...alone]
    .map((inputs) => inputs.filter((each) => JSON.stringify(each) !== usual))
    .filter((inputs) => inputs.length > 0);
}

function isQuery(path: string): boolean {
  const { _def: procedure } = proceduresByPath[path] ?? {};
  return procedure?.type === "query";
}

async function call(caller: DomainCaller, path: string, input: unknown): Promise<unknown> {
  const [group = "", name = ""] = path.split(".");
  const procedure = (
    caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  )[group]?.[name];
  if (!procedure) throw new Error(`${path} can't be called.`);
  return procedure(input);
}

async function answer(caller: DomainCaller, path: string, input: unknown): Promise<string> {
  try {
    await call(caller, path, input);
    return "served";
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message}`;
  }
}

/** A digest of every row of both trusts, table by table; in one question, since it is asked after every procedure. */
async function everyRow({ story, other }: Stage): Promise<unknown[][]> {
  const tables = await withActor(owner, { kind: "operator" }, (transaction) =>
    transaction.execute<{ name: string }>(sql`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'trust_id' order by 1`),
  );
  expect(tables.length).toBeGreaterThan(15);
  return Promise.all(
    [story, other].map(({ system, trust }) =>
      withActor(database, system, async (transaction) => {
        const digests = tables.map(
          ({ name }) => sql`
            select ${name}::text as name, count(*), md5(string_agg(row::text, '' order by row::text))
            from ${sql.identifier(name)} as row where trust_id = ${trust.id}`,
        );
        return [
          ...(await transaction.execute(sql`${sql.join(digests, sql` union all `)} order by name`)),
        ];
      }),
    ),
  );
}
