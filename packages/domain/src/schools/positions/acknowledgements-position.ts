import type { Transaction } from "@safeboard/database/actor";
import { loadAskedPolicies } from "../../acknowledgements/load-asked-policies.ts";
import type { WantedSchools } from "../at-school.ts";
import type { PartOfPosition } from "./registered-schools.ts";

/** Which policies each school's staff are asked to read, and how many have. */
export async function loadAcknowledgementsPosition(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<PartOfPosition<"acknowledgements">> {
  const asked = await loadAskedPolicies(transaction, wanted, "today");
  return ({ id }) => ({ acknowledgements: asked(id) });
}
