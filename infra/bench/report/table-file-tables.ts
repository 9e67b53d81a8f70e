import type { ImportTimes } from "../imports/importing-process.ts";
import type { ImportsMeasured, TwoSizes } from "../imports/measure-imports.ts";
import type { TableSpeed } from "../tables/measure-tables.ts";
import { count, megabytes } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** Rows of files that others made. */
export function tablesTable(tables: readonly TableSpeed[]): string {
  return textTable(
    [
      "Reading a table, alone in its process",
      "rows",
      "file",
      "opened in",
      "rows a second",
      "peak memory",
    ],
    tables.map(({ format, rows, fileBytes, openMilliseconds, readMilliseconds, peakBytes }) => [
      format,
      count(rows),
      megabytes(fileBytes),
      `${(openMilliseconds / 1_000).toFixed(1)} s`,
      count(Math.round((rows * 1_000) / readMilliseconds)),
      megabytes(peakBytes),
    ]),
  );
}

/** From such a file to the record. */
export function importsTable({ staff, training }: ImportsMeasured): string {
  const aSecondOf = ({ rows, checked, applied }: ImportTimes) => rows / (checked + applied);
  const line = (what: string, times: ImportTimes) => [
    what,
    count(times.rows),
    ...[times.opened, times.checked, times.applied].map((seconds) => seconds.toFixed(1)),
    count(Math.round(aSecondOf(times))),
    megabytes(times.peak * 1_024),
  ];
  const asTimes = (ratioOfTwo: number) => `× ${ratioOfTwo.toFixed(2)}`;
  // Five times the rows: as fast a row, and in as much memory, or it says that it is not.
  const compared = (what: string, { small, large }: TwoSizes) => {
    const memory = large.peak / small.peak;
    return [
      `${what}, large against small`,
      asTimes(large.rows / small.rows),
      "",
      asTimes(large.checked / small.checked),
      asTimes(large.applied / small.applied),
      asTimes(aSecondOf(large) / aSecondOf(small)),
      `${asTimes(memory)}, ${memory <= 1.25 ? "constant" : "NOT constant"}`,
    ];
  };
  return textTable(
    [
      "Importing, by the worker",
      "rows",
      "s opened",
      "s checked",
      "s applied",
      "rows a second",
      "peak",
    ],
    [
      line("staff of 100 schools, all new", staff.small),
      line("five times as many", staff.large),
      compared("staff", staff),
      line("records of their training", training.small),
      line("five times as many", training.large),
      compared("training", training),
    ],
  );
}
