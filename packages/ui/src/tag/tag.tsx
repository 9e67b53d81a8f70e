import type { ReactNode } from "react";

/** A word that sorts a thing (Primary, Draft, Computed). Not for statuses: those are judged. */
export function Tag({ emphasis = false, children }: { emphasis?: boolean; children: ReactNode }) {
  return (
    <span className="tag" data-emphasis={emphasis ? "" : undefined}>
      {children}
    </span>
  );
}
