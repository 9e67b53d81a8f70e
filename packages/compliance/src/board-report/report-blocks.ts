/**
 * What a report shows beside its narrative, as plain data: the page, the document and the workbook all draw the same
 * blocks, so that they can't tell different stories.
 */
import { z } from "zod";
import { STATUSES } from "../statuses.ts";

/** Names a figure, a table or a row, the same in each report, so that one report can be laid beside the next. */
const key = z.string().min(1).max(200);
const words = z.string().max(4_000);
const status = z.enum(STATUSES).nullable();

export const reportFigureSchema = z.object({
  key,
  label: words,
  /** As it is shown: "9 of 12". */
  value: words,
  /** What is compared with the report before; null where there is nothing to compare. */
  number: z.number().nullable(),
  unit: z.enum(["count", "percent", "rate"]),
  /** The rule's band, the source, the day: what is printed beside the figure. */
  note: words.nullable(),
  status,
});

/** A few figures side by side. */
const figuresBlock = z.object({ kind: z.literal("figures"), figures: z.array(reportFigureSchema) });

const paragraphBlock = z.object({ kind: z.literal("paragraph"), text: words });

export const reportCellSchema = z.object({ text: words, status });

const tableBlock = z.object({
  kind: z.literal("table"),
  key,
  title: words,
  /** The first column heads its rows. */
  columns: z.array(z.object({ title: words, isNumeric: z.boolean() })).min(1),
  rows: z.array(
    z.object({
      key,
      cells: z.array(reportCellSchema),
      /** Records of the row that were still to be done: the next report says what became of each. */
      stillOpen: z.array(key).optional(),
    }),
  ),
  note: words.nullable(),
});

const chartBlock = z.object({
  kind: z.literal("chart"),
  key,
  title: words,
  /** What somebody who can't see it is told: the answer, not the shape. */
  description: words,
  /** Parts of a whole on top of each other, or bars side by side. */
  isStacked: z.boolean(),
  /** What a number counts: "schools". */
  unit: words,
  categories: z.array(words).min(1),
  series: z
    .array(
      z.object({
        title: words,
        /** The status that the series counts, where it does: it decides its look. */
        status,
        /** One for each category; null where there is none to show, which is not a nought. */
        values: z.array(z.number().nullable()),
      }),
    )
    .min(1),
  note: words.nullable(),
});

/** A school that is out of line, with what there is to say about it. */
export const reportStorySchema = z.object({
  key,
  school: words,
  measure: words,
  status: z.enum(STATUSES),
  value: words,
  detail: words.nullable(),
  since: z.iso.date().nullable(),
  due: z.iso.date().nullable(),
  next: words.nullable(),
});

const storiesBlock = z.object({ kind: z.literal("stories"), stories: z.array(reportStorySchema) });

export const reportBlockSchema = z.discriminatedUnion("kind", [
  paragraphBlock,
  figuresBlock,
  tableBlock,
  chartBlock,
  storiesBlock,
]);

export type ReportFigure = z.infer<typeof reportFigureSchema>;
export type ReportCell = z.infer<typeof reportCellSchema>;
export type ReportStory = z.infer<typeof reportStorySchema>;
export type ReportBlock = z.infer<typeof reportBlockSchema>;
export type ReportTable = z.infer<typeof tableBlock>;
export type ReportChart = z.infer<typeof chartBlock>;
