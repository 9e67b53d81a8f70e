/**
 * Table × command × actor: what Postgres does, beside what the oracle says.
 *
 * UPDATE and DELETE are tried on the whole table, without WHERE, because a WHERE would bring the
 * SELECT policy in and hide a hole in their own. INSERT is tried with copies of rows that are there:
 * an outsider must hear of the policy, never of the unique key that the copy violates.
 */
import type { Sql } from "postgres";
import type { Attempt, Reading } from "./matrix-cells.ts";
import { askers, byPolicy, noPrivilege } from "./matrix-cells.ts";
import type { PopulatedTable } from "./populated-database.ts";

export interface Difference {
  who: string;
  what: string;
  expected: string;
  actual: string;
}

/**
 * Tries everything with one table, inside the caller's transaction, and undoes it.
 * @param part only this part of the table's matrix
 * @returns the cells that are wrong, and how many were tried
 */
export async function compareTable(
  sql: Sql,
  table: PopulatedTable,
  part: { attempt?: Attempt; who?: string } = {},
): Promise<{ differences: Difference[]; tried: number }> {
  await sql.unsafe("savepoint untouched");
  const asking = askers(table).filter(({ who }) => part.who === undefined || part.who === who);
  const compared = asking.flatMap(({ who, become, cells }) =>
    cells
      .filter(({ attempt }) => part.attempt === undefined || part.attempt === attempt)
      .map(async ({ what, statement, expected, read }): Promise<Difference> => {
        const actual = await tryStatement(sql, `${become} ${statement}`, read);
        return { who, what, expected, actual };
      }),
  );
  const results = await Promise.all(compared);
  const differences = results.filter(({ expected, actual }) => expected !== actual);
  return { differences, tried: results.length };
}

async function tryStatement(sql: Sql, statement: string, read: Reading): Promise<string> {
  const attempt = sql
    .unsafe(statement)
    .simple()
    .then(
      (results) => outcome(read, lastOf(results)),
      (error: unknown) => failure(read, error),
    );
  // Sent without waiting for the answer: a query of postgres.js is lazy until `execute`.
  const undone = sql.unsafe("rollback to savepoint untouched").simple().execute();
  const [result] = await Promise.all([attempt, undone]);
  return result;
}

interface Result extends Array<{ key?: string }> {
  count: number;
}

// A message of several statements is answered by a list of results, if any of them gives rows.
function lastOf(results: unknown): Result {
  const last = (results as Result[]).at(-1);
  return Array.isArray(last) ? last : (results as Result);
}

function outcome(read: Reading, result: Result): string {
  if (read === "keys") return result.map(({ key }) => key).join(", ");
  return read === "count" ? String(result.count) : "reached";
}

function failure(read: Reading, error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (code === "42501") return message.includes("row-level security") ? byPolicy : noPrivilege;
  // Row security had let it through when the unique key, or a CHECK on a crossing, stopped it.
  if (read === "reached" && (code === "23505" || code === "23514")) return "reached";
  return `error ${code}: ${message}`;
}
