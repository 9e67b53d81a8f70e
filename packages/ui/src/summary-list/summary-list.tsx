import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";

export interface SummaryRow {
  key: string;
  value: ReactNode;
  /** Where the value comes from, or what it means. */
  detail?: ReactNode;
  /** Why a person should look at it; marks the row. */
  doubt?: string | undefined;
  /** "Change" and the like; `about` says of what, for those who hear links out of their row. */
  action?: { href: string; label: string; about: string } | undefined;
}

/** What is known about one thing: key, value, where it can be changed. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, value, detail, doubt, action }) => (
        <div key={key} className="summary-row" data-doubt={doubt === undefined ? undefined : ""}>
          <dt>{key}</dt>
          <dd>
            <div className="summary-value">{value}</div>
            {doubt !== undefined && (
              <div className="summary-detail">
                <strong>Please check: </strong>
                {doubt}
              </div>
            )}
            {detail && <div className="summary-detail">{detail}</div>}
          </dd>
          {action && (
            <dd className="summary-action">
              <Anchor href={action.href}>
                {action.label} <span className="heard-only">{action.about}</span>
              </Anchor>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
