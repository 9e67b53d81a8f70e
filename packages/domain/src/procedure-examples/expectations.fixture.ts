/** Makes what the examples of expectations are about: a ruling, a promise and a set of the trust's own. */
import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import {
  commitment,
  expectationRuling,
  expectationSet,
} from "@safeboard/database/tables/expectations";
import type { ExampleIds } from "./example-ids.ts";
import type { TrustStory } from "../trust-story.fixture.ts";

type ExpectationIds = Pick<ExampleIds, "rulingId" | "promiseId" | "ownSetId">;

export async function expectOfVersion(
  database: Database,
  { system, trust }: TrustStory,
  { schoolId, versionId }: { schoolId: string; versionId: string },
): Promise<ExpectationIds> {
  const place = { trustId: trust.id, schoolId, versionId };
  const [rulingId, promiseId] = [randomUUID(), randomUUID()];
  const ownSetId = `lockers-${randomUUID().slice(0, 8)}`;
  await withActor(database, system, async (transaction) => {
    await transaction.insert(expectationRuling).values({
      ...place,
      id: rulingId,
      setCode: "statutory-guidance",
      expectationId: "E09",
      status: "met_elsewhere",
      reason: "The staff handbook says it.",
      documentNamed: "Staff handbook",
      recordedBy: "Robin Marlowe",
    });
    await transaction.insert(commitment).values({
      ...place,
      id: promiseId,
      position: 1,
      text: "We review this policy every year.",
      evidence: { page: 1, start: 0, end: 6, quote: "Online" },
    });
    await transaction.insert(expectationSet).values({
      trustId: trust.id,
      id: randomUUID(),
      code: ownSetId,
      definition: ownSet(ownSetId),
      recordedBy: "Robin Marlowe",
    });
  });
  return { rulingId, promiseId, ownSetId };
}

/** What a plain form makes of "lockers". */
function ownSet(id: string) {
  return {
    id,
    name: "Lockers",
    version: "2026-11-01.1",
    about: "Invented for the examples.",
    expectations: [
      {
        id: "T1",
        statement: "The policy says where phones are kept.",
        why: "A phone that nobody can reach disturbs no lesson.",
        sources: [{ document: "The trust's board" }],
        force: "should",
        from: null,
        elements: [
          {
            id: "text",
            says: "It says where phones are kept.",
            wording: "Phones are kept in lockers.",
            signs: ["'lockers'"],
          },
        ],
      },
    ],
  };
}
