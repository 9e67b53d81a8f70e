import { ConfinedProcess } from "@safeboard/confined-process";
import type { OpenChoices, OpenedTable, TableRow, TableSource } from "../opened-table.ts";
import { defaultTableLimits, type TableLimits } from "../table-limits.ts";
import { damagedTable, UnreadableTable } from "../unreadable-table.ts";
import { tableAnswerSchema, type TableAnswer, type TableTask } from "./messages.ts";

/** Reads files of strangers; see openTable and readRows for what it gives. */
export interface TableReader {
  /** Rejects with UnreadableTable. */
  open(path: string, choices?: OpenChoices): Promise<OpenedTable>;
  /** Rejects with UnreadableTable. The process waits while the caller is busy with a row. */
  rows(path: string, source: TableSource, options?: { afterRow?: number }): AsyncIterable<TableRow>;
}

/** Each file is read in a process of its own, which is gone when it is read, or when it passes a limit. */
export function createTableReader(limits: TableLimits = defaultTableLimits): TableReader {
  return {
    async open(path, choices = {}) {
      const process = start(limits);
      try {
        const answer = await ask(process, { task: "open", path, limits, choices });
        if (answer.outcome !== "opened") throw outOfTurn();
        return answer.table;
      } finally {
        await process.kill(doneWith());
      }
    },
    async *rows(path, source, { afterRow = 0 } = {}) {
      const process = start(limits);
      try {
        let task: TableTask = { task: "rows", path, limits, source, afterRow };
        for (;;) {
          const answer = await ask(process, task);
          if (answer.outcome !== "rows") throw outOfTurn();
          yield* answer.rows;
          if (answer.last) return;
          task = { task: "more" };
        }
      } finally {
        await process.kill(doneWith());
      }
    },
  };
}

function start(limits: TableLimits): ConfinedProcess<TableAnswer> {
  return new ConfinedProcess({
    entry: new URL("./table-child.ts", import.meta.url),
    memoryBytes: limits.memoryBytes,
    milliseconds: limits.milliseconds,
    answers: tableAnswerSchema,
    outOfTime: () => outOfTime(limits),
    outOfMemory,
    broken: damagedTable,
  });
}

async function ask(
  process: ConfinedProcess<TableAnswer>,
  task: TableTask,
): Promise<Exclude<TableAnswer, { outcome: "unreadable" }>> {
  const answer = await process.ask(task);
  if (answer.outcome !== "unreadable") return answer;
  throw new UnreadableTable(answer.code, answer.message, answer.detail);
}

function outOfTime(limits: TableLimits): UnreadableTable {
  return new UnreadableTable(
    "out_of_time",
    `This file could not be read within ${Math.round(limits.milliseconds / 1000)} seconds. Split it into several files with the same headings, or save it as CSV.`,
  );
}

function outOfMemory(): UnreadableTable {
  return new UnreadableTable(
    "out_of_memory",
    "This file takes too much memory to read. Save the sheet as CSV, or split it into several files with the same headings.",
  );
}

function outOfTurn(): Error {
  return new Error("The table process answered another request.");
}

function doneWith(): Error {
  return new Error("The file was read.");
}
