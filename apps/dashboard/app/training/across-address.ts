import { addressWith } from "./addresses.ts";

const keys = ["as-at", "known", "hub", "group"] as const;
type Key = (typeof keys)[number];

/** The trust's page about training as it is narrowed now, with one part changed; null takes it away. */
export const acrossAddress = (
  parameters: URLSearchParams,
  changes: Partial<Record<Key, string | null>> = {},
): string => addressWith("/training", keys, parameters, changes);

/** The day that a page shows, kept on the way to another. */
export const dayKept = (path: string, parameters: URLSearchParams): string =>
  addressWith(path, ["as-at", "known"], parameters);
