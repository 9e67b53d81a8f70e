import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { SelectField, type SelectOption } from "@safeboard/ui/select-field";
import type { ImportMapping, ImportPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { importAddress } from "./import-addresses.ts";
import { dateOrderInWords, whyColumn } from "./mapping-words.ts";
import { WholeListFields } from "./whole-list-fields.tsx";
import { shownCell } from "./shown-cell.ts";
import { WordsFields } from "./words-fields.tsx";

type Column = ImportMapping["columns"][number];

/** The form's name on its page. */
export const MAPPING_FORM = "mapping";

/** Which column is what, as it was guessed, with what stands below it; the words that rows use; and what the file is. */
export function ColumnsForm({
  run,
  mapping,
  refused,
}: {
  run: ImportPage;
  mapping: ImportMapping;
  refused: RefusedForm | undefined;
}) {
  const here = importAddress(run.school?.id ?? null, run.runId);
  const form = fieldsOf(MAPPING_FORM, refused);
  const options: SelectOption[] = [
    {
      value: "",
      label: run.keepsOnlyWhatIsRead
        ? "Leave it out: nothing of it is kept"
        : "Leave this column alone",
    },
    ...run.fields.map(({ code, title }) => ({ value: code, label: title })),
  ];
  return (
    <Form method="post" action={here} className="columns-form" noValidate>
      <input type="hidden" name="intent" value="mapping" />
      <section aria-labelledby={`${MAPPING_FORM}-columns`} className="page-section">
        <h2 id={`${MAPPING_FORM}-columns`} tabIndex={-1}>
          The columns
        </h2>
        <p>The file needs columns for {inOneSentence(run.needs)}.</p>
        <DataTable
          caption="Columns of the file"
          captionHidden
          narrow="cards"
          rows={mapping.columns}
          rowKey={({ column }) => String(column)}
          rowHeading={{ heading: "In the file", cell: headingOf }}
          columns={[
            {
              id: "first",
              heading: "First values",
              cell: (column) => <FirstValues column={column} />,
            },
            {
              id: "field",
              heading: "What it is",
              cell: (column) => (
                <>
                  <ColumnChoice {...{ column, run, form, options }} />
                  <DateOrderField {...{ column, run, mapping, form }} />
                </>
              ),
            },
          ]}
        />
      </section>
      <WordsFields {...{ run, mapping, form }} />
      {run.canBeWhole && <WholeListFields {...{ run, form, refused }} />}
      <section aria-labelledby="check" className="page-section">
        <h2 id="check">Check the rows</h2>
        <p>
          Every row is compared with what is recorded. Nothing changes yet, and the next file with
          these headings is read the same way.
          {run.keepsOnlyWhatIsRead &&
            run.canChangeColumns &&
            " The file is deleted as soon as its rows are read: after that you can put right its words, not its columns."}
        </p>
        <ButtonGroup>
          <Button>Check the rows</Button>
          {run.state === "checked" && <Anchor href={here}>Back to the rows</Anchor>}
        </ButtonGroup>
      </section>
    </Form>
  );
}

/** What a column is; or, where nothing of it may be kept, whether it is dropped. */
function ColumnChoice({
  column,
  run,
  form,
  options,
}: {
  column: Column;
  run: ImportPage;
  form: ReturnType<typeof fieldsOf>;
  options: SelectOption[];
}) {
  if (!run.canChangeColumns) {
    return (
      <>
        <input type="hidden" name={`columns.${column.column}`} value={column.field ?? ""} />
        {column.dropped && <input type="hidden" name={`dropped.${column.column}`} value="yes" />}
        {run.fields.find(({ code }) => code === column.field)?.title ??
          (column.dropped ? "Dropped" : "Left out")}
      </>
    );
  }
  if (column.refused !== null) {
    return (
      <SelectField
        {...form.one(`dropped.${column.column}`, column.dropped ? "yes" : "")}
        label={<span className="heard-only">Whether {headingOf(column)} is dropped</span>}
        hint={column.refused}
        prompt="Not dropped yet"
        options={[{ value: "yes", label: "Drop it: nothing of it is kept" }]}
      />
    );
  }
  return (
    <SelectField
      {...form.one(`columns.${column.column}`, column.field ?? "")}
      label={<span className="heard-only">What {headingOf(column)} is</span>}
      hint={whyColumn(column)}
      options={options}
    />
  );
}

const headingOf = ({ heading, column }: Column): string =>
  heading === "" ? `Column ${column + 1}, without a heading` : heading;

function FirstValues({ column: { examples, filled } }: { column: Column }) {
  if (filled === 0) return <span className="cell-detail">Nothing stands in it</span>;
  if (examples.length === 0) {
    return <span className="cell-detail">Not shown, and kept nowhere</span>;
  }
  return (
    <ul className="first-values">
      {examples.map((text, place) => (
        // The same value can stand in several rows.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>{shownCell(text, 60)}</li>
      ))}
    </ul>
  );
}

const NO_DATES = "no_such_dates";

function DateOrderField({
  column: { column, field },
  run,
  mapping,
  form,
}: {
  column: Column;
  run: ImportPage;
  mapping: ImportMapping;
  form: ReturnType<typeof fieldsOf>;
}) {
  const isDate = run.fields.find(({ code }) => code === field)?.reads === "date";
  const alike = mapping.columns.filter(
    (other) =>
      other.field === field && (mapping.dates[other.column]?.because ?? NO_DATES) !== NO_DATES,
  );
  const decided = mapping.dates[column];
  // Columns that are the same are read the same way: the first of them asks for all.
  if (!isDate || !decided || alike[0]?.column !== column) return null;
  return (
    <SelectField
      {...form.one(`dates.${column}`, decided.order)}
      label={
        alike.length === 1
          ? "How its dates are written"
          : `How the dates of these ${alike.length} columns are written`
      }
      hint={dateOrderInWords(decided)}
      options={[
        { value: "day_first", label: "Day first: 03/09/2026 is 3 September" },
        { value: "month_first", label: "Month first: 03/09/2026 is 9 March" },
      ]}
    />
  );
}

function inOneSentence(needs: readonly string[]): string {
  const last = needs.at(-1) ?? "";
  return needs.length < 2 ? last : `${needs.slice(0, -1).join(", ")}, and ${last}`;
}
