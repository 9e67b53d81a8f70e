import { partOf, readPartId } from "@safeboard/compliance/measure-parts";
import type { MeasuredCell, MeasureId } from "@safeboard/compliance/measures";
import type { Status } from "@safeboard/compliance/statuses";

/** What a school is to do about a cell; null where nothing is. What a lead would ask it for is what it is to do. */
export function wordsOfCell({ nextAction }: Pick<MeasuredCell, "nextAction">): string | null {
  if (nextAction?.code === "ask_for_policy") return "Upload the school’s online safety policy";
  return nextAction?.words ?? null;
}

/** What an action about a measure is about, at a school: the whole of it or, as of training a requirement, a part. */
export interface CellAbout {
  cell: MeasuredCell;
  /** The part's; null for the whole, and where the school has no such part. */
  partTitle: string | null;
  status: Status;
  value: string;
}

/** @returns undefined where the school is not judged by it */
export function cellAbout(cells: readonly MeasuredCell[], subject: string): CellAbout | undefined {
  const part = readPartId(subject);
  const measureId = part?.measureId ?? (subject as MeasureId);
  const cell = cells.find((each) => each.measureId === measureId);
  if (!cell) return undefined;
  const { status, value } = part ? partOf(cell, part.code) : cell;
  const found = cell.parts?.each.find(({ code }) => code === part?.code);
  return { cell, partTitle: found?.title ?? null, status, value };
}

/** Words that name the part, so that whoever does it knows which is meant: "Look at whose training has lapsed: Prevent". */
export const namingPart = (words: string, partTitle: string | null): string =>
  partTitle === null ? words : `${words}: ${partTitle}`;
