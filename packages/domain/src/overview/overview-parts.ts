import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { type PartId, partId } from "@safeboard/compliance/measure-parts";
import type { MeasureId } from "@safeboard/compliance/measures";
import type { JudgedSchool } from "./judged-school.ts";

/** A part of a measure that can be chosen as a column of its own: of training, a requirement. */
export interface OverviewPart {
  id: PartId;
  measureId: MeasureId;
  code: string;
  title: string;
}

/** All that was judged at any of the schools, by title: a requirement that one school adds is among them. */
export function overviewParts(schools: readonly Pick<JudgedSchool, "cells">[]): OverviewPart[] {
  const found = new Map<PartId, OverviewPart>();
  for (const { cells } of schools) {
    for (const { measureId, parts } of cells) {
      for (const { code, title } of parts?.each ?? []) {
        const id = partId(measureId, code);
        if (!found.has(id)) found.set(id, { id, measureId, code, title });
      }
    }
  }
  return [...found.values()].toSorted((one, other) => alphabetically(one.title, other.title));
}
