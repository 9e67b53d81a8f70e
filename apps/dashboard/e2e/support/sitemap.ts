import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../app/routes.ts";

export interface Address {
  /** As in "/schools/:schoolId/people". */
  pattern: string;
  /** The module behind it, from app/: "routes/school/people.tsx". */
  file: string;
  /** Whether it shows a page; others answer with a file, with data or with a redirect. */
  isPage: boolean;
}

/** Every address of the dashboard, from the same list that the dashboard serves. */
export const sitemap: readonly Address[] = flatten(routes, "");

function flatten(entries: readonly RouteConfigEntry[], parent: string): Address[] {
  return entries.flatMap(({ path, file, children, index }) => {
    const pattern = path ? `${parent}/${path}` : parent;
    const own =
      path || index ? [{ pattern: pattern || "/", file, isPage: file.endsWith(".tsx") }] : [];
    return [...own, ...flatten(children ?? [], pattern)];
  });
}

/** What addresses hold beside ids: words that mean the same in every trust. */
const sharedWords: Readonly<Record<string, string>> = {
  kind: "online_safety",
  setCode: "statutory-guidance",
  expectationId: "E12",
  requirementCode: "safeguarding",
  measureId: "policy_review",
};

/** An address with its parameters filled in. */
export const fillIn = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)|\*/g, (_match, name: string | undefined) => {
    const value = values[name ?? "*"] ?? sharedWords[name ?? ""];
    if (value === undefined) throw new Error(`${pattern} needs ${name ?? "a rest"}.`);
    return value;
  });
