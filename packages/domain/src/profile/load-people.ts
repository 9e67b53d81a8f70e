import { isAskedOf, isHeldOn, roleStanding } from "@safeboard/compliance/asked-roles";
import { holdersTrained, type HoldersTrained } from "@safeboard/compliance/school-profile";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Status } from "@safeboard/compliance/statuses";
import type { Transaction } from "@safeboard/database/actor";
import { loadHeldRoles } from "../people/load-held-roles.ts";
import { loadLapsedTraining } from "../people/load-lapsed-training.ts";
import { loadRoles } from "../people/load-roles.ts";
import { loadSchoolsWithPolicy } from "../people/load-with-policy.ts";
import { asKnown } from "../people/people-input.ts";
import type { SchoolUnit } from "../schools/require-school.ts";

export interface ProfilePeople {
  /** What the school is asked to fill, in the order in which roles are listed everywhere. */
  roles: {
    code: string;
    title: string;
    status: Status;
    /** "Vacant since 1 August 2026"; null where there is nothing to say. */
    value: string | null;
    holders: { name: string; since: IsoDate; until: IsoDate | null }[];
    trained: HoldersTrained;
  }[];
  /** Everybody who holds a post today, to tell an owner by it. */
  posts: { name: string; title: string }[];
}

/** Who answers for what at a school today, since when, and whether they are trained for it: which training that is, is theirs. */
export async function loadProfilePeople(
  transaction: Transaction,
  { trustId, id: schoolId, phase }: SchoolUnit,
  { today, settings }: { today: IsoDate; settings: ComplianceSettings },
): Promise<ProfilePeople> {
  const [{ asked, titleOf }, onRecord, withPolicy] = await Promise.all([
    loadRoles(transaction, trustId),
    loadHeldRoles(transaction, { trustId, schoolId }),
    loadSchoolsWithPolicy(transaction, { trustId, schoolId, day: today }),
  ]);
  const held = asKnown(onRecord, { on: today, today, known: "now" });
  const notTrainedIn = await loadLapsedTraining(transaction, held, {
    trustId,
    schoolIds: [schoolId],
    day: today,
  });
  const register = { held, hasPolicy: withPolicy.has(schoolId), notTrainedIn };
  return {
    roles: asked
      .filter((role) => isAskedOf(role, phase))
      .map((role) => {
        const { status, holders, findings } = roleStanding(role, register, today, settings);
        const lapsed = holders.map(({ appointmentId }) => notTrainedIn.get(appointmentId));
        return {
          code: role.code,
          title: role.title,
          status,
          value: findings[0]?.value ?? null,
          holders: holders.map(({ name, from, to }) => ({ name, since: from, until: to })),
          trained: holdersTrained(lapsed.map((not) => (not ? not.length === 0 : null))),
        };
      }),
    posts: held
      .filter((one) => isHeldOn(one, today))
      .map(({ name, role }) => ({ name, title: titleOf(role) })),
  };
}
