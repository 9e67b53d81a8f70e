import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import type { ComparisonPage } from "../domain-answers.ts";

/** Chooses what a version is compared with: another version, or a model of the trust. */
export function ComparisonChoices({
  page,
  chosen,
}: {
  page: Pick<ComparisonPage, "choices">;
  /** The value in the address that the page shows. */
  chosen: string | undefined;
}) {
  const { versions, models } = page.choices;
  const options = [
    ...versions.map(({ versionId, number }) => ({ value: versionId, label: `Version ${number}` })),
    ...models.map(({ modelVersionId, name, number }) => ({
      value: `model:${modelVersionId}`,
      label: `Model: ${name}, version ${number}`,
    })),
  ];
  if (options.length < 2) return null;
  return (
    <Form method="get" className="compare-with">
      <SelectField name="with" label="Compare with" defaultValue={chosen} options={options} />
      <Button kind="quiet">Compare</Button>
    </Form>
  );
}

/** As an address names what is compared. */
export function comparedWith({
  compared,
  versionId,
}: Pick<ComparisonPage, "compared" | "versionId">): string | undefined {
  if (!compared) return undefined;
  const { before, after } = compared;
  const other = after.what === "version" && after.versionId !== versionId ? after : before;
  return other.what === "model" ? `model:${other.modelVersionId}` : other.versionId;
}
