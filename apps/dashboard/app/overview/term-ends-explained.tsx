import { STATUSES } from "@safeboard/compliance/statuses";
import { StatusTrailKey } from "@safeboard/ui/status-trail";
import { StatusTrailShapes } from "@safeboard/ui/status-trail-shapes";
import type { Overview } from "../domain-answers.ts";
import { type ShownRow, trailStatuses } from "./shown-row.ts";

/** What the small lines in the cells show, with the drawings that they point to. */
export function TermEndsExplained({
  terms,
  rows,
}: {
  terms: Overview["termEnds"]["terms"];
  rows: readonly ShownRow[];
}) {
  const [first] = terms;
  if (!first) return null;
  const trails = new Set(
    rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ trail }) => trail ?? [])),
  );
  return (
    <div className="form-note">
      <StatusTrailShapes trails={[...trails].map(trailStatuses)} />
      <p>
        The small line in a cell is how it stood at the end of each of the last{" "}
        {terms.length === 1 ? "terms" : `${terms.length} terms`} that were kept, from {first.title}{" "}
        on; the higher, the better:
      </p>
      <StatusTrailKey statuses={[...STATUSES, null]} />
    </div>
  );
}
