/** The overview's arrangement as its address keeps it, so that a view can be sent, kept and gone back to. */
import { isPartId, type PartId } from "@safeboard/compliance/measure-parts";
import type { Overview } from "../domain-answers.ts";
import { asAtAsked } from "../training/as-at-asked.ts";

/** What narrows the schools, and their order: what the domain arranges. */
const arranging = ["status", "phase", "authority", "hub", "size", "q", "sort", "order"] as const;
/** Those, then how the page is laid out, then the day that it shows. */
export const arrangementKeys = [...arranging, "by", "column", "as-at", "known"] as const;
type Key = (typeof arrangementKeys)[number];

/** What an address asks for of the schools; unknown parts are left for the domain to refuse. */
export function readArrangement(parameters: URLSearchParams): Record<string, string> {
  const names: Record<(typeof arranging)[number], string> = {
    status: "status",
    phase: "phase",
    authority: "localAuthority",
    hub: "hubId",
    size: "size",
    q: "search",
    sort: "sort",
    order: "direction",
  };
  return Object.fromEntries(
    arranging.flatMap((key) => {
      const value = parameters.get(key)?.trim();
      return value ? [[names[key], value]] : [];
    }),
  );
}

/** The same with the day and the parts of measures that are shown: what the overview itself is asked for. */
export function readOverviewAsked(parameters: URLSearchParams) {
  const asked = asAtAsked(parameters);
  const input = {
    ...readArrangement(parameters),
    known: asked.known,
    parts: partsAsked(parameters),
    ...(asked.asAt !== undefined && { asAt: asked.asAt }),
  };
  return { asked, input };
}

/** Parts of measures, requirements of training, among the columns that are chosen. */
export const partsAsked = (parameters: URLSearchParams): PartId[] =>
  parameters.getAll("column").filter(isPartId).slice(0, MOST_PARTS);

/** More columns than that can't be read, and the domain takes no more. */
const MOST_PARTS = 60;

/** The columns that are chosen, each part after its measure; all measures where none is. */
export function chosenColumns(
  overview: Pick<Overview, "measures" | "chosenParts">,
  parameters: URLSearchParams,
): OverviewColumn[] {
  const chosen = new Set<string>(parameters.getAll("column"));
  const shown = columnsOf(overview).filter(({ id }) => chosen.has(id));
  return shown.length > 0 ? shown : overview.measures;
}

/** Every measure, and after it those of its parts that were asked for: "Training: Prevent awareness". */
export const columnsOf = ({
  measures,
  chosenParts,
}: Pick<Overview, "measures" | "chosenParts">): OverviewColumn[] =>
  measures.flatMap((measure) => [
    measure,
    ...chosenParts
      .filter(({ measureId }) => measureId === measure.id)
      .map(({ id, title, counts }) => ({
        id,
        title: partTitle(measure, { title }),
        group: measure.group,
        counts,
      })),
  ]);

export const partTitle = (measure: { title: string }, part: { title: string }): string =>
  `${measure.title}: ${part.title}`;

/** What a school has in a column. */
export function cellIn<Cell extends object>(
  { cells, parts }: CellsOf<Cell>,
  id: ColumnId,
): Cell | PartShown {
  return isPartId(id) ? (parts?.[id] ?? NOT_ASKED) : cells[id];
}

interface CellsOf<Cell> {
  cells: Readonly<Record<MeasureId, Cell>>;
  parts?: Readonly<Record<PartId, PartShown>> | undefined;
}

type PartShown = Pick<Row["parts"][PartId], "status" | "value">;

const NOT_ASKED: PartShown = { status: "not_applicable", value: "Not asked" };

/** The same page with one part changed; null takes it away. */
export function addressWith(
  parameters: URLSearchParams,
  changes: Partial<Record<Key, string | null>>,
  path = "/overview",
): string {
  const next = new URLSearchParams();
  for (const key of arrangementKeys) {
    const values = key in changes ? [changes[key]] : parameters.getAll(key);
    for (const value of values) if (value) next.append(key, value);
  }
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}

/** The form that asks the schools which are shown. */
export const askAddress = (parameters: URLSearchParams): string =>
  addressWith(
    parameters,
    { sort: null, order: null, by: null, column: null, "as-at": null, known: null },
    "/requests/ask",
  );

/** A column's sorting: its direction now, and the page with it the other way round. */
export function sortingBy(parameters: URLSearchParams, column: string) {
  const sorted = parameters.get("sort") === column;
  const direction: "ascending" | "descending" =
    parameters.get("order") === "descending" ? "descending" : "ascending";
  return {
    direction: sorted ? direction : null,
    href: addressWith(parameters, {
      sort: column,
      order: sorted && direction === "ascending" ? "descending" : null,
    }),
  };
}

/** Whether anything narrows the list. */
export const isNarrowed = (parameters: URLSearchParams) =>
  (["status", "phase", "authority", "hub", "size", "q"] as const).some((key) =>
    parameters.get(key),
  );

export type Row = Overview["rows"][number];
export type MeasureId = Overview["measures"][number]["id"];
export type ColumnId = MeasureId | PartId;
export interface OverviewColumn extends Pick<
  Overview["measures"][number],
  "title" | "group" | "counts"
> {
  id: ColumnId;
}
