import { createHash } from "node:crypto";
import { type Member, type Transaction, withActor } from "@safeboard/database/actor";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { type SchoolBundle, unpackBundle } from "./school-bundle.ts";

export const releaseCodeInput = z.object({
  code: z.string().trim().min(20, "Enter the whole code.").max(100, "This code is too long."),
});

export interface OfferedSchool {
  name: string;
  urn: string | null;
  fromTrust: string;
  leavingOn: string;
  versions: number;
  appointments: number;
}

/** What a release code opens, before it is accepted. */
export async function inspectRelease(
  { actor, database, now }: MemberContext,
  { code }: z.infer<typeof releaseCodeInput>,
): Promise<OfferedSchool> {
  const { bundle } = await withActor(database, holdingCode(actor, code), (transaction) =>
    loadOffer(transaction, actor, { code, now }),
  );
  return {
    name: bundle.school.name,
    urn: bundle.school.urn,
    fromTrust: bundle.origin.trustName,
    leavingOn: bundle.origin.leavingOn,
    versions: bundle.policies.reduce((sum, { versions }) => sum + versions.length, 0),
    appointments: bundle.appointments.length,
  };
}

/** Whoever holds the code sees the one release that it opens, in another trust, and nothing else of that trust. */
export function holdingCode(actor: Member, code: string): Member {
  return { ...actor, releaseCodeHash: releaseCodeHash(code) };
}

export function releaseCodeHash(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}

/** Loads an open release by its code, or ends with Not Found: for a wrong code and for one that was used alike. */
export async function loadOffer(
  transaction: Transaction,
  actor: Member,
  { code, now }: { code: string; now: Date },
): Promise<{ release: { id: string; trustId: string }; bundle: SchoolBundle }> {
  const [release] = await transaction
    .select()
    .from(schoolRelease)
    .where(
      and(
        eq(schoolRelease.codeHash, releaseCodeHash(code)),
        isNull(schoolRelease.acceptedAt),
        isNull(schoolRelease.cancelledAt),
        gt(schoolRelease.expiresAt, now),
      ),
    );
  if (!release) throw new NotFound();
  if (release.trustId === actor.trustId) {
    throw new Conflict("Your own trust released this school. The new trust enters the code.");
  }
  const bundle = await unpackBundle({ bytes: release.bundle, sha256: release.bundleSha256 });
  return { release, bundle };
}
