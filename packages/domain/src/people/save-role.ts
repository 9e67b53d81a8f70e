import { NATIONAL_ROLES, type RoleInForce } from "@safeboard/compliance/asked-roles";
import { ROLES } from "@safeboard/compliance/roles";
import { withActor } from "@safeboard/database/actor";
import { trustRole } from "@safeboard/database/tables/people";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadRecordedRoles, loadRoles } from "./load-roles.ts";
import { definitionOf, type saveRoleInput } from "./role-fields.ts";

/**
 * Asks the schools to fill a role of the trust's own, or asks a role of the list otherwise. What was asked before stays on
 * record.
 *
 * @throws NotFound when there is no such role
 * @throws InvalidInput when another role has the title
 */
export async function saveRole(
  context: MemberContext,
  { code, ...fields }: z.infer<typeof saveRoleInput>,
): Promise<{ code: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const [{ asked }, recorded] = await Promise.all([
      loadRoles(transaction, trustId),
      loadRecordedRoles(transaction, trustId),
    ]);
    const before = code === null ? null : requireRole(code, asked);
    refuseTitle(fields.title, code, asked);
    const taken = new Set<string>([
      ...ROLES.map((role) => role.code),
      ...recorded.map((row) => row.code),
    ]);
    const saved = code ?? newCode(fields.title, taken);
    await transaction.insert(trustRole).values(
      laterDecision(context, {
        code: saved,
        definition: definitionOf(fields, before),
      }),
    );
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "role.save",
      detail: { code: saved, title: fields.title, force: fields.force, added: before === null },
      deedOf: "trust",
    });
    return { code: saved };
  });
}

/** One that is asked today, or one of the national list that the trust asked for no more and asks for again. */
function requireRole(code: string, asked: readonly RoleInForce[]): RoleInForce {
  const role = asked.find((each) => each.code === code);
  if (role) return role;
  const national = NATIONAL_ROLES.find((each) => each.code === code);
  if (!national) throw new NotFound();
  return { ...national, from: "national" };
}

function refuseTitle(title: string, code: string | null, asked: readonly RoleInForce[]): void {
  const others = [...asked, ...ROLES].filter((role) => role.code !== code);
  const same = others.find((role) => spelling(role.title) === spelling(title));
  if (same) throw new InvalidInput({ title: `There is a role called “${same.title}” already.` });
}

const spelling = (title: string): string => title.toLocaleLowerCase("en-GB");

/** A code that can stand in an address, made from the title: "Digital lead" is digital_lead. */
function newCode(title: string, taken: ReadonlySet<string>): string {
  const base =
    title
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/gu, "_")
      .replace(/^_+|_+$/gu, "")
      .slice(0, 50) || "role";
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
