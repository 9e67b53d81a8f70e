import type { Transaction } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound, NotPermitted } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { rolePermits } from "../permissions.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { requireSchool } from "../schools/require-school.ts";

/** Whose import it is: a school's; or, for null, the trust's own, whose rows say which school they are about. */
export const importUnitInput = z.object({ schoolId: identifier.nullable().default(null) });

export const importRunInput = importUnitInput.extend({ runId: identifier });

export interface ImportUnit {
  trustId: string;
  unitId: string;
  /** Null for the trust's own. */
  school: { id: string; name: string } | null;
}

/**
 * @throws NotFound for a school that the member doesn't see
 * @throws NotPermitted for the trust's own, by somebody who doesn't act for all its schools
 */
export async function requireImportUnit(
  transaction: Transaction,
  { actor }: Pick<MemberContext, "actor">,
  schoolId: string | null,
): Promise<ImportUnit> {
  const { trustId } = actor;
  if (schoolId === null) {
    if (!rolePermits(actor.role, "acrossSchools", "import")) throw new NotPermitted();
    return { trustId, unitId: await findCentralUnit(transaction, trustId), school: null };
  }
  if (!actor.schoolIds.includes(schoolId)) throw new NotFound();
  const { id, name } = await requireSchool(transaction, trustId, schoolId);
  return { trustId, unitId: id, school: { id, name } };
}
