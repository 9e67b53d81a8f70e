import { loadSystem, type System } from "@safeboard/database/actor";
import type { TableReader } from "@safeboard/table-files";
import type { DomainContext } from "../context.ts";
import type { ImportAddress } from "./require-import-run.ts";

/** What a job about an import works with. */
export type ImportStage = Pick<DomainContext, "database" | "today" | "now"> & {
  tables: TableReader;
};

/**
 * The system at work on one import. On a school's it sees that school and no other, whatever the file says: the
 * database refuses the rest. Null when the trust or the unit is gone.
 */
export async function systemForImport(
  { database }: Pick<DomainContext, "database">,
  { trustId, unitId }: ImportAddress,
  acrossSchools: (system: System) => Promise<boolean>,
): Promise<System | null> {
  const system = await loadSystem(database, trustId);
  if (!system?.schoolIds.includes(unitId)) return null;
  return (await acrossSchools(system)) ? system : { ...system, schoolIds: [unitId] };
}
