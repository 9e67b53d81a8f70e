/**
 * Makes a row for any table from what the catalogue says of its columns, foreign keys and checks,
 * so that a new table is tested on the day it appears.
 */
import { randomUUID } from "node:crypto";
import { tableRules } from "../table-rules.ts";
import type { Column, Table } from "./catalogue.ts";
import type { Place } from "./places.ts";

export type Row = Record<string, unknown>;

/** Columns that say whose a row is, in whichever table they occur. */
function ownership(table: Table, column: Column, place: Place): string | undefined {
  switch (`${table.name}.${column.name}`) {
    case "trust.id":
      return place.trustId;
    case "unit.id":
      return place.schoolId;
    case "user_account.id":
      return place.userId;
    case "sign_in_throttle.key":
      return place.throttleKey;
  }
  if (hasHashCheck(table, column)) return place.hash;
  switch (column.name) {
    case "trust_id":
      return place.trustId;
    case "school_id":
      return place.schoolId;
    case "user_id":
      return place.userId;
    default:
      return undefined;
  }
}

/** A row of `table` at `place` whose parents are the rows that `parentAt` gives. */
export function exampleRow(
  table: Table,
  place: Place,
  parentAt: (parent: string) => Row | undefined,
): Row {
  const inherited = table.foreignKeys.flatMap((key) =>
    key.columns.map((column, index): [string, unknown] => [
      column,
      parentAt(key.parent)?.[key.parentColumns[index] ?? ""],
    ]),
  );
  const parents = Object.fromEntries(inherited.filter(([, value]) => value !== undefined));
  const filled = table.columns
    .filter(({ required, hasDefault }) => required && !hasDefault)
    .map((column): [string, unknown] => [
      column.name,
      ownership(table, column, place) ?? parents[column.name] ?? plainValue(table, column),
    ]);
  return { ...Object.fromEntries(filled), ...tableRules[table.name]?.example };
}

function hasHashCheck(table: Table, column: Column): boolean {
  return table.checks.some((check) =>
    check.startsWith(`CHECK ((${column.name} ~ '^[0-9a-f]{64}$'`),
  );
}

let lastNumber = 0;

function plainValue(table: Table, column: Column): unknown {
  // Of several values the first; then the only one. Postgres gives the checks in any order.
  const allowed = ["ANY \\(ARRAY\\[", ""]
    .flatMap((list) => {
      const said = new RegExp(`\\b${column.name} = ${list}'([^']*)'`);
      return table.checks.map((check) => said.exec(check)?.[1]);
    })
    .find((value) => value !== undefined);
  if (allowed !== undefined) return allowed;
  switch (column.type) {
    case "uuid":
      return randomUUID();
    case "text":
      return column.name === "email" ? `${randomUUID()}@example.org` : randomUUID();
    case "integer":
    case "bigint":
    case "smallint":
    case "numeric":
      lastNumber += 1;
      return lastNumber;
    case "boolean":
      return false;
    case "date":
      return "2026-09-01";
    case "timestamp with time zone":
      return "2026-09-01T09:00:00Z";
    case "jsonb":
      return {};
    case "bytea":
      return "\\x00";
    default:
      if (column.type.endsWith("[]")) return "{}";
      throw new Error(
        `No example value is known for ${table.name}.${column.name} of type ${column.type}: ` +
          `teach plainValue in isolation/example-row.ts.`,
      );
  }
}
