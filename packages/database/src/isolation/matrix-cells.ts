/** The cells of a table's matrix: each asker, each statement, and what the oracle says of it. */
import type { Actor } from "../actor.ts";
import { contextStatements } from "../context.ts";
import { applicationRole, ownerRole } from "../role-names.ts";
import { tableRules } from "../table-rules.ts";
import { actors } from "./actors.ts";
import type { Row } from "./example-row.ts";
import type { Command } from "./oracle.ts";
import { isGranted, mayReach } from "./oracle.ts";
import type { PopulatedTable } from "./populated-database.ts";
import { literal } from "./populated-database.ts";

/** A move is an UPDATE that would turn a row into another place's; a privilege is of no row. */
export type Attempt = Command | "move" | "privilege";

export interface Cell {
  attempt: Attempt;
  /** For the message when it is wrong. */
  what: string;
  statement: string;
  expected: string;
  read: Reading;
}

export type Reading = "keys" | "count" | "reached";

export const noPrivilege = "refused: no privilege";
export const byPolicy = "refused by the policy";

export interface Asker {
  who: string;
  become: string;
  cells: Cell[];
}

/** Privileges depend on no context, so one asker finds them all: the strongest. */
export const strongest = "the system";

/** Everybody who asks of one table, and all that they try. */
export function askers(table: PopulatedTable): Asker[] {
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

function keysOf(table: PopulatedTable, rows: readonly Row[]): string {
  return rows
    .map((row) => table.primaryKey.map((column) => String(row[column])).join("/"))
    .toSorted()
    .join(", ");
}
