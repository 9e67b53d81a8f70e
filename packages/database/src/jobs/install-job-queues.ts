import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import pgBoss from "pg-boss/package.json" with { type: "json" };
import type { Sql } from "postgres";
import { applicationRole } from "../role-names.ts";
import { everyJobQueue, signOfLifeSeconds } from "./job-queues.ts";
import { pgBossOn, queueSchema } from "./pg-boss-on.ts";
import { queueFunctions, queueRights } from "./queue-rights.ts";

/**
 * Brings the queue's schema to the newest, with all queues and their times, and lets the application use it. What it
 * made is noted on the schema: run again, it changes nothing, and loads nothing. By the owner, in the migrations' turn.
 *
 * @throws when a newer Safeboard has set the queues up
 */
export async function installJobQueues(sql: Sql): Promise<void> {
  const plan = { queues: everyJobQueue, signOfLifeSeconds, queueRights, queueFunctions };
  const wanted = `Made by pg-boss ${pgBoss.version}: ${digest(JSON.stringify(plan))}`;
  if ((await noteOnSchema(sql)) === wanted) return;
  await bringUpToDate(sql);
  await makeQueues(sql);
  await sql.unsafe(`${grants()} comment on schema ${queueSchema} is '${wanted}'`).simple();
}

async function noteOnSchema(sql: Sql): Promise<string | null> {
  const [schema] = await sql<{ note: string | null }[]>`
    select obj_description(oid, 'pg_namespace') as note from pg_namespace where nspname = ${queueSchema}`;
  return schema?.note ?? null;
}

async function bringUpToDate(sql: Sql): Promise<void> {
  const { getConstructionPlans, getMigrationPlans } = await import("pg-boss");
  const found = await installedVersion(sql);
  if (found === null) {
    await sql.unsafe(getConstructionPlans(queueSchema)).simple();
  } else if (found > pgBoss.pgboss.schema) {
    throw new Error(
      "The jobs of this database were set up by a newer Safeboard. " +
        "Start that one, or restore a backup from before it.",
    );
  } else if (found < pgBoss.pgboss.schema) {
    // After its transaction, a plan can build indexes that no transaction may hold.
    const [changes = "", indexes = ""] = getMigrationPlans(queueSchema, found).split(
      /(?<=COMMIT;)/u,
    );
    await sql.unsafe(changes).simple();
    for (const index of indexes.split(/;\s*/u).filter((statement) => statement.trim() !== "")) {
      await sql.unsafe(index).simple();
    }
  }
}

async function installedVersion(sql: Sql): Promise<number | null> {
  const [table] = await sql<{ found: boolean }[]>`
    select to_regclass(${`${queueSchema}.version`}) is not null as found`;
  if (table?.found !== true) return null;
  const [row] = await sql<
    { version: number }[]
  >`select version from ${sql(`${queueSchema}.version`)}`;
  return row?.version ?? null;
}

async function makeQueues(sql: Sql): Promise<void> {
  const boss = await pgBossOn(drizzle(sql));
  for (const [name, { oneAtATime, giveUpTo, expireInSeconds, retryLimit }] of everyJobQueue) {
    const rules = {
      expireInSeconds,
      retryLimit,
      heartbeatSeconds: signOfLifeSeconds,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 60,
      deleteAfterSeconds: 24 * 60 * 60,
      ...(giveUpTo !== undefined && { deadLetter: giveUpTo }),
    };
    await boss.createQueue(name, { ...rules, policy: oneAtATime ? "exclusive" : "standard" });
    await boss.updateQueue(name, rules);
  }
}

function grants(): string {
  return [
    `revoke all on schema ${queueSchema} from ${applicationRole};`,
    `revoke all on all tables in schema ${queueSchema} from ${applicationRole};`,
    `grant usage on schema ${queueSchema} to ${applicationRole};`,
    ...Object.entries(queueRights).map(
      ([table, rights]) =>
        `grant ${rights.join(", ")} on ${queueSchema}.${table} to ${applicationRole};`,
    ),
    ...queueFunctions.map(
      (name) => `grant execute on function ${queueSchema}.${name} to ${applicationRole};`,
    ),
  ].join("\n");
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
