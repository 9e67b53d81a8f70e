import { stat } from "node:fs/promises";
import { delimitedRows, delimiterOfFile } from "./delimited/delimited-rows.ts";
import { encodingOfFile } from "./delimited/text-of-file.ts";
import { noticesOf } from "./notices.ts";
import type { OpenChoices, OpenedTable, TableRow, TableSource } from "./opened-table.ts";
import { notAWorkbook, recogniseTable } from "./recognise-table.ts";
import { isEmpty, padded, surveyRows } from "./survey-rows.ts";
import type { TableLimits } from "./table-limits.ts";
import { damagedTable, tooLargeFile, UnreadableTable } from "./unreadable-table.ts";
import { WorkbookArchive } from "./xlsx/workbook-archive.ts";
import { readWorkbook, type Workbook } from "./xlsx/workbook.ts";
import { sheetNamed, workbookRows } from "./xlsx/workbook-rows.ts";

/**
 * Finds out what a file is, where its headings are and how many rows it has. All of it is read once, so that what
 * readRows gives afterwards is never refused halfway. Throws UnreadableTable.
 */
export async function openTable(
  path: string,
  limits: TableLimits,
  choices: OpenChoices = {},
): Promise<OpenedTable> {
  const { size } = await stat(path);
  return asUnreadable(async () => {
    if (size > limits.fileBytes) throw tooLargeFile(size, limits);
    return (await recogniseTable(path)) === "zip"
      ? openWorkbook(path, limits, choices)
      : openDelimited(path, limits, choices);
  });
}

/**
 * The rows below the headings that hold something, in the file's order, from the one after `afterRow`. Holds one piece
 * of the file at a time. Throws UnreadableTable.
 */
export async function* readRows(
  path: string,
  source: TableSource,
  { limits, afterRow = 0 }: { limits: TableLimits; afterRow?: number },
): AsyncGenerator<TableRow> {
  const from = Math.max(afterRow, source.headingRow);
  try {
    for await (const row of rowsOf(path, source, limits)) {
      if (row.rowNumber <= from || isEmpty(row)) continue;
      yield { ...row, cells: padded(row.cells, source.columns) };
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? error : damagedTable(error);
  }
}

async function* rowsOf(
  path: string,
  { encoding, delimiter, sheet }: TableSource,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  if (sheet === null) {
    yield* delimitedRows(path, { encoding, delimiter: delimiter ?? "," }, limits);
    return;
  }
  await using archive = await WorkbookArchive.open(path, limits);
  const workbook = await readWorkbook(archive);
  yield* workbookRows(archive, workbook, sheetNamed(workbook, sheet), limits);
}

async function openDelimited(
  path: string,
  limits: TableLimits,
  { headingRow }: OpenChoices,
): Promise<OpenedTable> {
  const encoding = await encodingOfFile(path);
  const delimiter = await delimiterOfFile(path, encoding, limits);
  const { survey } = await surveyRows(
    delimitedRows(path, { encoding, delimiter }, limits),
    limits,
    headingRow,
  );
  return {
    format: delimiter === "\t" ? "tsv" : "csv",
    encoding,
    delimiter,
    sheet: null,
    sheets: [],
    ...opened(survey),
    notices: noticesOf(survey, null),
  };
}

async function openWorkbook(
  path: string,
  limits: TableLimits,
  { sheet: chosen, headingRow }: OpenChoices,
): Promise<OpenedTable> {
  await using archive = await WorkbookArchive.open(path, limits);
  const refused = notAWorkbook(archive.names, await mimeTypeOf(archive));
  if (refused) throw refused;
  const workbook = await readWorkbook(archive);
  const candidates =
    chosen === undefined ? inOrderOfLikelihood(workbook) : [sheetNamed(workbook, chosen)];
  for (const [place, sheet] of candidates.entries()) {
    try {
      const rows = workbookRows(archive, workbook, sheet, limits);
      const { survey, notes } = await surveyRows(rows, limits, headingRow);
      return {
        format: "xlsx",
        encoding: "utf-8",
        delimiter: null,
        sheet: sheet.name,
        sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
        ...opened(survey),
        notices: [
          ...(sheet.hidden ? [`The sheet “${sheet.name}” is hidden in the workbook.`] : []),
          ...noticesOf(survey, { ...notes, name: sheet.name }),
        ],
      };
    } catch (error) {
      const empty = error instanceof UnreadableTable && error.code === "empty";
      if (!empty || place === candidates.length - 1) throw error;
    }
  }
  throw damagedTable("the workbook has no sheets");
}

/** Sheets that a person sees, then hidden ones: a workbook of hidden sheets alone can still be read. */
function inOrderOfLikelihood({ sheets }: Workbook): Workbook["sheets"] {
  return sheets.toSorted((one, other) => Number(one.hidden) - Number(other.hidden));
}

function opened(survey: Awaited<ReturnType<typeof surveyRows>>["survey"]) {
  const { headings, headingRow, columns, firstRows, rows } = survey;
  return { headings, headingRow, columns, firstRows, rows };
}

async function mimeTypeOf(archive: WorkbookArchive): Promise<string> {
  if (!archive.has("mimetype")) return "";
  for await (const chunk of await archive.stream("mimetype")) {
    return Buffer.from(chunk).subarray(0, 200).toString("latin1");
  }
  return "";
}

/** A file that the libraries can make nothing of is damaged, however they say it. */
async function asUnreadable<Result>(open: () => Promise<Result>): Promise<Result> {
  try {
    return await open();
  } catch (error) {
    throw error instanceof UnreadableTable ? error : damagedTable(error);
  }
}
