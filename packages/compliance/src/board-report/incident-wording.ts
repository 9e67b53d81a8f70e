import type { PublishedFigure } from "./report-sources.ts";

/** A number of incidents as trustees read it: what is kept back and what nobody reported look like no number. */
export function inIncidents({
  shown,
  incidents,
}: Pick<PublishedFigure, "shown" | "incidents">): string {
  if (shown === "not_reported") return "Not reported";
  return incidents === null ? "Not shown" : incidents.toLocaleString("en-GB");
}
