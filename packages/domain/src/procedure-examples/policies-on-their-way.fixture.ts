import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { versionStep } from "@safeboard/database/tables/policies";
import { publication } from "@safeboard/database/tables/policy-life";
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type LifeIds = Pick<ExampleIds, "checkedVersionId" | "reviewVersionId" | "publishedVersionId">;

/** A policy that was checked, one that lies before the governors, and one that is on the school's website. */
export async function bringPoliciesOnTheirWay(
  database: Database,
  { system, trust }: TrustStory,
  schoolId: string,
): Promise<LifeIds> {
  const create = async (kind: string, confirmedOn?: string) => {
    const pages = [`The ${kind} policy of ${schoolId}`];
    const details = { schoolId, kind, pages, ...(confirmedOn ? { confirmedOn } : {}) };
    return (await createPolicyVersion(database, system, details)).versionId;
  };
  const place = { trustId: trust.id, schoolId, recordedBy: "Robin Marlowe" };
  const [checkedVersionId, reviewVersionId, publishedVersionId] = [
    await create("anti_bullying"),
    await create("acceptable_use"),
    await create("mobile_phones", "2026-09-14"),
  ];
  await withActor(database, system, async (transaction) => {
    const step = (versionId: string, kind: "confirmed" | "sent_for_review", minute: number) => ({
      ...place,
      id: randomUUID(),
      versionId,
      kind,
      on: "2026-11-10",
      recordedAt: new Date(Date.UTC(2026, 10, 10, 9, minute)),
    });
    await transaction
      .insert(versionStep)
      .values([
        step(checkedVersionId, "confirmed", 0),
        step(reviewVersionId, "confirmed", 1),
        step(reviewVersionId, "sent_for_review", 2),
      ]);
    await transaction.insert(publication).values({
      ...place,
      id: randomUUID(),
      versionId: publishedVersionId,
      webAddress: "https://www.ashdown.example/policies",
      publishedOn: "2026-09-20",
      change: "first",
    });
  });
  return { checkedVersionId, reviewVersionId, publishedVersionId };
}
