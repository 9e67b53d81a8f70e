import { availableParallelism, cpus } from "node:os";
import type { ComparisonSpeed } from "../comparison/measure-comparison.ts";
import type { BenchmarkDatabases } from "../data/benchmark-databases.ts";
import type { ImportTimes } from "../imports/importing-process.ts";
import type { ImportsMeasured, TwoSizes } from "../imports/measure-imports.ts";
import type { OverviewMeasured } from "../overview/measure-overview.ts";
import type { CheckingSpeed } from "../reading/measure-checking.ts";
import type { ReadingSpeed } from "../reading/measure-reading.ts";
import type { TableSpeed } from "../tables/measure-tables.ts";
import type { TrainingMeasured } from "../training/measure-training.ts";
import { aSecond, count, kilobytes, megabytes, milliseconds, ratio } from "./figures.ts";
import { textTable } from "./text-table.ts";

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
  imports: ImportsMeasured,
): string {
  return [
    about(databases),
    pageTable(overview),
    partsTable(overview),
    weightTable(overview),
    readingTable(reading),
    checkingTable(checking),
    comparisonTable(comparison),
    tablesTable(tables),
    trainingTable(training),
    importsTable(imports),
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

function pageTable({ pages, signIn }: OverviewMeasured): string {
  const none = ["", ""];
  return textTable(
    ["Overview of 100 schools, over HTTP", "ms", "half of them", "times as long", "half of them"],
    [
      ["page, constant data (the floor)", ...milliseconds(pages.floor), ...none],
      ["page, one trust", ...milliseconds(pages.oneTrust), ...ratio(pages.oneTrust, pages.floor)],
      ["page, national", ...milliseconds(pages.national), ...ratio(pages.national, pages.floor)],
      ["  national against one trust", ...none, ...ratio(pages.national, pages.oneTrust)],
      ["data alone, constant (the floor)", ...milliseconds(pages.floorData), ...none],
      [
        "data alone, national",
        ...milliseconds(pages.nationalData),
        ...ratio(pages.nationalData, pages.floorData),
      ],
      ["sign-in form to overview, one trust", ...milliseconds(signIn.oneTrust), ...none],
      [
        "sign-in form to overview, national",
        ...milliseconds(signIn.national),
        ...ratio(signIn.national, signIn.oneTrust),
      ],
    ],
  );
}

function partsTable({ parts }: OverviewMeasured): string {
  const none = ["", ""];
  return textTable(
    ["What the request asks the database", "ms", "half of them", "times as long", "half of them"],
    [
      ["who is asking (session, membership, schools)", ...milliseconds(parts.recognise), ...none],
      ["the page's head", ...milliseconds(parts.pageHead), ...none],
      ["overview's queries, plain, one trust", ...milliseconds(parts.oneTrustPlain), ...none],
      [
        "overview's queries, withActor, one trust",
        ...milliseconds(parts.oneTrustAsActor),
        ...ratio(parts.oneTrustAsActor, parts.oneTrustPlain),
      ],
      ["overview's queries, plain, national", ...milliseconds(parts.plain), ...none],
      [
        "overview's queries, withActor, national",
        ...milliseconds(parts.asActor),
        ...ratio(parts.asActor, parts.plain),
      ],
      [
        "overview's use case (queries and rules), national",
        ...milliseconds(parts.useCase),
        ...ratio(parts.useCase, parts.asActor),
      ],
    ],
  );
}

function trainingTable(measured: TrainingMeasured): string {
  const { people, requirements, matrix, matrixAlone, coverage, coverageAlone } = measured;
  const { coverageThen, coverageAhead } = measured;
  const none = ["", ""];
  return textTable(
    ["Training (queries and rules)", "ms", "half of them", "times as long", "half of them"],
    [
      [
        `matrix of ${people} people × ${requirements} requirements, one trust`,
        ...milliseconds(matrixAlone),
        ...none,
      ],
      ["the same, national", ...milliseconds(matrix), ...ratio(matrix, matrixAlone)],
      ["coverage of 100 schools, one trust", ...milliseconds(coverageAlone), ...none],
      ["the same, national", ...milliseconds(coverage), ...ratio(coverage, coverageAlone)],
      [
        "the day before, as known then",
        ...milliseconds(coverageThen),
        ...ratio(coverageThen, coverage),
      ],
      [
        "in 90 days, with bookings",
        ...milliseconds(coverageAhead),
        ...ratio(coverageAhead, coverage),
      ],
    ],
  );
}

function weightTable({ weight, memory }: OverviewMeasured): string {
  const { html, scripts, styles } = weight;
  const files = (number: number) => `${number} ${number === 1 ? "file" : "files"}`;
  return `${textTable(
    ["What the overview loads", "files", "bytes", "gzip"],
    [
      ["JavaScript", files(scripts.files), kilobytes(scripts.bytes), kilobytes(scripts.gzip)],
      ["styles", files(styles.files), kilobytes(styles.bytes), kilobytes(styles.gzip)],
      ["the page itself, with its data", "", kilobytes(html.bytes), kilobytes(html.gzip)],
    ],
  )}\n\n${textTable(
    [
      "Memory of a dashboard (its reading processes apart)",
      "resident",
      "JavaScript heap",
      "highest",
    ],
    [
      ["after its start", ...memoryCells(memory.atStart)],
      ["after the measurements", ...memoryCells(memory.atEnd)],
    ],
  )}`;
}

function memoryCells(memory: OverviewMeasured["memory"]["atStart"]): string[] {
  const { resident, heapUsed, highestResident } = memory;
  return [resident, heapUsed, highestResident].map(megabytes);
}

function readingTable(reading: readonly ReadingSpeed[]): string {
  return textTable(
    [
      "Reading a policy",
      "pages",
      "characters",
      "file",
      "ms alone",
      "half of them",
      "a second",
      "half of them",
    ],
    reading.map(({ format, pages, characters, fileBytes, alone, aSecond: rate }) => [
      format,
      String(pages),
      count(characters),
      kilobytes(fileBytes),
      ...milliseconds(alone),
      ...aSecond(rate),
    ]),
  );
}

function checkingTable({
  pages,
  characters,
  expectations,
  checked,
  aSecond: perSecond,
  promises,
}: CheckingSpeed): string {
  return textTable(
    [
      `Checking ${pages} pages (${count(characters)} characters)`,
      "ms",
      "half of them",
      "a second",
      "half of them",
    ],
    [
      [`against ${expectations} expectations`, ...milliseconds(checked), ...aSecond(perSecond)],
      ["for the commitments in them", ...milliseconds(promises), "", ""],
    ],
  );
}

function comparisonTable(comparison: readonly ComparisonSpeed[]): string {
  return textTable(
    [
      "Comparing two texts, passage by passage",
      "pages",
      "characters",
      "passages",
      "differences",
      "ms",
      "half of them",
    ],
    comparison.map(({ what, pages, characters, passages, differences, milliseconds: times }) => [
      what,
      String(pages),
      count(characters),
      count(passages),
      count(differences),
      ...milliseconds(times),
    ]),
  );
}

function tablesTable(tables: readonly TableSpeed[]): string {
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

function importsTable({ staff, training }: ImportsMeasured): string {
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
