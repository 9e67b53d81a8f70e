/**
 * Ids that the examples of procedures leave out, and ids in lists beside one's own: whatever an input takes an id for,
 * another's says no more than an invented one. The ids that examples give are isolation.test.ts's.
 */
import { connect } from "@safeboard/database/connect";
import { createTestDatabase } from "@safeboard/database/testing";
import type { MembershipRole } from "@safeboard/database/tables/access";
import { afterAll, describe, expect, test } from "vitest";
import { inventedIds, prepareExamples } from "./procedure-examples.fixture.ts";
import { procedureExamples } from "./procedure-examples.ts";
import type { ExampleIds } from "./procedure-examples/example-ids.ts";
import {
  EACH,
  identifierPlaces,
  type Place,
  valuesAt,
  withIdAt,
} from "./procedure-examples/identifier-places.fixture.ts";
import { releaseSchool } from "./procedure-examples/releases.fixture.ts";
import { domainRouter } from "./router.ts";
import { tellStory, type TrustStory } from "./trust-story.fixture.ts";

const { database, ownerUrl } = await createTestDatabase();
const owner = connect({ url: ownerUrl, maximumConnections: 1 });
afterAll(() => owner.close());

const story = await tellStory(database);
const other = await tellStory(database, "Weald Trust");
const sibling = await prepareExamples({ database, owner }, story, {
  schoolId: story.carrLane,
  otherSchoolId: story.carrLane,
});
const own = await prepare(story);
const foreign = await prepare(other);

async function prepare(told: TrustStory): Promise<ExampleIds> {
  const schools = { schoolId: told.ashdown, otherSchoolId: told.beckside };
  const ids = await prepareExamples({ database, owner }, told, schools);
  return { ...ids, ...(await releaseSchool(told, told.carrLane)) };
}

interface Tried {
  path: string;
  place: Place;
  id: keyof ExampleIds;
  role: MembershipRole;
}

const { _def: router } = domainRouter;
const procedures = router.procedures as unknown as Readonly<
  Record<string, { _def: { inputs?: readonly unknown[] } }>
>;
const places = Object.entries(procedures).flatMap(([path, { _def: procedure }]) =>
  (procedure.inputs ?? []).flatMap(identifierPlaces).map((place) => ({ path, place })),
);

const tried = places.flatMap(({ path, place }): Tried[] => {
  const { by, input } = procedureExamples[path] ?? expect.fail(`${path} has no example`);
  if (by === "operator" || by === "anybody") return [];
  const given = valuesAt(input?.(own), place);
  if (given.length > 0 && place.at(-1) !== EACH) return [];
  const id = idMeant(place, given);
  // The least of those who may, and the one who sees most.
  const roles = new Set([by[0], by.at(-1)].filter((role) => role !== undefined));
  return [...roles].map((role) => ({ path, place, id, role }));
});

/** Which of a school's or a trust's ids a place is for: the one that the example gives there, or the one of its name. */
function idMeant(place: Place, given: readonly unknown[]): keyof ExampleIds {
  const names = Object.keys(own) as (keyof ExampleIds)[];
  const asGiven = names.find((name) => own[name] === given[0]);
  const called = place.findLast((name) => name !== EACH)?.replace(/Ids$/u, "Id");
  return asGiven ?? names.find((name) => name === called) ?? "caseId";
}

test("there are ids in lists, and ids that no example gives", () => {
  expect(tried.filter(({ place }) => place.at(-1) === EACH).length).toBeGreaterThan(5);
  expect(tried.filter(({ place }) => place.at(-1) !== EACH).length).toBeGreaterThan(10);
});

/** What the whole trust shares: a sibling school's is a member's own. */
const SHARED = new Set<keyof ExampleIds>(["modelVersionId", "modelId"]);

describe.each(tried)("$path as a $role", ({ path, place, id, role }) => {
  test(`takes another’s id for an invented one in ${place.join(".")}`, async () => {
    const isOwn = role === "trust_lead" || SHARED.has(id);
    const others = [...(isOwn ? [] : [sibling[id as keyof typeof sibling]]), foreign[id]];
    // What the input asks beside that id is done by now, and is not done twice.
    await answer(role, path, place, inventedIds()[id]);
    const invented = await answer(role, path, place, inventedIds()[id]);
    for (const theirs of others) expect(await answer(role, path, place, theirs)).toBe(invented);
  });
});

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;
const TOKEN = /"token":"[\w-]{43}"/gu;

/** All that is answered, without what differs from one time to the next. */
async function answer(role: MembershipRole, path: string, place: Place, id: string) {
  const [group = "", name = ""] = path.split(".");
  const caller = story.as(role) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const input = withIdAt(procedureExamples[path]?.input?.(own), place, id);
  const said = await caller[group]?.[name]?.(input).then(
    (served) => `served ${JSON.stringify(served)}`,
    ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
  );
  return String(said)
    .replaceAll(ID, "an id")
    .replaceAll(MOMENT, "now")
    .replaceAll(TOKEN, "a token");
}
