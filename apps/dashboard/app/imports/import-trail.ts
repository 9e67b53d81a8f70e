import { importsAddress } from "./import-addresses.ts";

interface Place {
  /** Null for the trust's own. */
  school: { id: string; name: string } | null;
  isOwnSchool: boolean;
}

/** The way to the pages of a unit's imports. @param below the page lies below the list */
export function importTrail(
  { school, isOwnSchool }: Place,
  below: boolean,
): { href: string; label: string }[] {
  const list = below ? [{ href: importsAddress(school?.id ?? null), label: "Imports" }] : [];
  if (school === null) return [{ href: "/training", label: "Training" }, ...list];
  return [
    ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
    { href: `/schools/${school.id}`, label: school.name },
    ...list,
  ];
}
