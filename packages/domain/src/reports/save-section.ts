import { withActor } from "@safeboard/database/actor";
import { canBeLeftOut } from "@safeboard/compliance/board-report";
import { reportSection } from "@safeboard/database/tables/reports";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { requireReport } from "./load-report.ts";
import { requireDeed } from "./record-report-step.ts";
import { refusePupils } from "./refuse-pupils.ts";
import { aboutReport, narrativeText, sectionCode } from "./report-input.ts";

export const saveSectionInput = aboutReport.extend({
  section: sectionCode,
  narrative: narrativeText,
  isLeftOut: z.boolean(),
  /** The revision that was on the writer's screen; 0 where nobody had written anything. */
  revision: z.int().min(0),
});

/**
 * Keeps what the lead writes in a section, or that it is left out.
 *
 * @throws Conflict when somebody else has saved it since it was opened: nothing is overwritten
 * @throws InvalidInput when a pupil could be known by the words
 */
export async function saveSection(
  context: MemberContext,
  { reportId, section, narrative, isLeftOut, revision }: z.infer<typeof saveSectionInput>,
): Promise<{ revision: number }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  refusePupils("narrative", narrative);
  if (isLeftOut && !canBeLeftOut(section)) {
    throw new InvalidInput({ isLeftOut: "This section is in every report." });
  }
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const loaded = await requireReport(transaction, trustId, reportId);
    requireDeed(loaded, "write");
    const kept = loaded.sections.find((one) => one.section === section);
    if ((kept?.revision ?? 0) !== revision) {
      throw new Conflict(
        `${kept?.savedBy ?? "Somebody"} has saved this section since you opened it. Your text is still here: compare it with theirs, and save again.`,
      );
    }
    const written = {
      narrative,
      isLeftOut,
      revision: revision + 1,
      savedAt: now,
      savedBy: actor.displayName,
      userId: actor.userId,
    };
    await transaction
      .insert(reportSection)
      .values({ ...written, trustId, reportId, section })
      .onConflictDoUpdate({
        target: [reportSection.trustId, reportSection.reportId, reportSection.section],
        set: written,
      });
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "report.saveSection",
      subjectId: reportId,
      detail: { title: loaded.title, section, isLeftOut },
      deedOf: "trust",
    });
    return { revision: revision + 1 };
  });
}
