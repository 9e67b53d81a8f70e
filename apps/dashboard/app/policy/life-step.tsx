import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

/** One thing that can be done with a version: open when it is the likeliest, or was just refused. */
export function LifeStep({
  title,
  open = false,
  refused = false,
  children,
}: {
  title: string;
  open?: boolean;
  refused?: boolean;
  children: ReactNode;
}) {
  const { key } = useLocation();
  return (
    <details className="life-step" open={open || refused} key={key}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
