import type { ReactNode } from "react";

/** A term or a rule that opens in place to what it means. */
export function Definition({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <details className="definition">
      <summary>{term}</summary>
      <div className="definition-words">{children}</div>
    </details>
  );
}
