import {
  findContradictions,
  type JudgedContradiction,
  withSettlements,
} from "@safeboard/compliance/contradictions";
import type { IsoDate } from "@safeboard/compliance/dates";
import { isRoleCode } from "@safeboard/compliance/roles";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { and, eq, isNull } from "drizzle-orm";
import { loadCurrentPolicies } from "../policies/load-current-policies.ts";
import { atSchool } from "../schools/at-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadStatements, type RecordedSettlement, recordOf } from "./load-statements.ts";

export type SettledContradiction = JudgedContradiction<RecordedSettlement>;

/**
 * The contradictions of one school, or of all that the actor sees, school by school. Of one school each side has its
 * passages; of several, what it needs to be told.
 */
export async function findAtSchools(
  transaction: Transaction,
  { trustId, schoolId, today }: { trustId: string; schoolId?: string; today: IsoDate },
): Promise<{ schoolId: string; schoolName: string; contradictions: SettledContradiction[] }[]> {
  const wanted = { trustId, schoolId, today };
  const [loaded, settings, appointments] = await Promise.all([
    loadStatements(transaction, wanted, loadCurrentPolicies(transaction, wanted)),
    loadSettings(transaction, trustId, today),
    transaction
      .select({
        schoolId: appointment.schoolId,
        role: appointment.role,
        name: appointment.personName,
        email: appointment.email,
        from: appointment.from,
        to: appointment.to,
      })
      .from(appointment)
      .where(
        and(
          schoolId
            ? atSchool(appointment, { trustId, schoolId })
            : eq(appointment.trustId, trustId),
          isNull(appointment.withdrawnAt),
        ),
      ),
  ]);
  const heldAt = Map.groupBy(appointments, (held) => held.schoolId);
  const schools = schoolId ? [schoolId] : [...loaded.schoolNames.keys()];
  return schools.map((id) => {
    const held = (heldAt.get(id) ?? []).flatMap(({ schoolId: _at, role, ...one }) =>
      isRoleCode(role) ? [{ ...one, role }] : [],
    );
    const { record, settlements } = recordOf(id, held, loaded);
    return {
      schoolId: id,
      schoolName: record.schoolName,
      contradictions: withSettlements(findContradictions(record, today, settings), settlements),
    };
  });
}
