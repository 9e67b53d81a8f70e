import { randomUUID } from "node:crypto";
import { type RequestedThing, usualDueDate } from "@safeboard/compliance/requests";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadRequestNames } from "./request-names.ts";
import { requestFields, requireThing } from "./requested-thing.ts";

export const askSchoolInput = z.object({ schoolId: identifier, ...requestFields });

/**
 * Asks a school for what is missing. Asked for its policy, its silence counts from then on.
 *
 * @throws Conflict when it was asked for the same already and hasn't answered
 * @throws InvalidInput when it is about nothing that there is, or due before today
 */
export async function askSchool(
  context: MemberContext,
  { schoolId, ...asked }: z.infer<typeof askSchoolInput>,
): Promise<{ requestId: string }> {
  const { actor, database, today } = context;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, actor.trustId);
    const school = await requireOpenRecord(transaction, context, schoolId);
    const names = await loadRequestNames(transaction, actor.trustId);
    const wanted = { ...requireThing(asked, names), ...wordsAndDay(asked, today) };
    if (await isAskedAlready(transaction, actor.trustId, schoolId, wanted)) {
      throw new Conflict(`${school.name} was asked already and hasn't answered yet.`);
    }
    return { requestId: await recordRequest(transaction, context, schoolId, wanted) };
  });
}

export interface RequestToRecord extends RequestedThing {
  message: string | null;
  dueOn: string;
}

/** @throws InvalidInput when the day has passed */
export function wordsAndDay(
  { message, dueOn }: { message: string; dueOn: string | null },
  today: string,
): Pick<RequestToRecord, "message" | "dueOn"> {
  if (dueOn !== null && dueOn < today) {
    throw new InvalidInput({ dueOn: "Give the school a day that is still to come." });
  }
  return { message: message || null, dueOn: dueOn ?? usualDueDate(today) };
}

export async function isAskedAlready(
  transaction: Transaction,
  trustId: string,
  schoolId: string,
  { subject, about }: RequestedThing,
): Promise<boolean> {
  const [open] = await transaction
    .select({ id: request.id })
    .from(request)
    .where(
      and(
        atSchool(request, { trustId, schoolId }),
        eq(request.subject, subject),
        about === null ? isNull(request.about) : eq(request.about, about),
        isNull(request.answeredAt),
        isNull(request.withdrawnAt),
      ),
    )
    .limit(1);
  return open !== undefined;
}

/** Writes the request and its audit event, and gives its id. */
export async function recordRequest(
  transaction: Transaction,
  context: MemberContext,
  schoolId: string,
  { subject, about, message, dueOn }: RequestToRecord,
): Promise<string> {
  const { actor, today } = context;
  const requestId = randomUUID();
  await transaction.insert(request).values({
    trustId: actor.trustId,
    schoolId,
    id: requestId,
    subject,
    about,
    message,
    dueOn,
    askedOn: today,
    askedBy: actor.displayName,
  });
  await recordAuditEvent(transaction, context, {
    schoolId,
    action: "request.ask",
    subjectId: requestId,
    detail: { subject, about, dueOn },
    deedOf: "trust",
  });
  return requestId;
}
