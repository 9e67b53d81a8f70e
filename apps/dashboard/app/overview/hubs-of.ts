/** What the schools that are in no hub are called together. */
export const NO_HUB = "In no hub";

/** The hubs of schools by name, each once; null, for those in none, comes last. */
export const hubsOf = (hubs: readonly (string | null)[]): (string | null)[] =>
  [...new Set(hubs)].toSorted(
    (one, other) =>
      Number(one === null) - Number(other === null) || (one ?? "").localeCompare(other ?? "", "en"),
  );
