import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { loadRegister } from "@safeboard/database/reference-load";
import { giasExtract } from "@safeboard/database/tables/reference";
import { readBundledGias } from "../gias/gias.ts";

/**
 * Loads the register that comes with the product, where none is loaded yet. A newer one is never overwritten.
 *
 * @param ownerUrl who owns the database: the application may only read the register
 */
export async function ensureRegister(ownerUrl: string, database: Database): Promise<void> {
  const extracts = await withActor(database, { kind: "operator" }, (transaction) =>
    transaction.select({ asAt: giasExtract.asAt }).from(giasExtract).limit(1),
  );
  if (extracts.length > 0) return;
  const { asAt, ...register } = await readBundledGias();
  if (!asAt) throw new Error("The bundled register doesn't say which day it describes.");
  await loadRegister(ownerUrl, { ...register, asAt });
}
