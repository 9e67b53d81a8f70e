import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { type PartId, partId } from "@safeboard/compliance/measure-parts";
import type { JudgementParts, MeasureId } from "@safeboard/compliance/measures";
import type { JudgedSchool } from "./judged-school.ts";

/** A part of a measure that can be chosen as a column of its own: of training, a requirement. */
export interface OverviewPart {
  id: PartId;
  measureId: MeasureId;
  code: string;
  title: string;
}

/**
 * All that was judged at any of the schools, by title: a requirement that one school adds is among them. A school that
 * reports in numbers names courses, so that the title is theirs who list their people, where there are any.
 */
export function overviewParts(schools: readonly Pick<JudgedSchool, "cells">[]): OverviewPart[] {
  const judged = schools
    .flatMap(({ cells }) => cells.flatMap(({ measureId, parts }) => parts && { measureId, parts }))
    .filter((each) => each !== undefined)
    .toSorted((one, other) => Number(isReported(one)) - Number(isReported(other)));
  const found = new Map<PartId, OverviewPart>();
  for (const { measureId, parts } of judged) {
    for (const { code, title } of parts.each) {
      const id = partId(measureId, code);
      if (!found.has(id)) found.set(id, { id, measureId, code, title });
    }
  }
  return [...found.values()].toSorted((one, other) => alphabetically(one.title, other.title));
}

const isReported = ({ parts }: { parts: JudgementParts }): boolean =>
  parts.others.status === "not_reported";
