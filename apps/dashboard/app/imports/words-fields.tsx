import { DataTable } from "@safeboard/ui/data-table";
import { SelectField } from "@safeboard/ui/select-field";
import type { ImportMapping, ImportPage } from "../domain-answers.ts";
import type { fieldsOf } from "../request/refused-form.ts";
import { rowsInWords } from "./import-heading.ts";
import { LEAVES_OUT, mostWords } from "./mapping-in.ts";

type InColumn = ImportMapping["words"][string][number];
type Placed = NonNullable<InColumn["words"]>[number] & { place: number };

/** What the words of groups, posts and courses mean: those that nobody knows first, the others to look through. */
export function WordsFields({
  run,
  mapping,
  form,
}: {
  run: ImportPage;
  mapping: ImportMapping;
  form: ReturnType<typeof fieldsOf>;
}) {
  return Object.entries(mapping.words).flatMap(([field, [inColumn]]) => {
    const title = run.fields.find(({ code }) => code === field)?.title ?? field;
    return inColumn ? [<Words key={field} {...{ field, title, inColumn, form }} />] : [];
  });
}

function Words({
  field,
  title,
  inColumn: { words, meanings },
  form,
}: {
  field: string;
  title: string;
  inColumn: InColumn;
  form: ReturnType<typeof fieldsOf>;
}) {
  const placed = (words ?? []).map((word, place) => ({ ...word, place }));
  const unknown = placed.filter(({ meaning }) => meaning === null).slice(0, mostWords);
  const known = placed
    .filter(({ meaning }) => meaning !== null)
    .slice(0, mostWords - unknown.length);
  const options = [
    ...meanings.map(({ code, title: label }) => ({ value: code, label })),
    { value: LEAVES_OUT, label: "Leave rows with this out" },
  ];
  const table = (caption: string, rows: readonly Placed[]) => (
    <DataTable
      caption={caption}
      captionHidden
      narrow="cards"
      rows={rows}
      rowKey={({ place }) => String(place)}
      rowHeading={{
        heading: "In the file",
        cell: ({ word, rows: times }) => (
          <span className="file-named">
            {word}
            <span className="cell-detail">{rowsInWords(times)}</span>
          </span>
        ),
      }}
      columns={[
        {
          id: "meaning",
          heading: "What it means",
          cell: ({ place, word, meaning, perhaps }) => (
            <SelectField
              {...form.one(
                `words.${field}.${place}`,
                meaning === "" ? LEAVES_OUT : (meaning ?? ""),
              )}
              label={<span className="heard-only">What {word} means</span>}
              hint={perhapsMeans(perhaps, meanings)}
              prompt={meaning === null ? "Not known yet" : undefined}
              options={options}
            />
          ),
        },
      ]}
    />
  );
  const id = `words-${field}`;
  return (
    <section aria-labelledby={id} className="page-section">
      <h2 id={id}>Words for {title.toLowerCase()}</h2>
      {words === null ? (
        <p>
          There are more different words here than can be gone through. Known ones are read; rows
          with others are rejected, and say so.
        </p>
      ) : (
        <p>
          {unknown.length === 0
            ? "Every word is known."
            : `${unknown.length === 1 ? "1 word is" : `${unknown.length} words are`} not known yet. Rows with a word that stays unknown are rejected.`}{" "}
          If you choose another column above, its words are asked about after the check.
        </p>
      )}
      {unknown.length > 0 && table(`Words for ${title.toLowerCase()} that are not known`, unknown)}
      {known.length > 0 && (
        <details className="known-words">
          <summary>
            {known.length === 1 ? "1 word that is known" : `${known.length} words that are known`}
          </summary>
          {table(`Words for ${title.toLowerCase()} that are known`, known)}
        </details>
      )}
    </section>
  );
}

function perhapsMeans(
  code: string | undefined,
  meanings: readonly { code: string; title: string }[],
): string | undefined {
  const title = meanings.find((meaning) => meaning.code === code)?.title;
  return title === undefined
    ? undefined
    : `Perhaps “${title}”: you are asked about it after the check`;
}
