import { randomUUID } from "node:crypto";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { sql } from "drizzle-orm";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";

interface Setting {
  name: string;
  value: unknown;
  /** The first day on which it counts. */
  inForceFrom: IsoDate;
  reason: string | null;
}

/** Writes what a trust has decided from a day on, and its audit event. What was decided before stays in the history. */
export async function recordSetting(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "now">,
  setting: Setting,
  { action, detail }: { action: string; detail: Record<string, unknown> },
): Promise<void> {
  const { trustId, displayName } = context.actor;
  await transaction.insert(trustSetting).values({
    ...setting,
    trustId,
    id: randomUUID(),
    // Two in one request's instant would have no order.
    recordedAt: sql`clock_timestamp()`,
    recordedBy: displayName,
  });
  await recordAuditEvent(transaction, context, {
    schoolId: await findCentralUnit(transaction, trustId),
    action,
    detail,
    deedOf: "trust",
  });
}

/** @throws InvalidInput when the day is over: what is past was judged by what held then */
export function refusePastDay(inForceFrom: IsoDate, today: IsoDate): void {
  if (inForceFrom >= today) return;
  throw new InvalidInput({
    inForceFrom: `Choose ${formatIsoDate(today)} or a later day: what is past was judged by what held then.`,
  });
}
