import type { Evidence } from "@safeboard/compliance/policy-facts";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import type { VersionStatus } from "@safeboard/compliance/version-life";
import { withActor } from "@safeboard/database/actor";
import { commitment } from "@safeboard/database/tables/expectations";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { loadVersion } from "../policies/load-version.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadCheck } from "./load-check.ts";
import { loadSets } from "./load-sets.ts";

export const promisesInput = z.object({ schoolId: identifier, versionId: identifier });

export interface PromiseListed {
  /** Null while the version isn't confirmed: then the promises are only what was read. */
  id: string | null;
  text: string;
  who: string | null;
  /** Months from one time to the next; see the commitment's schema for what is below a month. */
  frequencyMonths: number | null;
  expectation: { setId: string; id: string; statement: string } | null;
  passage: Evidence;
  withdrawn: { by: string; at: Date } | null;
}

export interface PromisesPage {
  school: { id: string; name: string };
  versionId: string;
  number: number;
  status: VersionStatus;
  kind: string;
  kindName: string;
  fileName: string;
  pages: string[];
  /** In the order of the text. */
  promises: PromiseListed[];
}

/** Every promise that a version makes: who will do what, how often, and by which passage. */
export async function listPromises(
  { actor, database, today }: MemberContext,
  { schoolId, versionId }: z.infer<typeof promisesInput>,
): Promise<PromisesPage> {
  const { trustId } = actor;
  const address = { trustId, schoolId, versionId };
  return withActor(database, actor, async (transaction) => {
    const [school, version, drawn, check, sets, types] = await Promise.all([
      requireSchool(transaction, trustId, schoolId),
      loadVersion(transaction, { ...address, today }),
      transaction
        .select()
        .from(commitment)
        .where(and(atSchool(commitment, address), eq(commitment.versionId, versionId)))
        .orderBy(asc(commitment.position)),
      loadCheck(transaction, address),
      loadSets(transaction, trustId),
      loadPolicyTypes(transaction, trustId),
    ]);
    const expectations = new Map(
      sets.flatMap((set) =>
        set.expectations.map(({ id, statement }) => [id, { setId: set.id, id, statement }]),
      ),
    );
    const answered = (id: string | null) => (id === null ? null : (expectations.get(id) ?? null));
    const read = check?.commitments ?? [];
    return {
      school: { id: school.id, name: school.name },
      versionId,
      number: version.version.number,
      status: version.status,
      kind: version.kind,
      kindName: policyTypeName(types, version.kind),
      fileName: version.document.fileName,
      pages: version.reading.pages,
      promises:
        drawn.length > 0
          ? drawn.map(({ withdrawnAt, withdrawnBy, evidence, expectationId, ...promise }) => ({
              id: promise.id,
              text: promise.text,
              who: promise.who,
              frequencyMonths: promise.frequencyMonths,
              expectation: answered(expectationId),
              passage: evidence,
              withdrawn: withdrawnAt && { by: withdrawnBy ?? "", at: withdrawnAt },
            }))
          : read.map(({ evidence, expectation, ...promise }) => ({
              id: null,
              ...promise,
              expectation: answered(expectation),
              passage: evidence,
              withdrawn: null,
            })),
    };
  });
}
