import { withActor } from "@safeboard/database/actor";
import { trustRole } from "@safeboard/database/tables/people";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { Conflict, NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadRoles } from "./load-roles.ts";
import { roleCode } from "./role-fields.ts";

export const retireRoleInput = z.object({ code: roleCode });

/** Two roles that the overview has columns for, and without which there is nobody to turn to. */
const ALWAYS_ASKED: ReadonlySet<string> = new Set(["designated_safeguarding_lead", "headteacher"]);

/**
 * Asks schools for a role no more. Who holds it stays on record.
 *
 * @throws NotFound when it is not asked
 * @throws Conflict for a role without which a school can't be
 */
export async function retireRole(
  context: MemberContext,
  { code }: z.infer<typeof retireRoleInput>,
): Promise<{ code: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { asked } = await loadRoles(transaction, trustId);
    const role = asked.find((each) => each.code === code);
    if (!role) throw new NotFound();
    if (ALWAYS_ASKED.has(code)) {
      throw new Conflict(`Every school has to have somebody for this: ${role.title}.`);
    }
    const { code: _code, from: _from, ...definition } = role;
    await transaction.insert(trustRole).values(
      laterDecision(context, {
        code,
        definition,
        retired: true,
      }),
    );
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "role.retire",
      detail: { code, title: role.title },
      deedOf: "trust",
    });
    return { code };
  });
}
