import { availableParallelism, cpus } from "node:os";
import type { BoardReportMeasured } from "../board-report/measure-board-report.ts";
import type { ComparisonSpeed } from "../comparison/measure-comparison.ts";
import type { BenchmarkDatabases } from "../data/benchmark-databases.ts";
import type { ImportsMeasured } from "../imports/measure-imports.ts";
import type { OverviewMeasured } from "../overview/measure-overview.ts";
import type { CheckingSpeed } from "../reading/measure-checking.ts";
import type { ReadingSpeed } from "../reading/measure-reading.ts";
import type { TableSpeed } from "../tables/measure-tables.ts";
import type { TrainingMeasured } from "../training/measure-training.ts";
import type { TrendsMeasured } from "../trends/measure-trends.ts";
import { boardReportTable } from "./board-report-table.ts";
import { count } from "./figures.ts";
import { pageTable, partsTable, pastDayTable, weightTable } from "./overview-tables.ts";
import { checkingTable, comparisonTable, readingTable } from "./reading-tables.ts";
import { importsTable, tablesTable } from "./table-file-tables.ts";
import { textTable } from "./text-table.ts";
import { trainingTable } from "./training-table.ts";
import { trendsTable } from "./trends-table.ts";

const explanation = `ms and a second: the median, and the range in which the middle half lies. Times as long: taken round by
round; in each round every line of a table is measured once, in an order that moves on. Ratios can be
compared between machines, milliseconds can't.`;

/** Everything that was measured, as plain text. */
export function report(
  databases: BenchmarkDatabases,
  overview: OverviewMeasured,
  reading: readonly ReadingSpeed[],
  checking: CheckingSpeed,
  comparison: readonly ComparisonSpeed[],
  tables: readonly TableSpeed[],
  training: TrainingMeasured,
  trends: TrendsMeasured,
  imports: ImportsMeasured,
  boardReport: BoardReportMeasured,
): string {
  return [
    about(databases),
    pageTable(overview),
    pastDayTable(overview),
    partsTable(overview),
    weightTable(overview),
    readingTable(reading),
    checkingTable(checking),
    comparisonTable(comparison),
    tablesTable(tables),
    trainingTable(training),
    trendsTable(trends),
    importsTable(imports),
    boardReportTable(boardReport),
    explanation,
  ].join("\n\n");
}

function about({ oneTrust, national, server }: BenchmarkDatabases): string {
  const size = (database: BenchmarkDatabases["national"]) => [
    count(database.trusts),
    count(database.schools),
    count(database.rows),
    `${count(database.megabytes)} MB`,
    `${database.seconds.toFixed(0)} s`,
  ];
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? "unknown"}`;
  return `${machine}; Node ${process.versions.node}; ${server}\n\n${textTable(
    ["Database", "trusts", "schools", "rows", "size", "loaded in"],
    [
      ["one trust", ...size(oneTrust)],
      ["national", ...size(national)],
    ],
  )}`;
}
