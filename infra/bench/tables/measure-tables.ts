import { fork } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { makeWorkbook } from "@safeboard/table-files/fixtures";
import { type Table, writeCsv, writeXlsx } from "@safeboard/table-files";

export interface TableSpeed {
  format: (typeof formats)[number]["format"];
  rows: number;
  fileBytes: number;
  openMilliseconds: number;
  readMilliseconds: number;
  /** Of the whole process, Node.js itself included. */
  peakBytes: number;
}

const columns = 4;

/** Excel itself keeps each text once, apart from the rows: those have to be held while the rows are read. */
const formats = [
  { format: "CSV", write: (rows: number) => writeCsv(staff(rows)), lengths: [100_000, 1_000_000] },
  {
    format: "Excel",
    write: (rows: number) => writeXlsx(staff(rows)),
    lengths: [100_000, 1_000_000],
  },
  { format: "Excel, texts apart", write: writeWithTextsApart, lengths: [100_000] },
] as const;

/** Reads tables of a hundred thousand and a million rows: the memory is to stay, whatever the length. */
export async function measureTables(): Promise<TableSpeed[]> {
  const folder = await mkdtemp(join(tmpdir(), "safeboard-bench-tables-"));
  try {
    const speeds: TableSpeed[] = [];
    for (const { format, write, lengths } of formats) {
      for (const rows of lengths) {
        const path = join(folder, `${format}-${rows}`);
        await pipeline(Readable.from(write(rows), { objectMode: false }), createWriteStream(path));
        speeds.push({ format, fileBytes: (await stat(path)).size, ...(await readApart(path)) });
        await rm(path);
      }
    }
    return speeds;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Reading = Omit<TableSpeed, "format" | "fileBytes">;

async function readApart(path: string): Promise<Reading> {
  const child = fork(fileURLToPath(new URL("./table-reading-process.ts", import.meta.url)), [path]);
  const ended = once(child, "exit");
  const first = await Promise.race([once(child, "message"), ended.then(() => null)]);
  await ended;
  if (first === null) throw new Error(`The table was not read: ${path}`);
  const [reading]: Reading[] = first;
  if (reading === undefined || reading.rows === 0) throw new Error(`No row was read: ${path}`);
  return reading;
}

function staff(rows: number): Table<number> {
  const day = (row: number) => `20${String(10 + (row % 15))}-09-0${1 + (row % 9)}`;
  return {
    title: "Staff",
    source: "Made up for the benchmark",
    asAt: "2026-11-28",
    filters: [],
    columns: Array.from({ length: columns }, (_, column) => ({
      heading: `Column ${column + 1}`,
      ...(column === 2 && { kind: "day" as const }),
      cell: (row: number) =>
        column === 2 ? day(row) : column === 3 ? row : `Member ${row} of column ${column}`,
    })),
    rows: numbers(rows),
  };
}

/** Four texts of each row stand among those that all rows share, though no two are alike. */
async function* writeWithTextsApart(rows: number): AsyncGenerator<Uint8Array> {
  const cell = (row: number) => (_: unknown, column: number) =>
    `<c t="s"><v>${row * 4 + column}</v></c>`;
  yield await makeWorkbook({
    sheets: [
      {
        name: "Staff",
        rows: Array.from(
          numbers(rows),
          (row) => `<row r="${row + 1}">${Array.from({ length: 4 }, cell(row)).join("")}</row>`,
        ).join(""),
      },
    ],
    sharedTexts: Array.from(numbers(rows * 4), (place) => `<t>Member ${place}</t>`),
  });
}

function* numbers(end: number): Generator<number> {
  for (let number = 0; number < end; number += 1) yield number;
}
