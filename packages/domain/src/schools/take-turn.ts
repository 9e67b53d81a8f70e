import type { Transaction } from "@safeboard/database/actor";
import { sql } from "drizzle-orm";

/** Changes of one school's record take turns, until the transaction ends: a double click changes nothing twice. */
export async function takeTurnAtSchool(transaction: Transaction, schoolId: string): Promise<void> {
  await takeTurn(transaction, `school:${schoolId}`);
}

/** The same for several schools, asked for at once, in one order for everybody who needs the turns of several. */
export async function takeTurnsAtSchools(
  transaction: Transaction,
  schoolIds: readonly string[],
): Promise<void> {
  const inOrder = `{${schoolIds.toSorted().join(",")}}`;
  await transaction.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('school:' || id, 0))
    from unnest(${inOrder}::text[]) as wanted (id)`);
}

/** The same for what concerns several of a trust's schools. Whoever needs both turns takes this one first. */
export async function takeTurnInTrust(transaction: Transaction, trustId: string): Promise<void> {
  await takeTurn(transaction, `trust:${trustId}`);
}

/** The same for one list of files. Whoever needs a school's turn too takes this one first. */
export async function takeTurnAtBulkUpload(
  transaction: Transaction,
  bulkId: string,
): Promise<void> {
  await takeTurn(transaction, `bulk:${bulkId}`);
}

/** The same for one import. Whoever needs the turns of schools too takes this one first. */
export async function takeTurnAtImport(transaction: Transaction, runId: string): Promise<void> {
  await takeTurn(transaction, `import:${runId}`);
}

/** The same for what a unit begins, so that two at once are counted one after the other. */
export async function takeTurnToImport(transaction: Transaction, unitId: string): Promise<void> {
  await takeTurn(transaction, `imports:${unitId}`);
}

async function takeTurn(transaction: Transaction, at: string): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${at}, 0))`);
}
