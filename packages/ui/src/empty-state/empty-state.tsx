import type { ReactNode } from "react";

/** Where a list would be when there is nothing in it: why, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children && <div className="empty-state-words">{children}</div>}
      {action}
    </div>
  );
}
