import { Form } from "@remix-run/react";
import { INCIDENT_CATEGORIES } from "@safeboard/compliance/incidents";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import { exportAddress } from "../components/export-address.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { IncidentReturns } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { returnsAddress } from "./addresses.ts";

/** What the school's own words for incidents mean: imports ask for it once, and it can be said or changed here. */
export function OwnWords({
  schoolId,
  words,
  mayRecord,
  refused,
}: {
  schoolId: string;
  words: IncidentReturns["words"];
  mayRecord: boolean;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("word", refused);
  const here = returnsAddress(schoolId);
  return (
    <section aria-labelledby="words" className="page-section">
      <h2 id="words">Your own words for incidents</h2>
      <p>
        Your case system has its own names for what happened. What each means here is asked once,
        when a file has a new one.
      </p>
      {words.length > 0 && (
        <>
          <DataTable
            caption="Your own words"
            captionHidden
            narrow="cards"
            rows={words}
            rowKey={({ word }) => word}
            rowHeading={{ heading: "Your word", cell: ({ word }) => word }}
            columns={[
              { id: "category", heading: "Means", cell: ({ title }) => title },
              {
                id: "said",
                heading: "Said by",
                cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${dayOfMoment(recordedAt)}`,
              },
            ]}
          />
          <DownloadLinks href={exportAddress(here, undefined, "words")} />
        </>
      )}
      {mayRecord && (
        <details className="in-place" open={fields.wasRefused}>
          <summary>Add or change a word</summary>
          <Form method="post" className="stacked-form" noValidate>
            <TextField
              {...fields.one("word")}
              label="Your own word"
              hint="As your case system writes it. A kind of incident, never a person."
              autoComplete="off"
            />
            <SelectField
              {...fields.one("category")}
              label="What it means"
              prompt="Choose a category"
              options={INCIDENT_CATEGORIES.map(({ code, title }) => ({
                value: code,
                label: title,
              }))}
            />
            <Button name="intent" value="word">
              Save the word
            </Button>
          </Form>
        </details>
      )}
    </section>
  );
}
