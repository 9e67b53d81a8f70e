import { findContradictions } from "@safeboard/compliance/contradictions";
import { judgeSchool, MEASURES, type MeasureId } from "@safeboard/compliance/measures";
import {
  type RequestedThing,
  requestForCell,
  requestMessage,
  REQUEST_SUBJECTS,
  requestTitle,
  usualDueDate,
} from "@safeboard/compliance/requests";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { loadPositions } from "../schools/load-positions.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadRequestNames } from "./request-names.ts";
import { requireThing } from "./requested-thing.ts";

const measureIds = MEASURES.map(({ id }) => id) as [MeasureId, ...MeasureId[]];

export const draftRequestInput = z.object({
  schoolId: identifier,
  /** A cell of the overview: what it needs is asked for. */
  measureId: z.enum(measureIds).optional(),
  subject: z.enum(REQUEST_SUBJECTS).optional(),
  about: z.string().trim().max(200).nullable().default(null),
});

export interface RequestDraft extends RequestedThing {
  title: string;
  message: string;
  dueOn: string;
}

/**
 * What to ask a school for, ready to be sent or changed: from a cell, a contradiction, or what was chosen. Nothing is
 * stored by it.
 *
 * @throws InvalidInput when it is about nothing that there is
 */
export async function draftRequest(
  { actor, database, today }: MemberContext,
  { schoolId, measureId, ...chosen }: z.infer<typeof draftRequestInput>,
): Promise<RequestDraft> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireSchool(transaction, trustId, schoolId);
    const [[school], settings, names] = await Promise.all([
      loadPositions(transaction, actor, { today, schoolId }),
      loadSettings(transaction, trustId, today),
      loadRequestNames(transaction, trustId),
    ]);
    if (!school) throw new Error(`School ${schoolId} was found and then was not.`);
    const { position } = school;
    const cell = measureId
      ? judgeSchool(position, today, settings).cells.find((each) => each.measureId === measureId)
      : undefined;
    const ofCell = cell ? requestForCell(cell) : null;
    const thing = requireThing(
      ofCell ?? { subject: chosen.subject ?? "online_safety_policy", about: chosen.about },
      names,
    );
    const contradiction =
      thing.subject === "contradiction" && thing.about && position.statements
        ? findContradictions(position.statements.record, today, settings).find(
            ({ key }) => key === thing.about,
          )
        : undefined;
    const because = ofCell ? (cell?.detail ?? null) : (contradiction?.words ?? null);
    return {
      ...thing,
      title: requestTitle(thing, names),
      message: [because, requestMessage(thing, names)].filter(Boolean).join("\n\n"),
      dueOn: usualDueDate(today),
    };
  });
}
