import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DelimitedRecords } from "../delimited/delimited-records.ts";
import { folderOfTables } from "../../fixtures/table-on-disk.ts";
import {
  defaultTableLimits as limits,
  openTable,
  readRows,
  type Table,
  type OpenedTable,
  writeCsv,
  writeSheets,
  writeXlsx,
} from "../table-files.ts";

let tables: Awaited<ReturnType<typeof folderOfTables>>;
beforeAll(async () => {
  tables = await folderOfTables();
});
afterAll(() => tables.remove());

const formats = [
  ["csv", writeCsv],
  ["xlsx", writeXlsx],
] as const;

const written = <Row>(
  write: (table: Table<Row>) => AsyncIterable<string | Uint8Array>,
  table: Table<Row>,
): Promise<Buffer> => gathered(write(table));

async function gathered(bytes: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function readBack(bytes: Buffer, sheet?: string) {
  const path = await tables.file(bytes);
  const opened: OpenedTable = await openTable(path, limits, sheet === undefined ? {} : { sheet });
  const rows: string[][] = [];
  for await (const { cells } of readRows(path, opened, { limits })) rows.push(cells);
  return { opened, rows };
}

function tableOf(rows: readonly (readonly [string, string])[]): Table<readonly [string, string]> {
  return {
    title: "Staff of Larkfield Brook Primary School",
    source: "Safeboard, from the school's staff register",
    asAt: "2026-11-28",
    filters: [{ name: "Group", value: "Teaching" }],
    columns: [
      { heading: "Name", cell: ([name]) => name },
      { heading: "Note", cell: ([, note]) => note },
    ],
    rows,
  };
}

const armed = [
  '=HYPERLINK("http://example.org","Click")',
  "+441632960000",
  "-2+3",
  "@SUM(1+1)",
  "\t=1+1",
  "\r=1+1",
  " =1+1",
  "＝1+1",
  "'=1+1",
];

describe.each(formats)("a table written as %s", (format, write) => {
  it("is read back as it was: headings, rows, days, moments, numbers and empty cells", async () => {
    const bytes = await written<{ name: string; left: string | null; days: number; seen: Date }>(
      write,
      {
        ...tableOf([]),
        columns: [
          { heading: "Name", cell: ({ name }) => name },
          { heading: "Left on", kind: "day", cell: ({ left }) => left },
          { heading: "Days", cell: ({ days }) => days },
          { heading: "Last seen", cell: ({ seen }) => seen },
        ],
        rows: [
          {
            name: "Ada Fernsby",
            left: "2026-08-31",
            days: -3,
            seen: new Date("2026-07-01T08:05:00Z"),
          },
          {
            name: 'Zoë "Zo" Brack,\nTeaching',
            left: null,
            days: 0.5,
            seen: new Date("2026-12-01T08:05:00Z"),
          },
        ],
      },
    );
    const { opened, rows } = await readBack(bytes);
    expect(opened).toMatchObject({ format, headings: ["Name", "Left on", "Days", "Last seen"] });
    expect(opened.notices).toEqual([]);
    expect(rows).toEqual([
      ["Ada Fernsby", "2026-08-31", "-3", "2026-07-01 09:05"],
      ['Zoë "Zo" Brack,\nTeaching', "", "0.5", "2026-12-01 08:05"],
    ]);
  });

  it("is read back as it was, whatever texts it holds", async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...Array.from("aé ,;\"'\n\t=+-@|#_x0041_&<>\u000b🙂")) })
      .filter((sample) => sample.trim() !== "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          expect((await readBack(await written(write, tableOf(rows)))).rows).toEqual(rows);
        },
      ),
      // Always the same ones: texts in which another sign parts every row evenly can be made, and are no table of ours.
      {
        seed: 20_261_128,
        examples: [
          [
            [
              ["a", "|"],
              ["||", "|a"],
            ],
          ],
          [[["|||||", "a"]]],
        ],
      },
    );
  });

  it("holds no text that a spreadsheet would work out, and gives back what was meant", async () => {
    const rows = armed.map((text, place) => [`Member ${place}`, text] as const);
    const read = await readBack(await written(write, tableOf(rows)));
    // A line break is LF in every cell.
    expect(read.rows.map(([, note]) => note)).toEqual(
      armed.map((text) => text.replace("\r", "\n")),
    );
    expect(read.opened.notices).toEqual([]);
  });

  it("tells why it is not whole when its rows stop coming", async () => {
    const rows = (async function* () {
      yield ["Ada", "Teaching"] as const;
      throw new Error("the database is gone");
    })();
    await expect(written(write, { ...tableOf([]), rows })).rejects.toThrow("the database is gone");
  });
});

describe("what is said of a table", () => {
  it("stands above its headings in CSV, where bare texts begin with no sign of a formula", async () => {
    const rows = armed.map((text) => [text, text] as const);
    const csv = (await written(writeCsv, tableOf(rows))).toString();
    expect(csv.split("\r\n").slice(0, 6)).toEqual([
      "\uFEFFStaff of Larkfield Brook Primary School",
      "As at: 28 November 2026",
      '"Source: Safeboard, from the school\'s staff register"',
      "Filter: Group is Teaching",
      "",
      "Name,Note",
    ]);
    const cells = new DelimitedRecords(",", limits).push(csv).slice(6).flat();
    expect(cells).toHaveLength(armed.length * 2);
    for (const cell of cells) expect(cell).toMatch(/^'/);
  });

  it("stands on a sheet of its own in a workbook", async () => {
    const bytes = await written(writeXlsx, { ...tableOf([["Ada", "Teaching"]]), filters: [] });
    const { opened, rows } = await readBack(bytes, "About");
    expect(opened.sheets.map(({ name }) => name)).toEqual(["Table", "About"]);
    expect([opened.headings, ...rows].flat()).toEqual([
      "Staff of Larkfield Brook Primary School",
      "As at: 28 November 2026",
      "Source: Safeboard, from the school's staff register",
      "Filters: none",
    ]);
  });
});

describe("several sheets", () => {
  it("are read back with their names and cells, and the same sheets are the same bytes", async () => {
    const sheets = [
      { name: "About", rows: [{ kind: "title", cells: ["Report & figures"] }] },
      {
        name: "Training",
        rows: [
          { kind: "heading", cells: ["School", "Share"] },
          { kind: "row", cells: ["=1+1", 95] },
          { kind: "row", cells: ["Ashdown Vale", null] },
        ],
      },
    ] as const;
    const bytes = await gathered(writeSheets(sheets, "2026-11-28"));
    const { opened, rows } = await readBack(bytes, "Training");
    expect(opened.sheets.map(({ name }) => name)).toEqual(["About", "Training"]);
    expect([opened.headings, ...rows]).toEqual([
      ["School", "Share"],
      ["=1+1", "95"],
      ["Ashdown Vale", ""],
    ]);
    expect(await gathered(writeSheets(sheets, "2026-11-28"))).toEqual(bytes);
  });
});
