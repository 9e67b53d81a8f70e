import { useId } from "react";
import { Anchor } from "../anchor/anchor.tsx";

export interface FilterChip {
  label: string;
  /** How many rows remain with it. */
  count?: number | undefined;
  href: string;
  current: boolean;
  /** Leaves nothing out ("All"): it need not be named as chosen. */
  all?: boolean | undefined;
}

/** Filters by one thing ("Phase"). */
export interface FilterChipGroup {
  name: string;
  chips: readonly FilterChip[];
}

/** So many find room on a phone as they are. */
const FEW = 4;

/**
 * Ready-made filters of a list, as links: a filtered page can be kept, sent and opened again. On a phone more than a few
 * are folded below a line that names the chosen ones, so that the list itself comes first.
 */
export function FilterChips({
  label,
  groups,
}: {
  label: string;
  groups: readonly FilterChipGroup[];
}) {
  const chips = groups.flatMap((group) => group.chips);
  if (chips.length === 0) return null;
  const chosen = chips.filter(({ current, all }) => current && !all);
  return (
    <nav className="filter-chips" aria-label={label}>
      {chips.length <= FEW ? (
        <Groups groups={groups} />
      ) : (
        <details>
          <summary>
            {label}
            {chosen.length > 0 && `: ${chosen.map((chip) => chip.label).join(", ")}`}
          </summary>
          <Groups groups={groups} />
        </details>
      )}
    </nav>
  );
}

function Groups({ groups }: { groups: readonly FilterChipGroup[] }) {
  const id = useId();
  return (
    <div className="filter-chip-groups">
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
    </div>
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
