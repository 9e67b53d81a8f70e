import type { ReactNode } from "react";
import type { StatusName } from "./status.tsx";

// Six outlines that stay apart in greyscale: ticked disc, clock, half disc, triangle, dashed ring, dash.
const shapes: Readonly<Record<StatusName, ReactNode>> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.7 8.3 2.2 2.2 4.4-4.7" className="status-icon-cut" />
    </>
  ),
  due_soon: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.8" />
    </>
  ),
  partly_met: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor" />
    </>
  ),
  needs_action: (
    <>
      <path d="M8 1.9 15 14H1Z" fill="currentColor" />
      <path d="M8 6.3v3.4M8 11.7v.2" className="status-icon-cut" />
    </>
  ),
  not_reported: <circle cx="8" cy="8" r="6" strokeDasharray="2.35 2.35" />,
  not_applicable: <path d="M3 8h10" />,
};

/** The status's shape alone. Decoration: the words beside it say the same. */
export function StatusIcon({ status }: { status: StatusName }) {
  return (
    <svg className="status-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[status]}
    </svg>
  );
}
