import type { Judgement, MeasureId } from "@safeboard/compliance/measures";
import type { Status } from "@safeboard/compliance/statuses";
import type { AboutSchool, JudgedSchool } from "./judged-school.ts";

export interface OverviewRow extends AboutSchool {
  schoolId: string;
  /** The most pressing of its cells. */
  status: Status;
  cells: Record<MeasureId, Judgement>;
}

/** A school as the overview shows it. The rules stand once, with the measures, not in every cell. */
export function overviewRow({ cells, ...school }: JudgedSchool): OverviewRow {
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
