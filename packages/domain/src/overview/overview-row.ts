import { type PartCell, type PartId, partOf } from "@safeboard/compliance/measure-parts";
import type { Judgement, MeasureId } from "@safeboard/compliance/measures";
import type { Status } from "@safeboard/compliance/statuses";
import type { AboutSchool, JudgedSchool } from "./judged-school.ts";
import type { OverviewPart } from "./overview-parts.ts";

/** A school as the overview arranges it, with all that its judgements were made of. */
export interface JudgedRow extends AboutSchool {
  schoolId: string;
  /** The most pressing of its cells. */
  status: Status;
  cells: Record<MeasureId, Judgement>;
}

export interface OverviewRow extends Omit<JudgedRow, "cells"> {
  cells: Record<MeasureId, Omit<Judgement, "parts">>;
  /** Of the parts that were asked for; there are many, and most pages show none. */
  parts: Record<PartId, PartCell>;
}

/** The rules stand once, with the measures, not in every cell. */
export function judgedRow({ cells, ...school }: JudgedSchool): JudgedRow {
  return {
    ...school,
    cells: Object.fromEntries(
      cells.map(({ measureId, title: _title, group: _group, rule: _rule, ...judgement }) => [
        measureId,
        judgement,
      ]),
    ) as Record<MeasureId, Judgement>,
  };
}

/** A school as the overview shows it. */
export function overviewRow(
  { cells, ...school }: JudgedRow,
  chosen: readonly OverviewPart[],
): OverviewRow {
  return {
    ...school,
    cells: Object.fromEntries(
      Object.entries(cells).map(([id, { parts: _parts, ...judgement }]) => [id, judgement]),
    ) as OverviewRow["cells"],
    parts: Object.fromEntries(
      chosen.map(({ id, measureId, code }) => [id, partOf(cells[measureId], code)]),
    ),
  };
}
