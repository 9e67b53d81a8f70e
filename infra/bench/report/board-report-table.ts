import type { BoardReportMeasured } from "../board-report/measure-board-report.ts";
import { kilobytes, milliseconds, ratio } from "./figures.ts";
import { textTable } from "./text-table.ts";

export function boardReportTable({ large, small }: BoardReportMeasured): string {
  return textTable(
    ["A board report as PDF", "file", "ms", "half of them", "times as long", "half of them"],
    [
      [
        `${small.schools} schools × 15 measures`,
        kilobytes(small.bytes),
        ...milliseconds(small.milliseconds),
        "",
        "",
      ],
      [
        `${large.schools} schools × 15 measures`,
        kilobytes(large.bytes),
        ...milliseconds(large.milliseconds),
        ...ratio(large.milliseconds, small.milliseconds),
      ],
    ],
  );
}
