import { z } from "zod";
import {
  openedTableSchema,
  tableRowSchema,
  type OpenChoices,
  type TableSource,
} from "../opened-table.ts";
import type { TableLimits } from "../table-limits.ts";
import { unreadableCodes } from "../unreadable-table.ts";

/** From the server to the table process: first one of "open" and "rows", then as many "more" as there are batches. */
export type TableTask =
  | { task: "open"; path: string; limits: TableLimits; choices: OpenChoices }
  | {
      task: "rows";
      path: string;
      limits: TableLimits;
      source: TableSource;
      afterRow: number;
    }
  | { task: "more" };

/** What the table process answers, which is trusted no more than the file that it reads. */
export const tableAnswerSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("opened"), table: openedTableSchema }),
  z.object({ outcome: z.literal("rows"), rows: z.array(tableRowSchema), last: z.boolean() }),
  z.object({
    outcome: z.literal("unreadable"),
    code: z.enum(unreadableCodes),
    message: z.string(),
    /** For the log: what went wrong inside. */
    detail: z.string(),
  }),
]);
export type TableAnswer = z.infer<typeof tableAnswerSchema>;
