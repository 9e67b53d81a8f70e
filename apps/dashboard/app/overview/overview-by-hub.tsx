import type { ComponentProps } from "react";
import { hubsOf, NO_HUB } from "./hubs-of.ts";
import { OverviewTable } from "./overview-table.tsx";

/** The same schools hub by hub, each hub with its subtotals; those in none come last. */
export function OverviewByHub(props: Omit<ComponentProps<typeof OverviewTable>, "hub">) {
  return hubsOf(props.overview.rows.map(({ hub }) => hub)).map((hub) => (
    <section key={hub ?? ""} className="page-section">
      <h2>{hub ?? NO_HUB}</h2>
      <OverviewTable {...props} hub={hub} />
    </section>
  ));
}
