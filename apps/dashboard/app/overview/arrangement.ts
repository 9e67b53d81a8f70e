/** The overview's arrangement as its address keeps it, so that a view can be sent, kept and gone back to. */
import type { Overview } from "../domain-answers.ts";

export const arrangementKeys = [
  "status",
  "phase",
  "authority",
  "hub",
  "q",
  "sort",
  "order",
] as const;
type Key = (typeof arrangementKeys)[number];

/** What an address asks for; unknown parts are left for the domain to refuse. */
export function readArrangement(parameters: URLSearchParams): Record<string, string> {
  const names: Record<Key, string> = {
    status: "status",
    phase: "phase",
    authority: "localAuthority",
    hub: "hubId",
    q: "search",
    sort: "sort",
    order: "direction",
  };
  return Object.fromEntries(
    arrangementKeys.flatMap((key) => {
      const value = parameters.get(key)?.trim();
      return value ? [[names[key], value]] : [];
    }),
  );
}

/** The same page with one part changed; null takes it away. */
export function addressWith(
  parameters: URLSearchParams,
  changes: Partial<Record<Key, string | null>>,
): string {
  const next = new URLSearchParams();
  for (const key of arrangementKeys) {
    const value = key in changes ? changes[key] : parameters.get(key);
    if (value) next.set(key, value);
  }
  const query = next.toString();
  return query ? `/overview?${query}` : "/overview";
}

/** The form that asks the schools which are shown. */
export function askAddress(parameters: URLSearchParams): string {
  return addressWith(parameters, { sort: null, order: null }).replace(
    /^\/overview/u,
    "/requests/ask",
  );
}

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
  (["status", "phase", "authority", "hub", "q"] as const).some((key) => parameters.get(key));

export type Row = Overview["rows"][number];
export type MeasureId = Overview["measures"][number]["id"];
