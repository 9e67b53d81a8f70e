import type { ImportMapping, ImportPage } from "../domain-answers.ts";
import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

/** How a word's choice says that its rows are left out; nothing chosen leaves the word unknown. */
export const LEAVES_OUT = "leave_out";

/** So many words of a column are asked about on one page: a form of ours holds at most a thousand fields. */
export const mostWords = 250;

export type DateOrder = ImportMapping["dates"][number]["order"];

export interface SaidMapping {
  columns: (string | null)[];
  dates: Record<string, DateOrder>;
  words: Record<string, Record<string, string>>;
  /** The columns that are let go because nothing of them may be kept. */
  dropped: number[];
  wholeList: boolean;
  lastDay: string | null;
}

/**
 * What the form about the columns says. Of what it doesn't ask, as a date's order in a column that was no date before,
 * what was proposed holds.
 *
 * @param page its mapping is null when the file is past that, which the domain refuses
 */
export function mappingIn(
  form: FormData,
  { mapping: proposed, fields }: Pick<ImportPage, "mapping" | "fields">,
): SaidMapping {
  const readAsDates = new Set(
    fields.filter(({ reads }) => reads === "date").map(({ code }) => code),
  );
  const columns = (proposed?.columns ?? []).map(
    ({ column }) => textIn(form, `columns.${column}`) || null,
  );
  const dates: SaidMapping["dates"] = {};
  for (const [column, field] of columns.entries()) {
    const order = dateOrder(form.get(`dates.${column}`)) ?? proposed?.dates[column]?.order;
    if (field === null || !readAsDates.has(field) || !order) continue;
    // Several columns can be one field: what was changed of one of them holds for all.
    if (dates[field] === undefined || order !== proposed?.dates[column]?.order)
      dates[field] = order;
  }
  const words: SaidMapping["words"] = {};
  for (const [field, inColumns] of Object.entries(proposed?.words ?? {})) {
    const said: Record<string, string> = {};
    for (const [place, { word, meaning }] of (inColumns[0]?.words ?? []).entries()) {
      const sent = form.get(`words.${field}.${place}`);
      const meant = typeof sent === "string" ? meaningOf(sent) : meaning;
      if (meant !== null) said[word] = meant;
    }
    words[field] = said;
  }
  const wholeList = form.get("wholeList") === "yes";
  return {
    columns,
    dates,
    words,
    dropped: (proposed?.columns ?? []).flatMap(({ column, refused }) =>
      refused !== null && form.get(`dropped.${column}`) === "yes" ? [column] : [],
    ),
    wholeList,
    lastDay: wholeList ? typedDay(form.get("lastDay")) || null : null,
  };
}

const meaningOf = (sent: string): string | null =>
  sent === "" ? null : sent === LEAVES_OUT ? "" : sent;

const dateOrder = (sent: FormDataEntryValue | null): DateOrder | null =>
  sent === "day_first" || sent === "month_first" ? sent : null;
