import { statusWords, type StatusName } from "../status/status.tsx";

// Signs in the order of severity, apart by their outlines: one piece of text a cell, where drawings would be a page's weight.
const signs: Readonly<Record<StatusName, string>> = {
  met: "●",
  due_soon: "◔",
  partly_met: "◐",
  needs_action: "▲",
  not_reported: "○",
  not_applicable: "–",
};
const NOT_KEPT = "·";

/**
 * How something stood at the ends of a few terms, as a row of signs in a cell, the earliest first.
 *
 * @param statuses null where nothing is known of a term
 * @param since the first of the terms ("Spring 2025"), for those who hear it
 */
export function StatusTrail({
  statuses,
  since,
}: {
  statuses: readonly (StatusName | null)[];
  since: string;
}) {
  if (statuses.every((status) => status === null)) return null;
  return (
    <span className="status-trail" role="img" aria-label={`From ${since}: ${inWords(statuses)}`}>
      {statuses.map((status) => (status === null ? NOT_KEPT : signs[status])).join("")}
    </span>
  );
}

/** "met 3 times, then due soon, then needs action twice". */
function inWords(statuses: readonly (StatusName | null)[]): string {
  const runs: { status: StatusName | null; times: number }[] = [];
  for (const status of statuses) {
    const last = runs.at(-1);
    if (last && last.status === status) last.times += 1;
    else runs.push({ status, times: 1 });
  }
  return runs
    .map(({ status, times }) => {
      const words = status === null ? "not kept" : statusWords[status].toLowerCase();
      return times === 1 ? words : `${words} ${times === 2 ? "twice" : `${times} times`}`;
    })
    .join(", then ");
}
