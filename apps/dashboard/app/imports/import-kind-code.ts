/** The kinds of file that pages can ask for, by the codes that the domain knows them by. */
export const IMPORT_KIND_CODES = [
  "staff",
  "training",
  "reported",
  "incidents",
  "incident_counts",
] as const;
export type ImportKindCode = (typeof IMPORT_KIND_CODES)[number];

/** From an address: a staff list where it says none. Anything else is answered like a page that isn't there. */
export function importKindIn(request: Request): ImportKindCode {
  const asked = new URL(request.url).searchParams.get("kind") ?? "staff";
  const found = IMPORT_KIND_CODES.find((code) => code === asked);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

/** In a sentence: "a staff list". */
export const KIND_IN_SENTENCE: Readonly<Record<ImportKindCode, string>> = {
  staff: "a staff list",
  training: "training records",
  reported: "training in numbers",
  incidents: "cases from a case system",
  incident_counts: "incidents in numbers",
};

/** What belongs to incidents is told in their words, and leads back to them. */
export const isOfIncidents = (kind: string): boolean =>
  kind === "incidents" || kind === "incident_counts";
