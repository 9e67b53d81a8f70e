import { SelectField, type SelectOption } from "@safeboard/ui/select-field";
import type { BulkFileRow, BulkUploadPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** The form's name on its page. */
export const LIST_FORM = "list";

/** Whose policy a file is: the likely schools first, and that it may be left out. */
export function SchoolChoice({
  file,
  schools,
  likelyOnly,
  refused,
}: {
  file: BulkFileRow;
  schools: BulkUploadPage["schools"];
  /** On a list so long that every school beside every file would make a page of megabytes. */
  likelyOnly: boolean;
  refused: RefusedForm | undefined;
}) {
  const field = fieldsOf(LIST_FORM, refused).one(`school-${file.fileId}`, file.proposal ?? "");
  return (
    <SelectField
      {...field}
      label={<span className="heard-only">School of {file.fileName}</span>}
      prompt={file.proposal === null ? "Choose a school" : undefined}
      options={optionsFor(file, schools, likelyOnly && file.proposal !== null)}
    />
  );
}

function optionsFor(
  { likely }: BulkFileRow,
  schools: BulkUploadPage["schools"],
  likelyOnly: boolean,
): SelectOption[] {
  const places = new Map(likely.map((id, at) => [id, at]));
  const [first, others] = [
    schools
      .filter(({ id }) => places.has(id))
      .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
    likelyOnly ? [] : schools.filter(({ id }) => !places.has(id)),
  ];
  return [
    ...[...first, ...others].map(({ id, name, urn }) => ({
      value: id,
      // Two schools may have one name.
      label:
        schools.filter((other) => other.name === name).length > 1 && urn
          ? `${name} (URN ${urn})`
          : name,
    })),
    { value: "leave_out", label: "Leave this file out" },
  ];
}
