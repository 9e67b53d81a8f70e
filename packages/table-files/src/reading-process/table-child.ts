/** The program of the table process: it opens one file, or gives the rows of one, batch by batch. */
import { inspect } from "node:util";
import { answerServer } from "@safeboard/confined-process/child";
import { openTable, readRows } from "../open-table.ts";
import type { TableRow } from "../opened-table.ts";
import { damagedTable, UnreadableTable } from "../unreadable-table.ts";
import type { TableAnswer, TableTask } from "./messages.ts";

/** A batch ends with whichever comes first, so that no message between the processes is large. */
const rowsInBatch = 1_000;
const charactersInBatch = 1024 * 1024;

let rows: AsyncGenerator<TableRow> | null = null;

answerServer((task) => answer(task as TableTask));

async function answer(task: TableTask): Promise<TableAnswer> {
  try {
    if (task.task === "open") {
      const table = await openTable(task.path, task.limits, task.choices);
      return { outcome: "opened", table };
    }
    if (task.task === "rows") {
      const { limits, afterRow } = task;
      rows = readRows(task.path, task.source, { limits, afterRow });
    }
    if (rows === null) throw new Error("Rows were asked for before a file.");
    return await nextBatch(rows);
  } catch (error) {
    const { code, message, cause } = error instanceof UnreadableTable ? error : damagedTable(error);
    return {
      outcome: "unreadable",
      code,
      message,
      detail: cause === undefined ? "" : inspect(cause),
    };
  }
}

async function nextBatch(from: AsyncGenerator<TableRow>): Promise<TableAnswer> {
  const batch: TableRow[] = [];
  let characters = 0;
  while (batch.length < rowsInBatch && characters < charactersInBatch) {
    const next = await from.next();
    if (next.done) return { outcome: "rows", rows: batch, last: true };
    batch.push(next.value);
    for (const cell of next.value.cells) characters += cell.length;
  }
  return { outcome: "rows", rows: batch, last: false };
}
