import { EXPECTATION_STATUS_WORDS } from "@safeboard/compliance/expectations";
import { ComparedPassages } from "@safeboard/ui/compared-passages";
import { DataTable } from "@safeboard/ui/data-table";
import { DocumentView } from "@safeboard/ui/document-view";
import { comparisonSentence } from "../comparison/comparison-sentence.ts";
import { ExpectationChangeTable } from "../comparison/expectation-change-table.tsx";
import type { ModelPage } from "../domain-answers.ts";

/** How many expectations the text meets, set by set. */
export function ModelExpectations({ sets }: { sets: ModelPage["expectations"] }) {
  const columns = (["met", "partly_met", "not_found"] as const).map((status) => ({
    id: status,
    heading: EXPECTATION_STATUS_WORDS[status],
    numeric: true,
    cell: ({ counts }: ModelPage["expectations"][number]) => counts[status],
  }));
  return (
    <DataTable
      caption="Expectations that the model’s text meets"
      captionHidden
      rows={sets}
      rowKey={({ setId }) => setId}
      rowHeading={{ heading: "Set", cell: ({ name }) => name }}
      columns={columns}
    />
  );
}

/** What a version changes against the one published before it. */
export function ModelChange({
  change: { since, comparison, expectations },
  number,
}: {
  change: NonNullable<ModelPage["change"]>;
  number: number;
}) {
  const names = { before: `Version ${since.number}`, after: `Version ${number}` };
  return (
    <>
      <p>{comparisonSentence({ comparison, expectations })}.</p>
      {expectations.length > 0 && (
        <ExpectationChangeTable
          caption="Expectations whose status changes with this version"
          {...names}
          changes={expectations}
        />
      )}
      <details className="in-place model-passages">
        <summary>Passage by passage</summary>
        <ComparedPassages {...names} passages={comparison.passages} onlyChanges />
      </details>
    </>
  );
}

export function ModelText({ version }: { version: ModelPage["version"] }) {
  return (
    <details className="in-place">
      <summary>
        {version.pages.length === 1 ? "Read its 1 page" : `Read its ${version.pages.length} pages`}
      </summary>
      <DocumentView title={`The text of ${version.fileName}`} pages={version.pages} marks={[]} />
    </details>
  );
}
