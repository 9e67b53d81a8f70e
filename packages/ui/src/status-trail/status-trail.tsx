import { statusWords } from "../status/status.tsx";
import { type Mark, trailId, TrailMark } from "./status-trail-shapes.tsx";

/**
 * How something stood at the ends of a few terms, as a small line in a cell, the earliest first. The page draws the line
 * itself once, with StatusTrailShapes, for all cells that look alike.
 *
 * @param statuses null where nothing is known of a term
 * @param since the first of the terms ("Spring 2025"), for those who hear it
 */
export function StatusTrail({ statuses, since }: { statuses: readonly Mark[]; since: string }) {
  if (statuses.every((status) => status === null)) return null;
  return (
    <svg className="status-trail" role="img" aria-label={`From ${since}: ${inWords(statuses)}`}>
      <use href={`#${trailId(statuses)}`} />
    </svg>
  );
}

/** What the marks mean, beside the table that has them. */
export function StatusTrailKey({ statuses }: { statuses: readonly Mark[] }) {
  return (
    <ul className="status-trail-key">
      {statuses.map((status) => (
        <li key={status ?? ""}>
          <TrailMark mark={status} />
          {wordsFor(status)}
        </li>
      ))}
    </ul>
  );
}

const wordsFor = (status: Mark): string =>
  status === null ? "not kept" : statusWords[status].toLowerCase();

/** "met 3 times, then due soon, then needs action twice". */
function inWords(statuses: readonly Mark[]): string {
  const runs: { status: Mark; times: number }[] = [];
  for (const status of statuses) {
    const last = runs.at(-1);
    if (last && last.status === status) last.times += 1;
    else runs.push({ status, times: 1 });
  }
  return runs
    .map(({ status, times }) => {
      const words = wordsFor(status);
      return times === 1 ? words : `${words} ${times === 2 ? "twice" : `${times} times`}`;
    })
    .join(", then ");
}
