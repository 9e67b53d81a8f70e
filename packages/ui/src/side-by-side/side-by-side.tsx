import type { ReactNode } from "react";

/**
 * Something to read, and what is to be done with it. Where there is room they stand side by side
 * and `reading` keeps in view and scrolls by itself; else what is to be done comes first.
 */
export function SideBySide({ reading, children }: { reading: ReactNode; children: ReactNode }) {
  return (
    <div className="side-by-side">
      <div className="side-by-side-doing">{children}</div>
      <div className="side-by-side-reading">{reading}</div>
    </div>
  );
}
