import { withActor } from "@safeboard/database/actor";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { keepDay } from "./keep-overview.ts";

/**
 * Keeps what the overview shows at this moment as what it showed today, without waiting for the hour: before a meeting, or
 * before something is put right. The last keeping of the day counts.
 *
 * @returns how many judgements differ from those kept before
 */
export async function keepOverviewNow(context: MemberContext): Promise<{ judgements: number }> {
  const { actor, database, today } = context;
  return withActor(database, actor, async (transaction) => {
    const judgements = await keepDay(transaction, actor, today);
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, actor.trustId),
      action: "overview.keep",
      detail: { judgements },
      deedOf: "trust",
    });
    return { judgements };
  });
}
