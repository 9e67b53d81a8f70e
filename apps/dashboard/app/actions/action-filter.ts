import type { SchoolActions } from "../domain-answers.ts";

const SHOWN = ["open", "overdue", "due_soon", "mine", "closed"] as const;
export type ActionsShown = (typeof SHOWN)[number];

export const SHOWN_WORDS: Readonly<Record<ActionsShown, string>> = {
  open: "Open",
  overdue: "Overdue",
  due_soon: "Due soon",
  mine: "Mine",
  closed: "Closed",
};

export interface ActionFilter {
  show: ActionsShown;
  owner?: string;
}

/** What an address narrows actions by. */
export function readActionFilter(parameters: URLSearchParams): ActionFilter {
  const owner = parameters.get("owner")?.slice(0, 255);
  return {
    show: SHOWN.find((each) => each === parameters.get("show")) ?? "open",
    ...(owner && { owner }),
  };
}

/** The ready-made filters of a list, each keeping what else the address narrows by. */
export function actionChips(
  address: string,
  parameters: URLSearchParams,
  { counts, owners }: Pick<SchoolActions, "counts" | "owners">,
) {
  const { show, owner } = readActionFilter(parameters);
  const href = (changed: Record<string, string | null>) => {
    const query = new URLSearchParams(parameters);
    query.delete("done");
    for (const [name, value] of Object.entries(changed)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    return query.size > 0 ? `${address}?${query}` : address;
  };
  const count = { open: counts.open, overdue: counts.overdue, due_soon: counts.dueSoon };
  return [
    {
      name: "Show",
      chips: SHOWN.map((each) => ({
        label: SHOWN_WORDS[each],
        ...(each in count && { count: count[each as keyof typeof count] }),
        ...(each === "mine" && { count: counts.mine }),
        href: href({ show: each === "open" ? null : each }),
        current: each === show,
      })),
    },
    {
      name: "Who does it",
      chips:
        owners.length > 1 || owner
          ? [
              { label: "Anybody", href: href({ owner: null }), current: !owner, all: true },
              ...owners.slice(0, 12).map((each) => ({
                label: each,
                href: href({ owner: each }),
                current: each === owner,
              })),
            ]
          : [],
    },
  ];
}

/** "3 actions are overdue, 1 of them from an earlier term". */
export function actionsInSentence({
  open,
  overdue,
  dueSoon,
  fromEarlierTerm,
}: SchoolActions["counts"]): string {
  if (open === 0) return "nothing is to be done";
  const all = open === 1 ? "1 action is open" : `${open} actions are open`;
  if (overdue > 0) {
    const earlier = fromEarlierTerm > 0 ? `, ${fromEarlierTerm} of them from an earlier term` : "";
    return `${overdue === 1 ? "1 action is" : `${overdue} actions are`} overdue${earlier}`;
  }
  return dueSoon > 0 ? `${all}, ${dueSoon} due soon` : `${all}, none overdue`;
}
