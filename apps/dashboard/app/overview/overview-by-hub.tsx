import type { ComponentProps } from "react";
import { OverviewTable } from "./overview-table.tsx";

/** The same schools hub by hub, each hub with its subtotals; those in none come last. */
export function OverviewByHub(props: Omit<ComponentProps<typeof OverviewTable>, "hub">) {
  const hubs = [...new Set(props.overview.rows.map(({ hub }) => hub))].toSorted(
    (one, other) =>
      Number(one === null) - Number(other === null) || (one ?? "").localeCompare(other ?? "", "en"),
  );
  return hubs.map((hub) => (
    <section key={hub ?? ""} className="page-section">
      <h2>{hub ?? "In no hub"}</h2>
      <OverviewTable {...props} hub={hub} />
    </section>
  ));
}
