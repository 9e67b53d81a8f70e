import { useId } from "react";
import { Anchor } from "../anchor/anchor.tsx";

export interface FilterChip {
  label: string;
  /** How many rows remain with it. */
  count?: number | undefined;
  href: string;
  current: boolean;
}

/** Filters by one thing ("Phase"). */
export interface FilterChipGroup {
  name: string;
  chips: readonly FilterChip[];
}

/** Ready-made filters of a list, as links: a filtered page can be kept, sent and opened again. */
export function FilterChips({
  label,
  groups,
}: {
  label: string;
  groups: readonly FilterChipGroup[];
}) {
  const id = useId();
  return (
    <nav className="filter-chips" aria-label={label}>
      {groups
        .filter(({ chips }) => chips.length > 0)
        .map(({ name, chips }, index) => (
          <div key={name} className="filter-chip-group">
            <span className="filter-chip-group-name" id={`${id}${index}`}>
              {name}
            </span>
            <ul aria-labelledby={`${id}${index}`}>
              {chips.map((chip) => (
                <Chip key={chip.href} chip={chip} />
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}

function Chip({ chip: { label, count, href, current } }: { chip: FilterChip }) {
  return (
    <li>
      <Anchor className="filter-chip" href={href} aria-current={current ? "true" : undefined}>
        {label}
        {count !== undefined && <span className="filter-chip-count"> {count}</span>}
      </Anchor>
    </li>
  );
}
