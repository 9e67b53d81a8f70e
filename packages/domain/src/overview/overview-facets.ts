import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { sizeOf, SIZES } from "./arrange-rows.ts";
import type { JudgedRow } from "./overview-row.ts";

export interface Facet {
  value: string;
  label: string;
  schools: number;
}

/** What the overview can be narrowed to, each with the number of schools. */
export interface OverviewFacets {
  phases: Facet[];
  localAuthorities: Facet[];
  hubs: Facet[];
  /** From the smallest on; the page has words for them. */
  sizes: Facet[];
}

export function overviewFacets(rows: readonly JudgedRow[]): OverviewFacets {
  const bySize = Map.groupBy(rows, sizeOf);
  return {
    sizes: SIZES.flatMap((size) => {
      const schools = bySize.get(size)?.length ?? 0;
      return schools === 0 ? [] : [{ value: size, label: size, schools }];
    }),
    phases: facetsOf(rows.map(({ phase }) => phase && { value: phase, label: phase })),
    localAuthorities: facetsOf(
      rows.map(({ localAuthority: name }) => name && { value: name, label: name }),
    ),
    hubs: facetsOf(rows.map(({ hub }) => hub && { value: hub.id, label: hub.name })),
  };
}

function facetsOf(values: readonly ({ value: string; label: string } | "" | null)[]): Facet[] {
  const facets = new Map<string, Facet>();
  for (const each of values) {
    if (!each) continue;
    const facet = facets.get(each.value) ?? { ...each, schools: 0 };
    facets.set(each.value, { ...facet, schools: facet.schools + 1 });
  }
  return [...facets.values()].toSorted((a, b) => alphabetically(a.label, b.label));
}
