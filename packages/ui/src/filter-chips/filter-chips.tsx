import { Anchor } from "../anchor/anchor.tsx";

export interface FilterChip {
  label: string;
  /** How many rows remain with it. */
  count?: number | undefined;
  href: string;
  current: boolean;
}

/** Ready-made filters of a list, as links: a filtered page can be kept, sent and opened again. */
export function FilterChips({ label, chips }: { label: string; chips: readonly FilterChip[] }) {
  return (
    <nav className="filter-chips" aria-label={label}>
      <ul>
        {chips.map((chip) => (
          <li key={chip.href}>
            <Anchor
              className="filter-chip"
              href={chip.href}
              aria-current={chip.current ? "true" : undefined}
            >
              {chip.label}
              {chip.count !== undefined && <span className="filter-chip-count"> {chip.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
