import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import type { Overview } from "../domain-answers.ts";
import { arrangementKeys, partTitle } from "./arrangement.ts";

/** Chooses columns, and whether schools stand hub by hub: a plain form, whose answer has an address. */
export function LayoutForm({
  measures,
  parts,
  hasHubs,
  parameters,
}: {
  measures: readonly Pick<Overview["measures"][number], "id" | "title">[];
  /** What can be shown beside its measure: each requirement of training. */
  parts: Overview["parts"];
  hasHubs: boolean;
  parameters: URLSearchParams;
}) {
  const chosen = parameters.getAll("column");
  return (
    <details className="overview-layout">
      <summary>Choose columns{hasHubs && " and grouping"}</summary>
      <form method="get">
        {arrangementKeys
          .filter((key) => key !== "column" && key !== "by")
          .map((key) => {
            const value = parameters.get(key);
            return value && <input key={key} type="hidden" name={key} value={value} />;
          })}
        <Checkboxes
          name="column"
          legend="Columns"
          choices={measures.flatMap((measure) => [
            { value: measure.id, label: measure.title },
            ...parts
              .filter(({ measureId }) => measureId === measure.id)
              .map((part) => ({ value: part.id, label: partTitle(measure, part) })),
          ])}
          defaultValues={chosen.length > 0 ? chosen : measures.map(({ id }) => id)}
        />
        {hasHubs && (
          <Checkboxes
            name="by"
            legend="Grouping"
            choices={[{ value: "hub", label: "Hub by hub, with subtotals" }]}
            defaultValues={parameters.getAll("by")}
          />
        )}
        <Button kind="quiet">Show these</Button>
      </form>
    </details>
  );
}
