import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Tag } from "@safeboard/ui/tag";
import type { AuditEntry } from "../domain-answers.ts";
import { deedInWords, doerInWords } from "../audit/audit-words.ts";
import { dayOfMoment, timeOfMoment } from "../components/moment-in-words.ts";

/** Who did what, when, on which school, the latest first. */
export function AuditTable({
  entries,
  hubNames,
  schoolIds,
}: {
  entries: readonly AuditEntry[];
  hubNames: ReadonlyMap<string, string>;
  /** The schools that have a page to lead to: those that left have none. */
  schoolIds: ReadonlySet<string>;
}) {
  return (
    <DataTable
      caption="Changes, the latest first"
      captionHidden
      narrow="lines"
      rows={entries}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "When",
        cell: ({ at }) => (
          <time dateTime={at.toISOString()}>
            {dayOfMoment(at)} <span className="row-note">{timeOfMoment(at)}</span>
          </time>
        ),
      }}
      columns={[
        { id: "what", heading: "What", cell: (entry) => deedInWords(entry, hubNames) },
        {
          id: "where",
          heading: "At",
          cell: ({ school: { id, name } }) =>
            schoolIds.has(id) ? <Anchor href={`/schools/${id}`}>{name}</Anchor> : name,
        },
        {
          id: "who",
          heading: "Who",
          cell: ({ actorName, actorRole, actedForSchool }) => (
            <div>
              {actorName} {actedForSchool && <Tag>For the school</Tag>}
              <span className="row-note">{doerInWords(actorRole)}</span>
            </div>
          ),
        },
      ]}
    />
  );
}
