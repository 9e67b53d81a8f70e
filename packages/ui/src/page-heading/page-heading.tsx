import type { ReactNode } from "react";

/**
 * The answer first: the page's title is the sentence that the person came for, then what to make
 * of it, then as at when and from where.
 */
export function PageHeading({
  title,
  lead,
  asAt,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** "As at 22 November 2026 · …": the date and the source of what the page shows. */
  asAt?: ReactNode;
  /** Buttons for the page as a whole. */
  actions?: ReactNode;
}) {
  return (
    <div className="page-heading">
      <div className="page-heading-words">
        <h1>{title}</h1>
        {lead && <p className="page-heading-lead">{lead}</p>}
        {asAt && <p className="page-heading-as-at">{asAt}</p>}
      </div>
      {actions}
    </div>
  );
}
