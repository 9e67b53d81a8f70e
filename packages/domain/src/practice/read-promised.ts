import type { IsoDate } from "@safeboard/compliance/dates";
import type { Evidence } from "@safeboard/compliance/policy-facts";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import {
  evidenceKindFor,
  type PracticeCounts,
  practiceStanding,
  type PracticeState,
} from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { loadSets } from "../expectations/load-sets.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type EvidenceLoaded, loadEvidence } from "./load-evidence.ts";
import { loadPromises } from "./load-promises.ts";
import type { schoolInput } from "./list-evidence.ts";

export interface PromiseShown {
  id: string;
  policy: { kind: string; name: string; versionId: string; number: number };
  text: string;
  who: string | null;
  frequencyMonths: number | null;
  expectation: { id: string; statement: string } | null;
  passage: Evidence;
  state: PracticeState;
  /** The kind of evidence that shows it; null where nothing need be shown. */
  kind: string | null;
  /** What a person said of that, in place of what the words suggest. */
  said: { code: string | null; reason: string | null; by: string; at: Date } | null;
  /** The kind that its words suggest. */
  suggested: string;
  /** What shows it for the longest time. */
  shownBy: { id: string; from: EvidenceLoaded["from"]; kind: string; on: IsoDate } | null;
  /** The last day on which that counts for this promise. */
  until: IsoDate | null;
}

/** What a school's current policies promise, and what shows of each promise that it is kept. */
export async function readPromised(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof schoolInput>,
): Promise<{
  school: { id: string; name: string };
  today: IsoDate;
  counts: PracticeCounts;
  /** In the order of the policies and of their texts. */
  promises: PromiseShown[];
}> {
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const { id, name } = await requireSchool(transaction, actor.trustId, schoolId);
    const settings = await loadSettings(transaction, actor.trustId, today);
    const types = await loadPolicyTypes(transaction, actor.trustId);
    const sets = await loadSets(transaction, actor.trustId);
    const statements = new Map(
      sets.flatMap(({ expectations }) =>
        expectations.map(({ id: code, statement }) => [code, statement] as const),
      ),
    );
    const promises = await loadPromises(transaction, { ...school, today });
    const evidence = await loadEvidence(transaction, { ...school, today }, promises);
    const held = new Map(evidence.map((piece) => [piece.id, piece]));
    const standing = practiceStanding(promises, evidence, today, settings);
    return {
      school: { id, name },
      today,
      counts: standing.counts,
      promises: promises.map((promise, index): PromiseShown => {
        const { state, kind, evidenceId, until } = standing.promises[index] ?? NOTHING;
        const shows = evidenceId === null ? undefined : held.get(evidenceId);
        const statement = promise.expectation && statements.get(promise.expectation);
        return {
          id: promise.id,
          policy: {
            kind: promise.policyKind,
            name: policyTypeName(types, promise.policyKind),
            versionId: promise.versionId,
            number: promise.versionNumber,
          },
          text: promise.text,
          who: promise.who,
          frequencyMonths: promise.frequencyMonths,
          expectation:
            promise.expectation && statement ? { id: promise.expectation, statement } : null,
          passage: promise.passage,
          state,
          kind,
          said: promise.kind,
          suggested: evidenceKindFor(promise).code,
          shownBy: shows
            ? { id: shows.id, from: shows.from, kind: shows.kind, on: shows.happenedOn }
            : null,
          until,
        };
      }),
    };
  });
}

const NOTHING = { state: "none", kind: null, evidenceId: null, until: null } as const;
