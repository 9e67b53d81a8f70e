/**
 * Table × command × actor: what Postgres does, beside what the oracle says.
 *
 * UPDATE and DELETE are tried on the whole table, without WHERE, because a WHERE would bring the
 * SELECT policy in and hide a hole in their own. INSERT is tried with copies of rows that are there:
 * an outsider must hear of the policy, never of the unique key that the copy violates.
 */
import type { Sql } from "postgres";
import type { Actor } from "../actor.ts";
import { contextStatements } from "../context.ts";
import { applicationRole, ownerRole } from "../role-names.ts";
import { tableRules } from "../table-kinds.ts";
import { actors } from "./actors.ts";
import type { Row } from "./example-row.ts";
import type { Command } from "./oracle.ts";
import { isGranted, mayReach } from "./oracle.ts";
import type { PopulatedTable } from "./populated-database.ts";
import { literal } from "./populated-database.ts";

interface Cell {
  /** For the message when it is wrong. */
  what: string;
  statement: string;
  expected: string;
  read: Reading;
}

export interface Difference {
  who: string;
  what: string;
  expected: string;
  actual: string;
}

type Reading = "keys" | "count" | "reached";

const noPrivilege = "refused: no privilege";
const byPolicy = "refused by the policy";

/**
 * Tries everything with one table, inside the caller's transaction, and undoes it.
 * @returns the cells that are wrong, and how many were tried
 */
export async function compareTable(
  sql: Sql,
  table: PopulatedTable,
  options: { stopAtFirst: boolean } = { stopAtFirst: false },
): Promise<{ differences: Difference[]; tried: number }> {
  const differences: Difference[] = [];
  let tried = 0;
  for (const asker of askers(table)) {
    const cells = asker.cells;
    const actual = await Promise.all(cells.map((cell) => tryCell(sql, asker.become, cell)));
    tried += cells.length;
    cells.forEach((cell, index) => {
      const found = actual[index] ?? "";
      if (found !== cell.expected) {
        differences.push({ who: asker.who, what: cell.what, expected: cell.expected, actual: found });
      }
    });
    if (options.stopAtFirst && differences.length > 0) break;
  }
  return { differences, tried };
}

interface Asker {
  who: string;
  become: string;
  cells: Cell[];
}

function* askers(table: PopulatedTable): Generator<Asker> {
  for (const [who, actor] of Object.entries(actors)) {
    const become = `set local role ${applicationRole}; ${contextStatements(actor)}`;
    const cells = actorCells(table, actor);
    yield { who, become, cells: who === "the system" ? [...cells, ...privilegeCells(table)] : cells };
  }
  if (table.secured) {
    yield { who: "the owner", become: `set local role ${ownerRole};`, cells: ownerCells(table) };
  }
}

function actorCells(table: PopulatedTable, actor: Actor): Cell[] {
  const reach = (command: Command, row: Row) => mayReach(table.name, command, actor, row);
  const granted = (command: Command, expected: string) =>
    isGranted(table.name, command) ? expected : noPrivilege;
  const reachable = (command: Command) => table.rows.filter((row) => reach(command, row));
  return [
    selectCell(table, granted("select", keysOf(table, reachable("select")))),
    updateCell(table, granted("update", String(reachable("update").length))),
    deleteCell(table, granted("delete", String(reachable("delete").length))),
    ...candidates(table).map(([name, row]) =>
      insertCell(table, name, row, granted("insert", reach("insert", row) ? "reached" : byPolicy)),
    ),
    ...(isGranted(table.name, "update") ? moveCells(table, reach) : []),
  ];
}

function selectCell(table: PopulatedTable, expected: string): Cell {
  const key = table.primaryKey.map((column) => `${column}::text`).join(" || '/' || ");
  return {
    what: "SELECT",
    statement: `select ${key} as key from ${table.name} order by 1`,
    expected,
    read: "keys",
  };
}

const deleteCell = (table: PopulatedTable, expected: string): Cell => ({
  what: "DELETE of everything",
  statement: `delete from ${table.name}`,
  expected,
  read: "count",
});

function updateCell(table: PopulatedTable, expected: string): Cell {
  const columns = tableRules[table.name]?.updateColumns ?? table.columns.map(({ name }) => name);
  return {
    what: "UPDATE of everything",
    statement: updateStatement(table, columns, table.rows[0] ?? {}),
    expected,
    read: "count",
  };
}

const insertCell = (table: PopulatedTable, name: string, row: Row, expected: string): Cell => ({
  what: `INSERT of ${name}`,
  statement: `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, ${literal(row)})`,
  expected,
  read: "reached",
});

// No policy column may be updated at all. Should one be granted some day, WITH CHECK must still
// keep a row where it is, so the grant is made here before the attempt.
function moveCells(table: PopulatedTable, reach: (command: Command, row: Row) => boolean): Cell[] {
  const movable = table.rows.filter((row) => reach("update", row));
  const columns = table.columns.map(({ name }) => name);
  return candidates(table).map(([name, target]) => ({
    what: `UPDATE that turns rows into ${name}`,
    statement:
      `set local role ${ownerRole}; grant update on ${table.name} to ${applicationRole}; ` +
      `set local role ${applicationRole}; ${updateStatement(table, columns, target)}`,
    expected:
      movable.length === 0 || reach("update", target) ? "reached" : byPolicy,
    read: "reached",
  }));
}

/** What no actor may do, tried as the strongest of them. */
function privilegeCells(table: PopulatedTable): Cell[] {
  const rules = tableRules[table.name];
  const allowed = new Set(rules?.update === undefined ? [] : rules.updateColumns);
  const hidden = rules?.selectColumns;
  return [
    {
      what: "TRUNCATE",
      statement: `truncate ${table.name}`,
      expected: noPrivilege,
      read: "reached" as const,
    },
    ...table.columns
      .filter(({ name }) => !allowed.has(name))
      .map(({ name }) => ({
        what: `UPDATE of ${name}`,
        statement: updateStatement(table, [name], table.rows[0] ?? {}),
        expected: noPrivilege,
        read: "count" as const,
      })),
    ...table.columns
      .filter(({ name }) => hidden !== undefined && !hidden.includes(name))
      .map(({ name }) => ({
        what: `SELECT of ${name}`,
        statement: `select ${name} from ${table.name}`,
        expected: noPrivilege,
        read: "count" as const,
      })),
  ];
}

/** FORCE binds the owner too, who has no policy. */
function ownerCells(table: PopulatedTable): Cell[] {
  const [row] = table.rows;
  return [
    selectCell(table, ""),
    updateCell(table, "0"),
    deleteCell(table, "0"),
    ...(row === undefined ? [] : [insertCell(table, "a copy", row, byPolicy)]),
  ];
}

function updateStatement(table: PopulatedTable, columns: readonly string[], row: Row): string {
  const list = columns.join(", ");
  return (
    `update ${table.name} set (${list}) = ` +
    `row(${columns.map((column) => `(jsonb_populate_record(null::${table.name}, ${literal(row)})).${column}`).join(", ")})`
  );
}

/** Copies of the rows, and crossings of two: one place's row with one column of another's. */
function candidates(table: PopulatedTable): [string, Row][] {
  const columns = new Set(table.policies.flatMap((policy) => policy.columns));
  const [first] = table.rows;
  const copies = table.rows.map((row, index): [string, Row] => [`a copy of row ${index + 1}`, row]);
  const crossings = [...columns].flatMap((column) =>
    table.rows.slice(1).map((other, index): [string, Row] => [
      `row 1 with the ${column} of row ${index + 2}`,
      { ...first, [column]: other[column] },
    ]),
  );
  return columns.size > 1 ? [...copies, ...crossings] : copies;
}

async function tryCell(sql: Sql, become: string, cell: Cell): Promise<string> {
  // Sent one after the other without waiting: a query of postgres.js is lazy until `execute`.
  const saved = sql.unsafe("savepoint attempt").simple().execute();
  const attempt = sql
    .unsafe(`${become} ${cell.statement}`)
    .simple()
    .then(
      (results) => outcome(cell.read, lastOf(results)),
      (error: unknown) => failure(cell.read, error),
    );
  const undone = sql
    .unsafe("rollback to savepoint attempt; release savepoint attempt")
    .simple()
    .execute();
  const [, result] = await Promise.all([saved, attempt, undone]);
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

function keysOf(table: PopulatedTable, rows: readonly Row[]): string {
  return rows
    .map((row) => table.primaryKey.map((column) => String(row[column])).join("/"))
    .toSorted()
    .join(", ");
}
