import type { IsoDate } from "@safeboard/compliance/dates";
import {
  addFigures,
  type EvidenceFigure,
  promiseStanding,
  shownState,
} from "@safeboard/compliance/practice";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { listFiles } from "../attachments/list-files.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type EvidenceLoaded, loadEvidence } from "./load-evidence.ts";
import { loadPromises, type PromiseLoaded } from "./load-promises.ts";

export const schoolInput = z.object({ schoolId: identifier });

export interface EvidenceListed {
  id: string;
  from: EvidenceLoaded["from"];
  kind: string;
  happenedOn: IsoDate;
  validUntil: IsoDate | null;
  /** By itself: a promise that asks for it more often ends it earlier. */
  state: "current" | "runs_out_soon" | "expired";
  figures: { counts: string; done: number; of: number | null }[];
  note: string | null;
  recordedBy: string | null;
  files: number;
  /** How many promises of the current policies it shows. */
  shows: number;
}

/** A school's evidence, the latest first: what was recorded, reviews of filtering, and the register of technologies. */
export async function listEvidence(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof schoolInput>,
): Promise<{
  school: { id: string; name: string };
  today: IsoDate;
  evidence: EvidenceListed[];
}> {
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const { id, name } = await requireSchool(transaction, actor.trustId, schoolId);
    const settings = await loadSettings(transaction, actor.trustId, today);
    const promises = await loadPromises(transaction, { ...school, today });
    const pieces = await loadEvidence(transaction, { ...school, today }, promises);
    const filesOf = await countFiles(transaction, school, pieces);
    return {
      school: { id, name },
      today,
      evidence: pieces
        .toSorted((one, other) => (one.happenedOn > other.happenedOn ? -1 : 1))
        .map((piece) => ({
          id: piece.id,
          from: piece.from,
          kind: piece.kind,
          happenedOn: piece.happenedOn,
          validUntil: piece.validUntil,
          state: shownState({ on: piece.happenedOn, until: piece.validUntil }, today, settings),
          figures: addFigures(piece.figures as EvidenceFigure[]),
          note: piece.note,
          recordedBy: piece.recordedBy,
          files: filesOf.get(piece.id) ?? 0,
          shows: promisesShown(piece, promises, today).length,
        })),
    };
  });
}

/** The promises that a piece of evidence shows by itself, whether it still counts or not. */
export const promisesShown = (
  piece: EvidenceLoaded,
  promises: readonly PromiseLoaded[],
  today: IsoDate,
): PromiseLoaded[] =>
  promises.filter(
    (promise) =>
      promiseStanding(promise, [piece], today, { dueSoonDays: 0 }).evidenceId === piece.id,
  );

async function countFiles(
  transaction: Transaction,
  school: SchoolAddress,
  pieces: readonly EvidenceLoaded[],
): Promise<Map<string, number>> {
  const recorded = pieces.filter(({ from }) => from === "register").map(({ id }) => id);
  if (recorded.length === 0) return new Map();
  const files = await listFiles(transaction, school, { kind: "evidence", ids: recorded });
  return new Map(
    [...Map.groupBy(files, ({ subjectId }) => subjectId)].map(([id, own]) => [id, own.length]),
  );
}
