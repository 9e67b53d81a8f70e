import { INCIDENT_CATEGORIES } from "@safeboard/compliance/incidents";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { SelectField } from "@safeboard/ui/select-field";
import type { PlanDraft } from "../domain-answers.ts";
import type { fieldsOf } from "../request/refused-form.ts";

/** What a plan or a lesson is about: the case that the address names, else a kind of incident to choose. */
export function AboutField({
  about,
  fields,
}: {
  about: PlanDraft["about"];
  fields: ReturnType<typeof fieldsOf>;
}) {
  if (about) {
    return (
      <p>
        About the incident of {formatIsoDate(about.occurredOn)}: {about.kind}.
        <input type="hidden" name="caseId" value={about.caseId} />
      </p>
    );
  }
  return (
    <SelectField
      {...fields.one("category")}
      label="Which kind of incident is it about?"
      hint="If it is about one incident, begin from the page of that incident."
      prompt="Choose one"
      options={INCIDENT_CATEGORIES.map(({ code, title }) => ({ value: code, label: title }))}
    />
  );
}
