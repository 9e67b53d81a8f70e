import type { ReactNode } from "react";

/** A part of a report that is opened when it is wanted, and stands open on paper. */
export function FoldedPart({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="report-folded">
      <summary>{summary}</summary>
      <div className="report-unfolded">{children}</div>
    </details>
  );
}
