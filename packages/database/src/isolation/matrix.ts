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

/** A move is an UPDATE that would turn a row into another place's; a privilege is of no row. */
export type Attempt = Command | "move" | "privilege";

interface Cell {
  attempt: Attempt;
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

interface Asker {
  who: string;
  become: string;
  cells: Cell[];
}

/** Privileges depend on no context, so one asker finds them all: the strongest. */
export const strongest = "the system";

function askers(table: PopulatedTable): Asker[] {
  const asking = Object.entries(actors).map(([who, actor]) => ({
    who,
    become: `set local role ${applicationRole}; ${contextStatements(actor)}`,
    cells: [...actorCells(table, actor), ...(who === strongest ? privilegeCells(table) : [])],
  }));
  const owner = {
    who: "the owner",
    become: `set local role ${ownerRole};`,
    cells: ownerCells(table),
  };
  return table.secured ? [...asking, owner] : asking;
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
    attempt: "select",
    what: "SELECT",
    statement: `select ${key} as key from ${table.name} order by 1`,
    expected,
    read: "keys",
  };
}

const deleteCell = (table: PopulatedTable, expected: string): Cell => ({
  attempt: "delete",
  what: "DELETE of everything",
  statement: `delete from ${table.name}`,
  expected,
  read: "count",
});

function updateCell(table: PopulatedTable, expected: string): Cell {
  const columns = tableRules[table.name]?.updateColumns ?? table.columns.map(({ name }) => name);
  return {
    attempt: "update",
    what: "UPDATE of everything",
    statement: updateStatement(table, columns, table.rows[0] ?? {}),
    expected,
    read: "count",
  };
}

const insertCell = (table: PopulatedTable, name: string, row: Row, expected: string): Cell => ({
  attempt: "insert",
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
    attempt: "move",
    what: `UPDATE that turns rows into ${name}`,
    statement:
      `set local role ${ownerRole}; grant update on ${table.name} to ${applicationRole}; ` +
      `set local role ${applicationRole}; ${updateStatement(table, columns, target)}`,
    expected: movable.length === 0 || reach("update", target) ? "reached" : byPolicy,
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
      attempt: "privilege",
      what: "TRUNCATE",
      statement: `truncate ${table.name}`,
      expected: noPrivilege,
      read: "reached" as const,
    },
    ...table.columns
      .filter(({ name }) => !allowed.has(name))
      .map(({ name }) => ({
        attempt: "privilege" as const,
        what: `UPDATE of ${name}`,
        statement: updateStatement(table, [name], table.rows[0] ?? {}),
        expected: noPrivilege,
        read: "count" as const,
      })),
    ...table.columns
      .filter(({ name }) => hidden !== undefined && !hidden.includes(name))
      .map(({ name }) => ({
        attempt: "privilege" as const,
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
    `(select ${list} from jsonb_populate_record(null::${table.name}, ${literal(row)}))`
  );
}

/** Copies of the rows, and crossings of two: one place's row with one column of another's. */
function candidates(table: PopulatedTable): [string, Row][] {
  const columns = new Set(table.policies.flatMap((policy) => policy.columns));
  const [first] = table.rows;
  const copies = table.rows.map((row, index): [string, Row] => [`a copy of row ${index + 1}`, row]);
  const others = [table.rows[1], table.rows.at(-1)].filter((row) => row !== undefined);
  const crossings = [...columns].flatMap((column) =>
    others.map((other): [string, Row] => [
      `row 1 with the ${column} of row ${table.rows.indexOf(other) + 1}`,
      { ...first, [column]: other[column] },
    ]),
  );
  return columns.size > 1 ? [...copies, ...crossings] : copies;
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

function keysOf(table: PopulatedTable, rows: readonly Row[]): string {
  return rows
    .map((row) => table.primaryKey.map((column) => String(row[column])).join("/"))
    .toSorted()
    .join(", ");
}
