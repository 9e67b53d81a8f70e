import type { Sql } from "postgres";
import { contextStatements } from "../context.ts";
import { applicationRole } from "../role-names.ts";
import { tableRules } from "../table-kinds.ts";
import type { Table } from "./catalogue.ts";
import { ashdown } from "./places.ts";

// An operator's list of trusts has every trust in it; everybody else names theirs.
const named: Record<string, string> = { trust: `where id = '${ashdown.trustId}'` };

/**
 * Tables whose policy Postgres can't find rows by: it would read every trust's rows and throw most
 * of them away. Asked of the planner, with reading the whole table forbidden.
 */
export async function policiesBesideTheIndex(
  sql: Sql,
  tables: readonly Table[],
): Promise<string[]> {
  const findings: string[] = [];
  for (const table of tables) {
    if (!table.secured || tableRules[table.name]?.select === undefined) continue;
    const conditions = indexConditions(await planOf(sql, table));
    const isUnits = tableRules[table.name]?.kind === "unit";
    const missing = ["trust_id", "school_id"].filter((column) => !conditions.includes(column));
    if (conditions === "") findings.push(`${table.name} is found by no index`);
    else if (isUnits && missing.length > 0) {
      findings.push(`${table.name} is not found by ${missing.join(" and ")}`);
    }
  }
  return findings;
}

async function planOf(sql: Sql, table: Table): Promise<unknown> {
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
    const [row] = await sql.unsafe(
      `explain (format json) select 1 from ${table.name} ${named[table.name] ?? ""}`,
    );
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
