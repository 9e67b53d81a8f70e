import { PERIOD_KIND_WORDS, PERIOD_KINDS } from "@safeboard/compliance/reporting-periods";
import type { FilterChipGroup } from "@safeboard/ui/filter-chips";
import type { TrustTrend } from "../domain-answers.ts";

type Change = { kind?: string | null; on?: string | null };

/** How many periods stand as links: the one that goes on, and enough to reach the same season last year. */
const OFFERED = 8;

/** Filters by the kind of period, and by which one the page is about. */
export function periodChips(
  { kind, last, choices }: Pick<TrustTrend, "kind" | "last" | "choices">,
  href: (change: Change) => string,
): FilterChipGroup[] {
  return [
    {
      name: "By",
      chips: PERIOD_KINDS.map((each) => ({
        label: PERIOD_KIND_WORDS[each],
        current: each === kind,
        href: href({ kind: each, on: null }),
      })),
    },
    {
      name: "Until",
      chips: choices
        .filter(({ start }, index) => index < OFFERED || start === last.start)
        .map(({ title, start }) => ({
          label: title,
          current: start === last.start,
          href: href({ on: start }),
        })),
    },
  ];
}
