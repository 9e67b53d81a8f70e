import { type ExpectationSource, type Force } from "@safeboard/compliance/expectations";
import { withActor } from "@safeboard/database/actor";
import { expectationSet } from "@safeboard/database/tables/expectations";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadOwnSets } from "./load-sets.ts";
import { fieldsOfSigns } from "./own-expectation.ts";

export interface OwnSetListed {
  id: string;
  name: string;
  version: string;
  expectations: {
    id: string;
    statement: string;
    why: string;
    force: Force;
    from: string | null;
    phases: string[];
    source: ExpectationSource | null;
    wording: string;
    /** As the plain form has them. */
    words: string;
    signs: string;
  }[];
  /** Every version that was saved, the latest first. */
  versions: { by: string; at: Date }[];
}

export interface OwnSets {
  sets: OwnSetListed[];
  /** The phases of the trust's schools, as the DfE's register writes them. */
  phases: string[];
}

/** The trust's own expectations, as they can be changed. */
export async function listOwnSets({ actor, database }: MemberContext): Promise<OwnSets> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [own, saved, phases] = await Promise.all([
      loadOwnSets(transaction, trustId),
      transaction
        .select({
          code: expectationSet.code,
          by: expectationSet.recordedBy,
          at: expectationSet.recordedAt,
        })
        .from(expectationSet)
        .where(eq(expectationSet.trustId, trustId))
        .orderBy(desc(expectationSet.recordedAt)),
      transaction
        .selectDistinct({ phase: unit.phase })
        .from(unit)
        .where(and(eq(unit.trustId, trustId), isNotNull(unit.phase))),
    ]);
    return {
      phases: phases.flatMap(({ phase }) => phase ?? []).toSorted(),
      sets: own.map(({ set }) => ({
        id: set.id,
        name: set.name,
        version: set.version,
        expectations: set.expectations.map((expectation) => ({
          id: expectation.id,
          statement: expectation.statement,
          why: expectation.why,
          force: expectation.force,
          from: expectation.from,
          phases: expectation.phases === "all" ? [] : expectation.phases,
          source: expectation.sources[0] ?? null,
          wording: expectation.elements[0]?.wording ?? "",
          ...fieldsOfSigns(expectation),
        })),
        versions: saved.filter(({ code }) => code === set.id).map(({ by, at }) => ({ by, at })),
      })),
    };
  });
}
