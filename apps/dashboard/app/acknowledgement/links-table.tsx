import { Form } from "@remix-run/react";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import type { PersonAsked } from "../domain-answers.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";

/** Who is still to confirm, and whether a link of theirs works: it can be made anew and taken back. */
export function LinksTable({ here, people }: { here: string; people: readonly PersonAsked[] }) {
  return (
    <DataTable
      caption="Personal links"
      captionHidden
      narrow="cards"
      rows={people}
      rowKey={({ askId }) => askId}
      rowHeading={{ heading: "Name", cell: ({ name }) => <strong>{name}</strong> }}
      columns={[
        { id: "group", heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
        { id: "email", heading: "Work email", cell: ({ email }) => email ?? "None" },
        {
          id: "link",
          heading: "Link",
          cell: ({ linkUntil }) =>
            linkUntil ? `Works until ${dayOfMoment(linkUntil)}` : "None handed out",
        },
        {
          id: "change",
          heading: "Change",
          cell: ({ askId, name, linkUntil }) => (
            <Form method="post" action={here} className="row-actions">
              <input type="hidden" name="askId" value={askId} />
              <Button kind="quiet" name="intent" value="make-one">
                {linkUntil ? "Make anew" : "Make a link"}
                <span className="heard-only"> for {name}</span>
              </Button>
              {linkUntil && (
                <Button kind="quiet" name="intent" value="revoke">
                  Take back<span className="heard-only"> the link of {name}</span>
                </Button>
              )}
            </Form>
          ),
        },
      ]}
    />
  );
}
