import { isOpenState } from "@safeboard/compliance/actions";
import { z } from "zod";
import type { DescribedAction } from "./describe-action.ts";

export const ACTIONS_SHOWN = ["open", "overdue", "due_soon", "mine", "closed"] as const;

export const actionFilters = z.object({
  show: z.enum(ACTIONS_SHOWN).default("open"),
  /** As it is written. */
  owner: z.string().max(255).optional(),
});
export type ActionFilters = z.infer<typeof actionFilters>;

export interface ActionCounts {
  open: number;
  overdue: number;
  dueSoon: number;
  mine: number;
  /** Overdue since a term that is over. */
  fromEarlierTerm: number;
}

export function countActions(open: readonly DescribedAction[]): ActionCounts {
  const count = (wanted: (each: DescribedAction) => boolean) => open.filter(wanted).length;
  return {
    open: open.length,
    overdue: count(({ standing }) => standing.state === "overdue"),
    dueSoon: count(({ standing }) => standing.state === "due_soon"),
    mine: count(({ isMine }) => isMine),
    fromEarlierTerm: count(({ fromEarlierTerm }) => fromEarlierTerm),
  };
}

/** Those that the filters leave, of open ones and closed ones alike. */
export function filterActions<Action extends DescribedAction>(
  actions: readonly Action[],
  { show, owner }: ActionFilters,
): Action[] {
  return actions.filter(({ standing, isMine }) => {
    if (owner !== undefined && standing.owner !== owner) return false;
    if (show === "mine") return isMine && isOpenState(standing.state);
    if (show === "open") return isOpenState(standing.state);
    return standing.state === show;
  });
}

/** Whoever has something to do, in the order of their names. */
export const ownersOf = (actions: readonly DescribedAction[]): string[] =>
  [...new Set(actions.map(({ standing }) => standing.owner))].toSorted((one, other) =>
    one.localeCompare(other, "en-GB"),
  );
