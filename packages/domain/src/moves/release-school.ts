import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
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
 * Packs a school's record for the trust that it moves to. Nothing changes here until the other trust accepts.
 *
 * @throws Conflict when an earlier release is still open
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
    const school = await requireSchoolInTrust(transaction, trustId, schoolId, today);
    const [open] = await transaction
      .select({ id: schoolRelease.id })
      .from(schoolRelease)
      .where(
        and(
          eq(schoolRelease.trustId, trustId),
          eq(schoolRelease.schoolId, schoolId),
          isNull(schoolRelease.cancelledAt),
          isNull(schoolRelease.closedAt),
          gt(schoolRelease.expiresAt, now),
        ),
      );
    if (open) throw new Conflict(`${school.name} was released already. Cancel that release first.`);
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
