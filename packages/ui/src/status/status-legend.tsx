import type { ReactNode } from "react";
import { StatusIcon } from "./status-icon.tsx";
import { statusWords } from "./status.tsx";
import type { StatusName } from "./status.tsx";

const everyStatus: readonly StatusName[] = [
  "met",
  "due_soon",
  "partly_met",
  "needs_action",
  "not_reported",
  "not_applicable",
];

/** What the shapes and colours of a table mean. `children` adds a sentence after them. */
export function StatusLegend({
  statuses = everyStatus,
  children,
}: {
  statuses?: readonly StatusName[] | undefined;
  children?: ReactNode;
}) {
  return (
    <div className="status-legend">
      <ul aria-label="What the marks mean">
        {statuses.map((status) => (
          <li key={status} className="status" data-status={status}>
            <StatusIcon status={status} />
            {statusWords[status]}
          </li>
        ))}
      </ul>
      {children && <p>{children}</p>}
    </div>
  );
}
