import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { findAtSchools, type SettledContradiction } from "./find-at-school.ts";

export const readSchoolContradictionsInput = z.object({ schoolId: identifier });

export interface SchoolContradictions {
  school: { id: string; name: string };
  contradictions: SettledContradiction[];
}

/** What contradicts what at one school, both sides with their passages, settled ones with who settled them. */
export async function readSchoolContradictions(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof readSchoolContradictionsInput>,
): Promise<SchoolContradictions> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [found] = await findAtSchools(transaction, { trustId, schoolId, today });
    return {
      school: { id: school.id, name: school.name },
      contradictions: found?.contradictions ?? [],
    };
  });
}
