import { createHash, randomUUID } from "node:crypto";
import {
  CHECK_OUTCOMES,
  type CheckOutcome,
  publicationStanding,
} from "@safeboard/compliance/publication-standing";
import { withActor } from "@safeboard/database/actor";
import { publicationCheck } from "@safeboard/database/tables/policy-life";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { fileBytes, identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadPublications } from "./load-publications.ts";
import { loadVersion } from "./load-version.ts";
import { optionalNote } from "./note.ts";
import { requireDeed } from "./require-deed.ts";

export const checkPublicationInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  found: z.discriminatedUnion(
    "how",
    [
      /** The file that was found there: it is compared byte for byte, and not kept. */
      z.object({ how: z.literal("file"), bytes: fileBytes }),
      z.object({ how: z.literal("by_eye"), outcome: z.enum(CHECK_OUTCOMES) }),
    ],
    "Choose the file that you found there, or say what you saw.",
  ),
  note: optionalNote,
});

/**
 * Records that somebody looked at the published address, and whether this version's file was there.
 *
 * @throws Conflict when no address is recorded, or the version is no longer in use
 */
export async function checkPublication(
  context: MemberContext,
  { schoolId, versionId, found, note }: z.infer<typeof checkPublicationInput>,
): Promise<{ outcome: CheckOutcome; comparedBytes: boolean }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "check_publication");
    const { policyId, number } = loaded.version;
    const { publications } = await loadPublications(transaction, { trustId, schoolId, policyId });
    const standing = publicationStanding(versionId, publications, []);
    if (standing.kind === "not_published") {
      throw new Conflict(
        `Version ${number} has no address yet. Record where it is published first.`,
      );
    }
    const seen = whatWasFound(found, loaded.document.sha256);
    await transaction.insert(publicationCheck).values({
      trustId,
      schoolId,
      id: randomUUID(),
      publicationId: standing.publication.id,
      checkedOn: today,
      ...seen,
      note,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.checkPublication",
      subjectId: versionId,
      detail: { number, kind: loaded.kind, ...seen },
      deedOf: "school",
    });
    return { outcome: seen.outcome, comparedBytes: seen.sha256 !== null };
  });
}

function whatWasFound(
  found: z.infer<typeof checkPublicationInput>["found"],
  ours: string,
): { outcome: CheckOutcome; sha256: string | null } {
  if (found.how === "by_eye") return { outcome: found.outcome, sha256: null };
  const sha256 = createHash("sha256").update(found.bytes).digest("hex");
  return { outcome: sha256 === ours ? "same_file" : "other_file", sha256 };
}
