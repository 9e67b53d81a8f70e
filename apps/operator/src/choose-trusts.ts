import type { Installation } from "./installation.ts";
import { Refused } from "./refused.ts";

export type ChosenTrust = Awaited<ReturnType<Installation["operator"]["listTrusts"]>>[number];

/**
 * The trusts that a command is about: all, or the one with this UID or id.
 *
 * @throws Refused when there is no such trust
 */
export async function chooseTrusts(
  { operator }: Pick<Installation, "operator">,
  wanted: string | undefined,
): Promise<ChosenTrust[]> {
  const trusts = await operator.listTrusts();
  if (wanted === undefined) return trusts;
  const chosen = trusts.filter(({ uid, id }) => uid === wanted || id === wanted);
  if (chosen.length === 0) throw new Refused(`No trust with the UID ${wanted} is set up here.`);
  return chosen;
}
