import { randomUUID } from "node:crypto";
import {
  type EvidenceDetails,
  evidenceDetailsSchema,
  evidenceKindOf,
  evidenceValidUntil,
} from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import { evidence, evidenceLink } from "@safeboard/database/tables/practice";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { requirePast } from "../incidents/require-past.ts";
import { identifier, orEmpty, severalLines } from "../input-limits.ts";
import { refusePersonalData } from "../plans/refuse-personal-data.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepPractice } from "./keep-practice.ts";
import { requirePromises } from "./require-promises.ts";

export const recordEvidenceInput = z.object({
  schoolId: identifier,
  details: evidenceDetailsSchema,
  note: orEmpty(severalLines(500)),
  /** The promises that it shows, besides those that its kind shows by itself. */
  promiseIds: z.array(identifier).max(300).default([]),
});

/**
 * Records that something was done that a policy promises: what, when, in numbers, and until when it shows the promise. One
 * piece can show several promises.
 *
 * @throws InvalidInput for a day to come, for words that could tell who a pupil is, and for "something else" without words
 * @throws NotFound for a promise that no policy of the school makes
 */
export async function recordEvidence(
  context: MemberContext,
  { schoolId, details, note, promiseIds }: z.infer<typeof recordEvidenceInput>,
): Promise<{ evidenceId: string; validUntil: string }> {
  const { actor, database, now, today } = context;
  requirePast(details.happenedOn, today, "details.happenedOn");
  refusePersonalData({ note }, today);
  if (details.kind === "other" && note === null) {
    throw new InvalidInput({ note: "Say in a few words what was done." });
  }
  const validUntil = details.validUntil ?? proposedUntil(details);
  const row = {
    trustId: actor.trustId,
    schoolId,
    recordedAt: now,
    recordedBy: actor.displayName,
  };
  const evidenceId = randomUUID();
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const wanted = [...new Set(promiseIds)];
    await requirePromises(transaction, { trustId: actor.trustId, schoolId }, wanted);
    const { kind, happenedOn, figures } = details;
    await transaction
      .insert(evidence)
      .values({ ...row, id: evidenceId, kind, happenedOn, validUntil, figures, note });
    if (wanted.length > 0) {
      await transaction.insert(evidenceLink).values(
        wanted.map((commitmentId) => ({
          ...row,
          id: randomUUID(),
          evidenceId,
          commitmentId,
          shows: true,
        })),
      );
    }
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "practice.record",
      subjectId: evidenceId,
      detail: { kind, on: happenedOn, until: validUntil, promises: wanted.length },
      deedOf: "school",
    });
    return { evidenceId, validUntil };
  });
}

/** The last day that the kind of evidence proposes. */
function proposedUntil({ kind, happenedOn }: EvidenceDetails): string {
  const found = evidenceKindOf(kind);
  if (!found) throw new InvalidInput({ "details.kind": "Choose what it is from the list." });
  return evidenceValidUntil(found, happenedOn);
}
