import { randomUUID } from "node:crypto";
import { proposeAppointments } from "@safeboard/compliance/appointment-proposals";
import type { Transaction } from "@safeboard/database/actor";
import { approval, type ApprovalSource } from "@safeboard/database/tables/policy-life";
import { sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { listAppointmentsInForce } from "../people/list-appointments-in-force.ts";
import { recordNamedPeople } from "../people/record-named-people.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { answerPolicyRequests } from "./answer-policy-requests.ts";
import { keepPolicies } from "./keep-policies.ts";
import type { LoadedVersion } from "./load-version.ts";

export interface ApprovalToRecord {
  body: string;
  delegatedTo: string | null;
  approvedOn: string;
  effectiveOn: string;
  minuteReference: string | null;
  source: ApprovalSource;
}

/** Writes the approval; the kept figures follow, and what was asked of the school is answered. */
export async function recordApproval(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  { version, kind }: Pick<LoadedVersion, "version" | "kind">,
  given: ApprovalToRecord,
): Promise<void> {
  const { trustId, schoolId, id: versionId } = version;
  await transaction.insert(approval).values({
    trustId,
    schoolId,
    id: randomUUID(),
    versionId,
    ...given,
    recordedAt: sql`clock_timestamp()`,
    recordedBy: actor.displayName,
  });
  await keepPolicies(transaction, { trustId, schoolId, kind, today });
  await answerPolicyRequests(transaction, { trustId, schoolId, kind, by: actor.displayName });
  await answerDoneRequests(transaction, { actor, today }, schoolId);
}

/**
 * For a version that is approved after it was checked: whom it names for a role that nobody holds enters the register.
 * Where the register names somebody else it stays, and the people page shows the contradiction.
 *
 * @returns the roles for which somebody was recorded
 */
export async function fillVacantRoles(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "today">,
  { version, facts }: Pick<LoadedVersion, "version" | "facts">,
) {
  const { trustId, schoolId, id: versionId } = version;
  const register = await listAppointmentsInForce(transaction, {
    trustId,
    schoolId,
    on: context.today,
  });
  const settled = proposeAppointments(facts.people, register)
    .filter(({ outcome }) => outcome === "record")
    .map(({ role, named }) => ({ role, start: named, end: [] }));
  await recordNamedPeople(transaction, context, { schoolId, versionId, settled });
  return settled.map(({ role }) => role);
}
