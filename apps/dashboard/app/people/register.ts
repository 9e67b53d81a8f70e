import { severityOf } from "@safeboard/compliance/statuses";
import type { PeopleOfSchool } from "../domain-answers.ts";

export type AskedRole = PeopleOfSchool["asked"][number];
export type OnRecord = PeopleOfSchool["history"][number];
export type Holder = AskedRole["holders"][number];

/** Gaps first, then what is to be looked at, then what is in order; otherwise in the order of the list. */
export const gapsFirst = (roles: readonly AskedRole[]): AskedRole[] =>
  roles.toSorted((a, b) => severityOf(a.status) - severityOf(b.status));

/** Whoever is to start after a day in a role, the next first. */
export const startingAfter = (
  history: readonly OnRecord[],
  role: string,
  day: string,
): OnRecord[] =>
  history
    .filter((one) => one.role === role && one.from > day && one.withdrawnAt === null)
    .toSorted((a, b) => a.from.localeCompare(b.from));

export interface RoleHistory {
  role: string;
  title: string;
  /** The latest first. */
  entries: OnRecord[];
}

/** Everything on record, role by role: those that the school is asked to fill first. */
export function historyByRole({
  asked,
  history,
}: Pick<PeopleOfSchool, "asked" | "history">): RoleHistory[] {
  const order = new Map(asked.map(({ code }, index) => [code, index]));
  return [...Map.groupBy(history, ({ role }) => role)]
    .map(([role, entries]) => ({ role, title: entries[0]?.title ?? role, entries }))
    .toSorted(
      (a, b) =>
        (order.get(a.role) ?? order.size) - (order.get(b.role) ?? order.size) ||
        a.title.localeCompare(b.title),
    );
}
