import { type IsoDate } from "@safeboard/compliance/dates";
import type { DatedPolicy } from "@safeboard/compliance/policy-standing";
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import type { Transaction } from "@safeboard/database/actor";
import { modelPolicy, modelVersion } from "@safeboard/database/tables/models";
import { asc, sql } from "drizzle-orm";
import { isPublishedForAll, modelOfVersion } from "../models/held-for-all-schools.ts";

/** A policy that the trust holds for all its schools: its published version. */
export interface HeldForAll extends DatedPolicy {
  modelId: string;
  name: string;
  number: number;
}

/** By type, the policies that the trust holds for all schools: of each the version published last. */
export async function loadHeldForAll(
  transaction: Transaction,
  trustId: string,
): Promise<ReadonlyMap<string, HeldForAll>> {
  const published = await transaction
    .select({
      type: modelPolicy.typeCode,
      modelId: modelPolicy.id,
      name: modelPolicy.name,
      number: modelVersion.number,
      facts: modelVersion.facts,
      publishedOn: sql<IsoDate>`to_char(${modelVersion.publishedAt} at time zone 'Europe/London', 'YYYY-MM-DD')`,
    })
    .from(modelPolicy)
    .innerJoin(modelVersion, modelOfVersion)
    .where(isPublishedForAll(trustId))
    .orderBy(asc(modelVersion.publishedAt));
  return new Map(
    published.map(({ type, modelId, name, number, facts, publishedOn }) => [
      type,
      { modelId, name, number, ...datesOf(facts), effectiveOn: publishedOn },
    ]),
  );
}

/** What a policy's standing is judged by, of its facts. */
export function datesOf(
  facts: Pick<PolicyFacts, "adopted" | "lastReviewed" | "nextReview" | "reviewCycleMonths">,
): Omit<DatedPolicy, "effectiveOn"> {
  return {
    adopted: facts.adopted,
    lastReviewed: facts.lastReviewed,
    nextReview: facts.nextReview,
    reviewCycleMonths: facts.reviewCycleMonths?.value ?? null,
  };
}
