import type { Sql } from "postgres";
import { contextStatements } from "../context.ts";
import { applicationRole } from "../role-names.ts";
import type { TableRules } from "../table-kinds.ts";
import { tableRules } from "../table-rules.ts";
import type { Table } from "./catalogue.ts";
import { ashdown } from "./places.ts";

/**
 * Policies that Postgres can't find rows by: it would read every trust's rows and throw most of
 * them away. Asked of the planner for each command, with reading the whole table forbidden. There
 * must be many schools in the trust (see `crowdedPlaces`): with few, its other index may do as well.
 */
export async function policiesBesideTheIndex(
  sql: Sql,
  tables: readonly Table[],
): Promise<string[]> {
  const findings: string[] = [];
  for (const table of tables) {
    const rules = tableRules[table.name];
    if (!table.secured || rules === undefined) continue;
    for (const [command, statement] of Object.entries(statementsOn(table.name, rules))) {
      const conditions = indexConditions(await planOf(sql, statement));
      const wanted = rules.kind === "unit" ? ["trust_id", "school_id"] : [];
      const missing = wanted.filter((column) => !conditions.includes(column));
      if (conditions === "") findings.push(`${command} finds ${table.name} by no index`);
      else if (missing.length > 0) {
        findings.push(`${command} does not find ${table.name} by ${missing.join(" and ")}`);
      }
    }
  }
  return findings;
}

/** A statement for each command that looks rows up, with nothing to find them by but the policy. */
function statementsOn(name: string, rules: TableRules): Record<string, string> {
  // An operator's list of trusts has every trust in it; everybody else names theirs.
  const named = name === "trust" ? `where id = '${ashdown.trustId}'` : "";
  const [column] = rules.updateColumns ?? [];
  return {
    ...(rules.select !== undefined && { select: `select 1 from ${name} ${named}` }),
    ...(column !== undefined && { update: `update ${name} set ${column} = null` }),
    ...(rules.delete !== undefined && { delete: `delete from ${name}` }),
  };
}

async function planOf(sql: Sql, statement: string): Promise<unknown> {
  const context = contextStatements({
    kind: "member",
    userId: ashdown.userId,
    membershipId: ashdown.userId,
    displayName: "Robin Marlowe",
    role: "school_admin",
    trustId: ashdown.trustId,
    scope: "school",
    schoolIds: [ashdown.schoolId],
  });
  await sql.unsafe("begin");
  try {
    await sql.unsafe(
      `set local role ${applicationRole}; set local enable_seqscan = off; ${context}`,
    );
    const [row] = await sql.unsafe(`explain (format json) ${statement}`);
    return row;
  } finally {
    await sql.unsafe("rollback");
  }
}

/** The texts of every index condition in a plan, or "" when a part of it reads the whole table. */
function indexConditions(plan: unknown): string {
  const text = JSON.stringify(plan);
  if (text.includes('"Seq Scan"')) return "";
  return [...text.matchAll(/\\?"Index Cond\\?":\s*\\?"((?:[^"\\]|\\\\.)*)/g)]
    .map(([, condition]) => condition)
    .join(" ");
}
