import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { collectBundle } from "./collect-bundle.ts";
import { packBundle } from "./school-bundle.ts";

const DAYS_TO_ACCEPT = 90;

export const releaseSchoolInput = z.object({
  schoolId: identifier,
  /** The school's last day in this trust. */
  leavingOn: isoDate,
});

export interface ReleasedSchool {
  releaseId: string;
  /** For the new trust's lead. It is shown once: only its hash is kept. */
  code: string;
  expiresAt: Date;
}

/**
 * Packs a school's record for the trust that it moves to. Until the release is cancelled or runs out, the record
 * stays as it was packed; nothing else changes here until the other trust accepts.
 *
 * @throws Conflict when an earlier release is still open or was accepted, or the documents are too many to pack
 */
export async function releaseSchool(
  context: MemberContext,
  { schoolId, leavingOn }: z.infer<typeof releaseSchoolInput>,
): Promise<ReleasedSchool> {
  const { actor, database, today, now, tokens } = context;
  const { trustId } = actor;
  if (leavingOn < today) throw new InvalidInput({ leavingOn: "Choose today or a later day." });
  const { token: code, hash: codeHash } = tokens.newOneTimeToken();
  const expiresAt = new Date(now.getTime() + DAYS_TO_ACCEPT * 86_400_000);
  return withActor(database, actor, async (transaction) => {
    await takeTurnAtSchool(transaction, schoolId);
    const school = await requireSchoolInTrust(transaction, context, schoolId);
    const [open] = await transaction
      .select({ acceptedByTrust: schoolRelease.acceptedByTrust })
      .from(schoolRelease)
      .where(
        and(
          atSchool(schoolRelease, { trustId, schoolId }),
          isNull(schoolRelease.cancelledAt),
          isNull(schoolRelease.closedAt),
          or(isNotNull(schoolRelease.acceptedAt), gt(schoolRelease.expiresAt, now)),
        ),
      );
    if (open) {
      throw new Conflict(
        open.acceptedByTrust
          ? `${open.acceptedByTrust} accepted ${school.name} already.`
          : `${school.name} was released already. Cancel that release first.`,
      );
    }
    const { bytes, sha256 } = await packBundle(await collectBundle(transaction, school, leavingOn));
    const releaseId = randomUUID();
    await transaction.insert(schoolRelease).values({
      trustId,
      schoolId,
      id: releaseId,
      codeHash,
      leavingOn,
      bundle: bytes,
      bundleSha256: sha256,
      bundleBytes: bytes.byteLength,
      releasedBy: actor.displayName,
      expiresAt,
    });
    await transaction
      .update(unit)
      .set({ releasedUntil: expiresAt })
      .where(and(eq(unit.trustId, trustId), eq(unit.id, schoolId)));
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "release.create",
      subjectId: releaseId,
      detail: { leavingOn, bundleSha256: sha256, bundleBytes: bytes.byteLength },
      deedOf: "trust",
    });
    return { releaseId, code, expiresAt };
  });
}
