import { randomUUID } from "node:crypto";
import type { RoleCode } from "@safeboard/compliance/roles";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import type { MemberContext } from "../context.ts";
import type { PersonInPolicy, RegisteredHolder } from "@safeboard/compliance/appointment-proposals";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { endBefore } from "./end-before.ts";

export interface SettledAppointments {
  role: RoleCode;
  start: readonly PersonInPolicy[];
  end: readonly RegisteredHolder[];
}

/** Lets the register follow a confirmed policy: who is named starts today, who was replaced ended yesterday. */
export async function recordNamedPeople(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  about: { schoolId: string; versionId: string; settled: readonly SettledAppointments[] },
): Promise<void> {
  const { schoolId, versionId } = about;
  const { trustId, displayName: by } = actor;
  for (const { role, start, end } of about.settled) {
    for (const { appointmentId, since } of end) {
      const held = { trustId, schoolId, appointmentId, since };
      await endBefore(transaction, held, { successorFrom: today, by });
    }
    for (const { name, email } of start) {
      await transaction.insert(appointment).values({
        trustId,
        schoolId,
        id: randomUUID(),
        role,
        personName: name,
        email,
        from: today,
        sourceVersionId: versionId,
        recordedBy: by,
      });
    }
  }
  if (about.settled.length > 0) {
    await keepCoverage(transaction, { actor, today }, schoolId);
    await answerDoneRequests(transaction, { actor, today }, schoolId);
  }
}
