import { DataTable } from "@safeboard/ui/data-table";
import { Tag } from "@safeboard/ui/tag";
import type { ListedTrust } from "../domain-answers.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";

/** The trusts that are set up. None of them is a link: an operator sees nothing inside. */
export function TrustTable({ trusts }: { trusts: readonly ListedTrust[] }) {
  return (
    <DataTable
      caption="Trusts that are set up"
      captionHidden
      narrow="cards"
      rows={trusts}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "Trust",
        cell: ({ name, isDemonstration }) => (
          <>
            <strong>{name}</strong> {isDemonstration && <Tag>Demonstration</Tag>}
          </>
        ),
      }}
      columns={[
        { id: "uid", heading: "UID", cell: ({ uid }) => uid },
        { id: "set-up", heading: "Set up", cell: ({ setUpAt }) => dayOfMoment(setUpAt) },
      ]}
    />
  );
}
