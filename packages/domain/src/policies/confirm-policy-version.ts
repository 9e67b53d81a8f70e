import { randomUUID } from "node:crypto";
import type { RoleCode } from "@safeboard/compliance/roles";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { request, versionStep } from "@safeboard/database/tables/policies";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { roleCode } from "../people/record-appointment.ts";
import { recordNamedPeople, type SettledAppointments } from "../people/record-named-people.ts";
import { listAppointmentsInForce } from "../people/list-appointments-in-force.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { type AppointmentProposal, proposeAppointments } from "@safeboard/compliance/appointment-proposals";
import { keepPolicy } from "./keep-policy.ts";
import { loadVersion } from "./load-version.ts";

export const confirmVersionInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  /** Which is right where the policy and the register differ; `both` only for a role that several may hold. */
  appointments: z
    .array(
      z.object({
        role: roleCode,
        choice: z.enum(["policy", "register", "both"]),
      }),
    )
    .max(50)
    .default([]),
});

export type AppointmentChoice = z.infer<typeof confirmVersionInput>["appointments"][number];

export interface ConfirmedVersion {
  versionId: string;
  number: number;
  /** Roles for which the register now follows the policy. */
  recorded: RoleCode[];
}

/**
 * Makes a draft the school's current version: its figures are kept, what was asked of the school is answered, and the
 * people whom it names enter the register. Confirming what is confirmed already changes nothing.
 *
 * @throws Conflict when the version was discarded or withdrawn
 * @throws InvalidInput when the policy and the register differ and nobody said which is right
 */
export async function confirmPolicyVersion(
  context: MemberContext,
  { schoolId, versionId, appointments }: z.infer<typeof confirmVersionInput>,
): Promise<ConfirmedVersion> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId });
    const { number } = loaded.version;
    if (loaded.status === "current" || loaded.status === "superseded") {
      return { versionId, number, recorded: [] };
    }
    if (loaded.status !== "draft") {
      throw new Conflict(`Version ${number} was ${loaded.status}, so it can't be confirmed.`);
    }
    const register = await listAppointmentsInForce(transaction, { trustId, schoolId, on: today });
    const proposals = proposeAppointments(loaded.facts.people, register);
    const settled = settle(proposals, appointments);
    await transaction.insert(versionStep).values({
      trustId,
      schoolId,
      id: randomUUID(),
      versionId,
      kind: "confirmed",
      on: today,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await keepPolicy(transaction, loaded, today);
    await answerRequests(transaction, trustId, schoolId);
    await recordNamedPeople(transaction, context, { schoolId, versionId, settled });
    const recorded = settled.map(({ role }) => role);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.confirm",
      subjectId: versionId,
      detail: { number, recorded },
      deedOf: "school",
    });
    return { versionId, number, recorded };
  });
}

/** What changes in the register, for each role where something does. */
function settle(
  proposals: readonly AppointmentProposal[],
  choices: readonly AppointmentChoice[],
): SettledAppointments[] {
  const fieldErrors: Record<string, string> = {};
  const settled = proposals.flatMap(({ role, title, named, registered, outcome, singleHolder }) => {
    if (outcome === "agrees") return [];
    if (outcome === "record") return [{ role, start: named, end: [] }];
    const choice = choices.find((each) => each.role === role)?.choice;
    if (choice === "register") return [];
    if (choice === "policy") return [{ role, start: named, end: registered }];
    if (choice === "both" && !singleHolder) return [{ role, start: named, end: [] }];
    fieldErrors[`appointments.${role}`] =
      `${title}: the policy names ${listNames(named)}, your register says ${listNames(registered)}. Say which is right.`;
    return [];
  });
  if (Object.keys(fieldErrors).length > 0) throw new InvalidInput(fieldErrors);
  return settled;
}

function listNames(people: readonly { name: string }[]): string {
  return new Intl.ListFormat("en-GB").format(people.map(({ name }) => name));
}

async function answerRequests(
  transaction: Transaction,
  trustId: string,
  schoolId: string,
): Promise<void> {
  await transaction
    .update(request)
    .set({ answeredAt: sql`now()` })
    .where(
      and(
        atSchool(request, { trustId, schoolId }),
        eq(request.subject, "online_safety_policy"),
        isNull(request.answeredAt),
        isNull(request.withdrawnAt),
      ),
    );
}
