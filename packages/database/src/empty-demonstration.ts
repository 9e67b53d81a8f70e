import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { ownerRole } from "./role-names.ts";

/** How often, and with what pause in between (in milliseconds), the tables are asked for. */
const mostAttempts = 240;
const betweenAttempts = 200;

/** Somebody else holds a table, or waits for one that is held here. */
const inTheWay = new Set(["55P03", "40P01"]);

/**
 * Removes every trust and every account from a demonstration database, so that its story can begin afresh. It needs the
 * tables for itself, while a worker may be at work in them: it lets go of what it has got as soon as it would have to wait
 * for the rest, since the worker may be waiting for that, and asks again.
 * Reference data and the schema stay.
 *
 * @param ownerUrl who owns the database: the application itself may delete nothing of the kind
 * @throws when the database holds no demonstration trust, or a real one beside it: real records are
 *   never removed this way
 */
export async function emptyDemonstration(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await sql.begin(emptyWithin);
        return;
      } catch (error) {
        const isInTheWay = error instanceof postgres.PostgresError && inTheWay.has(error.code);
        if (!isInTheWay || attempt === mostAttempts) throw error;
        await setTimeout(betweenAttempts);
      }
    }
  } finally {
    await sql.end();
  }
}

async function emptyWithin(transaction: postgres.TransactionSql): Promise<void> {
  await transaction.unsafe(`set local role ${ownerRole}; set local lock_timeout = '300ms'`);
  // Row-level security binds the owner too, so it is lifted for this look at the list of trusts.
  await transaction`alter table trust no force row level security`;
  const [trusts] = await transaction`
    select count(*) filter (where is_demonstration)::int as shown,
           count(*) filter (where not is_demonstration)::int as real
    from trust`;
  await transaction`alter table trust force row level security`;
  if (trusts?.["shown"] === 0) {
    throw new Error("This database holds no demonstration, so nothing was removed.");
  }
  if (trusts?.["real"] !== 0) {
    throw new Error("This database also holds a real trust, so nothing was removed.");
  }
  await transaction`truncate trust, user_account, sign_in_throttle cascade`;
}
