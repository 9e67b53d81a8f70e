import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import { StatusIcon } from "../status/status-icon.tsx";
import { statusWords } from "../status/status.tsx";
import type { StatusName } from "../status/status.tsx";

export interface MatrixCellProps {
  status: StatusName;
  /** What made it, and what can be done about it. */
  href: string;
  /** A word, a day or a figure: a dozen columns stand side by side. */
  children: ReactNode;
  /** Out of how many, or what is to come. */
  note?: ReactNode;
  /** What is heard instead of the status's own name ("Expired"). */
  heard?: string | undefined;
}

/** One cell of a table in which many are compared: a shape and few words on the status's colour, and always a link. */
export function MatrixCell({
  status,
  href,
  children,
  note,
  heard = statusWords[status],
}: MatrixCellProps) {
  return (
    <Anchor className="status matrix-cell" data-status={status} href={href}>
      <StatusIcon status={status} />
      <span className="matrix-cell-words">
        <span className="heard-only">{heard}: </span>
        {children}
        {note && <span className="matrix-cell-note">{note}</span>}
      </span>
    </Anchor>
  );
}
