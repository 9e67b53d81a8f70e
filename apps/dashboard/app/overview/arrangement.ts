/** The overview's arrangement as its address keeps it, so that a view can be sent, kept and gone back to. */
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

/** The same with the day: what the overview itself is asked for. */
export function readOverviewAsked(parameters: URLSearchParams) {
  const asked = asAtAsked(parameters);
  const input = {
    ...readArrangement(parameters),
    known: asked.known,
    ...(asked.asAt !== undefined && { asAt: asked.asAt }),
  };
  return { asked, input };
}

/** The measures whose columns are chosen; all of them where none is. */
export function chosenColumns<Measure extends { id: MeasureId }>(
  measures: readonly Measure[],
  parameters: URLSearchParams,
): readonly Measure[] {
  const chosen = new Set(parameters.getAll("column"));
  const shown = measures.filter(({ id }) => chosen.has(id));
  return shown.length > 0 ? shown : measures;
}

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
