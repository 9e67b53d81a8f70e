import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { OverviewChanges } from "../domain-answers.ts";
import { measureAddress, measureAnchor } from "../school/measure-anchor.ts";

type SchoolChange = OverviewChanges["changes"][number];
export interface ChangeRow extends Pick<SchoolChange, "schoolId" | "name" | "kind"> {
  cell: SchoolChange["changes"][number] | null;
}

export const directionWords = { worse: "Worse", better: "Better", other: "Otherwise" } as const;

/** A row for each cell that changed, and one for a school that joined or left. */
export function changeRows(changes: readonly SchoolChange[]): ChangeRow[] {
  return changes.flatMap(({ schoolId, name, kind, changes: cells }): ChangeRow[] => {
    if (kind === "changed") return cells.map((cell) => ({ schoolId, name, kind, cell }));
    return [{ schoolId, name, kind, cell: null }];
  });
}

/** In words: "Worse", "Joined the trust". */
export function changeInWords({ kind, cell }: ChangeRow): string {
  if (cell) return directionWords[cell.direction];
  return kind === "joined" ? "Joined the trust" : "Left the trust";
}

/** What changed at each school, before and after: each leads to why it was so on its day. */
export function ChangeTable({
  changes,
  since,
}: {
  changes: readonly SchoolChange[];
  since: OverviewChanges["since"];
}) {
  return (
    <DataTable
      caption="What changed, school by school"
      captionHidden
      narrow="lines"
      rows={changeRows(changes)}
      rowKey={({ schoolId, cell }) => `${schoolId} ${cell?.measureId ?? ""}`}
      rowHeading={{
        heading: "School",
        cell: ({ schoolId, name, kind }) =>
          kind === "left" ? name : <Anchor href={`/schools/${schoolId}`}>{name}</Anchor>,
      }}
      columns={[
        { id: "change", heading: "Change", short: true, cell: changeInWords },
        {
          id: "measure",
          heading: "Measure",
          cell: ({ cell }) =>
            cell ? (
              <div className="cell-lines">
                {cell.title}
                {cell.parts.length > 0 && <span className="row-note">{cell.parts.join(", ")}</span>}
              </div>
            ) : (
              "–"
            ),
        },
        {
          id: "before",
          heading: "Then",
          cell: ({ cell, schoolId }) =>
            cell ? (
              <Status
                status={cell.before.status}
                href={measureAddress(schoolId, cell.measureId, since)}
              >
                {cell.before.value}
              </Status>
            ) : (
              "–"
            ),
        },
        {
          id: "after",
          heading: "Today",
          cell: ({ cell, schoolId }) =>
            cell ? (
              <Status
                status={cell.after.status}
                href={`/schools/${schoolId}#${measureAnchor(cell.measureId)}`}
              >
                {cell.after.value}
              </Status>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
