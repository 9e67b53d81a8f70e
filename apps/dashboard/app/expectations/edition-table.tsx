import { formatIsoDate } from "@safeboard/compliance/dates";
import { DataTable } from "@safeboard/ui/data-table";
import { Tag } from "@safeboard/ui/tag";
import type { GuidancePage } from "../domain-answers.ts";

export const standings = { coming: "To come", in_force: "In force", past: "Replaced" } as const;
export const certainties = {
  confirmed: "Confirmed",
  day_unconfirmed: "The day is not confirmed",
  unconfirmed: "Not confirmed",
} as const;

/** Every edition that is known, the newest first, with how sure its days are. */
export function EditionTable({ editions }: { editions: GuidancePage["editions"] }) {
  return (
    <DataTable
      caption="Editions of Keeping Children Safe in Education"
      captionHidden
      narrow="lines"
      rows={editions}
      rowKey={({ id }) => id}
      rowHeading={{ heading: "Edition", cell: ({ shortName }) => shortName }}
      columns={[
        {
          id: "standing",
          heading: "Standing",
          cell: ({ standing }) => (
            <Tag emphasis={standing === "in_force"}>{standings[standing]}</Tag>
          ),
        },
        {
          id: "from",
          heading: "From",
          short: true,
          cell: ({ inForceFrom }) => formatIsoDate(inForceFrom),
        },
        {
          id: "to",
          heading: "To",
          cell: ({ inForceTo }) => (inForceTo === null ? "Still" : formatIsoDate(inForceTo)),
        },
        {
          id: "source",
          heading: "How sure",
          cell: ({ certainty, source }) => (
            <>
              {certainties[certainty]}
              <span className="row-note">{source}</span>
            </>
          ),
        },
      ]}
    />
  );
}
