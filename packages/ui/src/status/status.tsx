import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import { StatusIcon } from "./status-icon.tsx";

export type StatusName =
  | "met"
  | "due_soon"
  | "partly_met"
  | "needs_action"
  | "not_reported"
  | "not_applicable";

/** What each status is called when a page gives it no words of its own. */
export const statusWords: Readonly<Record<StatusName, string>> = {
  met: "Met",
  due_soon: "Due soon",
  partly_met: "Partly met",
  needs_action: "Needs action",
  not_reported: "Not reported",
  not_applicable: "Not applicable",
};

export interface StatusProps {
  status: StatusName;
  /** The rule, evidence, date and source behind it. */
  href?: string | undefined;
  /** Words for this case ("61 days overdue"). The status's own name is then still read out first. */
  children?: ReactNode;
}

/** A status in words, colour and shape; with `href` it opens to what made it. */
export function Status({ status, href, children }: StatusProps) {
  const content = (
    <>
      <StatusIcon status={status} />
      <StatusText status={status}>{children}</StatusText>
    </>
  );
  if (href === undefined) {
    return (
      <span className="status" data-status={status}>
        {content}
      </span>
    );
  }
  return (
    <Anchor className="status" data-status={status} href={href}>
      {content}
    </Anchor>
  );
}

function StatusText({ status, children }: Pick<StatusProps, "status" | "children">) {
  if (children !== undefined && children !== null && children !== statusWords[status]) {
    return (
      <span className="status-text">
        <span className="heard-only">{statusWords[status]}: </span>
        {children}
      </span>
    );
  }
  // The dash of "not applicable" stands alone in a table; its words are heard.
  return (
    <span className={status === "not_applicable" ? "heard-only" : "status-text"}>
      {statusWords[status]}
    </span>
  );
}
