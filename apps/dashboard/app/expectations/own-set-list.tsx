import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { Tag } from "@safeboard/ui/tag";
import { exportAddress } from "../components/export-address.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { OwnSets } from "../domain-answers.ts";
import { expectationAddress } from "./addresses.ts";
import { counted, forceInWords } from "./expectation-words.ts";

/** The trust's own sets, each with its expectations and who changed it last. */
export function OwnSetList({ sets }: { sets: OwnSets["sets"] }) {
  return sets.map((set) => {
    const [latest] = set.versions;
    return (
      <section key={set.id} aria-labelledby={`set-${set.id}`} className="page-section">
        <h2 id={`set-${set.id}`}>{set.name}</h2>
        <DataTable
          caption={`Expectations of the set ${set.name}`}
          captionHidden
          narrow="cards"
          rows={set.expectations}
          rowKey={({ id }) => id}
          rowHeading={{
            heading: "Expectation",
            cell: ({ id, statement }) => (
              <>
                <Anchor href={expectationAddress({ setId: set.id, id })}>{statement}</Anchor>
                <span className="row-note">{id}</span>
              </>
            ),
          }}
          columns={[
            {
              id: "force",
              heading: "How binding",
              cell: ({ force }) => <Tag>{forceInWords(force)}</Tag>,
            },
            {
              id: "from",
              heading: "From",
              cell: ({ from }) => (from === null ? "Always" : formatIsoDate(from)),
            },
            {
              id: "words",
              heading: "Looked for",
              cell: ({ words, signs }) => (
                <span className="signs-in-cell">{[words, signs].filter(Boolean).join("\n")}</span>
              ),
            },
            {
              id: "change",
              heading: "Change",
              cell: ({ id }) => (
                <div className="cell-actions">
                  <Anchor href={`?change=${encodeURIComponent(`${set.id}.${id}`)}#form`}>
                    Change<span className="heard-only"> {id}</span>
                  </Anchor>
                  <Form method="post">
                    <input type="hidden" name="setId" value={set.id} />
                    <input type="hidden" name="expectationId" value={id} />
                    <Button kind="quiet" name="intent" value="remove">
                      Give up<span className="heard-only"> {id}</span>
                    </Button>
                  </Form>
                </div>
              ),
            },
          ]}
        />
        <DownloadLinks what="all sets" href={exportAddress("/expectations/own")} />
        {latest && (
          <p className="cell-detail">
            Changed last by {latest.by} on {dayOfMoment(latest.at)};{" "}
            {counted(set.versions.length, "version is", "versions are")} kept.
          </p>
        )}
      </section>
    );
  });
}
