import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import type { AnchorProps } from "../anchor/anchor.tsx";

/** One `primary` a page; `quiet` for the others; `danger` for what can't be taken back. */
export type ButtonKind = "primary" | "quiet" | "danger";

/** A button that submits its form, unless `type` says otherwise. */
export function Button({
  kind = "primary",
  type = "submit",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind }) {
  return <button className="button" data-kind={kind} type={type} {...rest} />;
}

/** A link that starts something, and so looks like a button. */
export function ButtonLink({ kind = "primary", ...rest }: AnchorProps & { kind?: ButtonKind }) {
  return <Anchor className="button" data-kind={kind} {...rest} />;
}

/** Buttons and links that belong to one decision, in a row that wraps. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="button-group">{children}</div>;
}
