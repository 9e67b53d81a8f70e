import { randomUUID } from "node:crypto";
import { POLICY_HOLDERS, type PolicyType } from "@safeboard/compliance/policy-types";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { policyType } from "@safeboard/database/tables/policy-life";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { shortText } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadPolicyTypes } from "./load-policy-types.ts";
import { policyKind } from "./policy-kind.ts";

export const savePolicyTypeInput = z.object({
  /** Of the type that changes; null for a new one. */
  code: policyKind.nullable().default(null),
  name: shortText("the policy’s name"),
  /** Null where each school decides. */
  reviewMonths: z
    .number("Enter a number of months, or leave it empty.")
    .int("Enter a whole number of months.")
    .min(1, "Enter at least 1 month.")
    .max(120, "Enter at most 120 months.")
    .nullable(),
  approvedBy: shortText("who approves it"),
  onWebsite: z.boolean(),
  heldBy: z.enum(POLICY_HOLDERS, "Choose who holds it."),
});

export const retirePolicyTypeInput = z.object({ code: policyKind, retired: z.boolean() });

type Rules = Omit<z.infer<typeof savePolicyTypeInput>, "code">;

/**
 * Decides how the trust keeps a type of policy, or adds a type of its own. What was decided before stays on record.
 *
 * @throws InvalidInput when another type has the name
 */
export async function savePolicyType(
  context: MemberContext,
  { code, ...rules }: z.infer<typeof savePolicyTypeInput>,
): Promise<{ code: string }> {
  return decide(context, (register) => {
    const known = code === null ? null : requireType(register, code);
    const named = register.find(
      ({ name }) => name.toLocaleLowerCase("en-GB") === rules.name.toLocaleLowerCase("en-GB"),
    );
    if (named && named.code !== known?.code) {
      throw new InvalidInput({ name: `The register has “${named.name}” already.` });
    }
    const decided = known?.code ?? newCode(rules.name, register);
    return { code: decided, rules, retired: known?.retired ?? false, added: known === null };
  });
}

/**
 * Takes a type out of use, or into use again. Policies of this type stay where they are.
 *
 * @throws Conflict for online safety, which the overview is about
 */
export async function retirePolicyType(
  context: MemberContext,
  { code, retired }: z.infer<typeof retirePolicyTypeInput>,
): Promise<{ code: string }> {
  if (code === "online_safety" && retired) {
    throw new Conflict("Online safety stays in the register: the overview is about it.");
  }
  return decide(context, (register) => {
    const { name, reviewMonths, approvedBy, onWebsite, heldBy } = requireType(register, code);
    const rules = { name, reviewMonths, approvedBy, onWebsite, heldBy };
    return { code, rules, retired, added: false };
  });
}

interface Decision {
  code: string;
  rules: Rules;
  retired: boolean;
  added: boolean;
}

async function decide(
  context: MemberContext,
  decision: (register: readonly PolicyType[]) => Decision,
): Promise<{ code: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { code, rules, retired, added } = decision(await loadPolicyTypes(transaction, trustId));
    await transaction.insert(policyType).values({
      trustId,
      id: randomUUID(),
      code,
      ...rules,
      retired,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await auditDecision(transaction, context, { code, rules, retired, added });
    return { code };
  });
}

async function auditDecision(
  transaction: Transaction,
  context: MemberContext,
  { code, rules, retired, added }: Decision,
): Promise<void> {
  await recordAuditEvent(transaction, context, {
    schoolId: await findCentralUnit(transaction, context.actor.trustId),
    action: retired ? "policy.retireType" : "policy.saveType",
    detail: { code, ...rules, added },
    deedOf: "trust",
  });
}

function requireType(register: readonly PolicyType[], code: string): PolicyType {
  const known = register.find((type) => type.code === code);
  if (!known) throw new NotFound();
  return known;
}

/** A code that can stand in an address, made from the name: "Animals in school" is animals_in_school. */
function newCode(name: string, register: readonly PolicyType[]): string {
  const base =
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/gu, "_")
      .replace(/^_+|_+$/gu, "")
      .slice(0, 50) || "policy";
  const taken = new Set(register.map(({ code }) => code));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
