import type { IsoDate } from "@safeboard/compliance/dates";
import {
  type EvidenceFigure,
  evidenceKindFor,
  promiseStanding,
  type PromiseStanding,
  shownState,
} from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import type { z } from "zod";
import { type AttachedFile, listFiles } from "../attachments/list-files.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadEvidence } from "./load-evidence.ts";
import { loadPromises } from "./load-promises.ts";
import { requireEvidence } from "./require-evidence.ts";
import type { evidenceInput } from "./withdraw-evidence.ts";

export interface EvidencePage {
  school: { id: string; name: string };
  today: IsoDate;
  id: string;
  kind: string;
  happenedOn: IsoDate;
  validUntil: IsoDate | null;
  state: "current" | "runs_out_soon" | "expired";
  figures: EvidenceFigure[];
  note: string | null;
  recordedAt: Date;
  recordedBy: string;
  files: AttachedFile[];
  /** Every promise of the current policies, and whether this piece shows it. */
  promises: {
    id: string;
    text: string;
    kind: string | null;
    shows: boolean;
    /** Until when it does, by the promise's own frequency. */
    until: IsoDate | null;
    state: PromiseStanding["state"];
  }[];
}

/** One piece of evidence: what was done, what shows it, and which promises it shows. */
export async function readEvidence(
  { actor, database, today }: MemberContext,
  { schoolId, evidenceId }: z.infer<typeof evidenceInput>,
): Promise<EvidencePage> {
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const { id, name } = await requireSchool(transaction, actor.trustId, schoolId);
    const row = await requireEvidence(transaction, { ...school, evidenceId });
    const settings = await loadSettings(transaction, actor.trustId, today);
    const promises = await loadPromises(transaction, { ...school, today });
    const all = await loadEvidence(transaction, { ...school, today }, promises);
    const piece = all.find((held) => held.id === evidenceId);
    if (!piece) throw new NotFound();
    const { happenedOn, validUntil } = piece;
    return {
      school: { id, name },
      today,
      id: row.id,
      kind: row.kind,
      happenedOn,
      validUntil,
      state: shownState({ on: happenedOn, until: validUntil }, today, settings),
      figures: [...piece.figures],
      note: row.note,
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
      files: await listFiles(transaction, school, { kind: "evidence", id: evidenceId }),
      promises: promises.map((promise) => {
        const standing = promiseStanding(promise, [piece], today, settings);
        return {
          id: promise.id,
          text: promise.text,
          kind: promise.kind ? promise.kind.code : evidenceKindFor(promise).code,
          shows: standing.evidenceId === piece.id,
          until: standing.until,
          state: standing.state,
        };
      }),
    };
  });
}
