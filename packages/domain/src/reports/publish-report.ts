import { reviewerOf } from "@safeboard/compliance/board-report";
import { withActor } from "@safeboard/database/actor";
import { reportEdition } from "@safeboard/database/tables/reports";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { assembleReport } from "./assemble-report.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { requireReport } from "./load-report.ts";
import { recordReportStep, requireDeed } from "./record-report-step.ts";
import { aboutReport } from "./report-input.ts";

export const publishReportInput = aboutReport.extend({
  /** Said by whoever publishes what no colleague has read; the edition says it, too. */
  withoutReview: z.boolean().default(false),
});

/**
 * Publishes a report as its next edition: the figures of this moment, the lead's words and the rules in force, frozen.
 * Nobody has the right to change it afterwards, in the database neither.
 *
 * @throws Conflict when it can't be published as it stands
 * @throws InvalidInput when no colleague has reviewed it, and nobody said that it may go without
 */
export async function publishReport(
  context: MemberContext,
  { reportId, withoutReview }: z.infer<typeof publishReportInput>,
): Promise<{ edition: number }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const loaded = await requireReport(transaction, trustId, reportId);
    requireDeed(loaded, "publish");
    if (!reviewerOf(loaded.steps) && !withoutReview) {
      throw new InvalidInput({
        withoutReview:
          "No colleague has reviewed this report. Send it to one, or say that it is published without.",
      });
    }
    const { report } = await assembleReport(transaction, context, loaded);
    const { number, publishedOn } = report.edition;
    await transaction.insert(reportEdition).values({
      trustId,
      reportId,
      number,
      title: report.title,
      periodTitle: report.period.title,
      periodStart: report.period.start,
      periodEnd: report.period.end,
      asAt: report.asAt,
      publishedOn,
      publishedAt: now,
      publishedBy: actor.displayName,
      frozen: report,
      sha256: fingerprintOf(report),
    });
    await recordReportStep(transaction, context, loaded, {
      kind: "published",
      note: `Edition ${number}`,
      action: "report.publish",
    });
    return { edition: number };
  });
}
