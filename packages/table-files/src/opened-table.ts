import { z } from "zod";

const place = z.number().int().min(0);

export const tableFormats = ["csv", "tsv", "xlsx"] as const;

export const tableEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type TableEncoding = (typeof tableEncodings)[number];

/** Where in a file its rows are, and how they are read: what readRows needs to find the same rows again. */
export const tableSourceSchema = z.object({
  format: z.enum(tableFormats),
  encoding: z.enum(tableEncodings),
  /** Between the cells of a text file; null in a workbook. */
  delimiter: z.string().length(1).nullable(),
  /** The sheet's name; null in a text file. */
  sheet: z.string().nullable(),
  /** Counted from 1, as a spreadsheet shows it; the rows are those below. */
  headingRow: z.number().int().min(1),
  /** How many columns have headings: each row has at least as many cells. */
  columns: place,
});
export type TableSource = z.infer<typeof tableSourceSchema>;

/** What a file turned out to be: enough to show it to a person before anything is done with it. */
export const openedTableSchema = tableSourceSchema.extend({
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  /** As the file has them, tidied of spaces; "" where a column has none. */
  headings: z.array(z.string()),
  firstRows: z.array(z.array(z.string())),
  /** Rows below the headings that hold something. */
  rows: place,
  /** In plain words, what a person should know before they trust the rows: "Two columns are called “Date”." */
  notices: z.array(z.string()),
});
export type OpenedTable = z.infer<typeof openedTableSchema>;

export const tableRowSchema = z.object({
  /** Counted from 1, as a spreadsheet shows it: the title, the headings and empty rows count. */
  rowNumber: z.number().int().min(1),
  /** Text as the file has it; dates of a workbook as 2026-09-01, errors as #REF!. */
  cells: z.array(z.string()),
  /** The places of cells that are formulas: their text is what the program that saved them last made of them. */
  formulas: z.array(place).readonly(),
});
export type TableRow = z.infer<typeof tableRowSchema>;

/** What a person may know better than the guesses. */
export interface OpenChoices {
  sheet?: string;
  headingRow?: number;
}
