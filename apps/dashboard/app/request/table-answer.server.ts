import { createReadableStreamFromReadable } from "@remix-run/node";
import { type Table, type TableColumn, writeCsv, writeXlsx } from "@safeboard/table-files";
import { Readable } from "node:stream";
import { attachment } from "./attachment.ts";

/** A table that is downloaded: its columns, its rows, and what is said beside them. */
export type DownloadTable<Row> = Table<Row>;

/** One column of a table that is downloaded. */
export type DownloadColumn<Row> = TableColumn<Row>;

const formats = {
  csv: { write: writeCsv, mediaType: "text/csv; charset=utf-8" },
  xlsx: {
    write: writeXlsx,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const;

/**
 * Answers with a table as a file, in the format that the address asks for: CSV unless it says otherwise. The rows are
 * written as they come. Throws a 400 for a format that there isn't.
 */
export function tableAnswer<Row>(request: Request, table: DownloadTable<Row>): Response {
  const wanted = new URL(request.url).searchParams.get("format") ?? "csv";
  if (!isFormat(wanted)) throw new Response(null, { status: 400 });
  const { write, mediaType } = formats[wanted];
  const body = createReadableStreamFromReadable(Readable.from(write(table), { objectMode: false }));
  return new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": attachment(`${table.title}, ${table.asAt}.${wanted}`),
      "Cache-Control": "private, no-store",
    },
  });
}

/**
 * Answers with the one of a page's tables that the address names, the first of them unless it names another. Throws a
 * 400 for one that there isn't.
 */
export function oneOfTables(
  request: Request,
  tables: Readonly<Record<string, () => Response>>,
): Response {
  const wanted = new URL(request.url).searchParams.get("table") ?? Object.keys(tables)[0] ?? "";
  const answer = Object.hasOwn(tables, wanted) ? tables[wanted] : undefined;
  if (!answer) throw new Response(null, { status: 400 });
  return answer();
}

/** What an address narrows a table by, in the words of its page; parts that it doesn't have are left out. */
export function filtersOf(
  ...filters: readonly (readonly [name: string, value: string | null | undefined])[]
): { name: string; value: string }[] {
  return filters.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

const isFormat = (text: string): text is keyof typeof formats => Object.hasOwn(formats, text);
