import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";

/** Cards side by side where there is room. */
export function CardRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="card-row" aria-label={label}>
      {children}
    </section>
  );
}

/** Where to start: a school, what is the matter there, and the button that deals with it. */
export function Card({
  title,
  href,
  tone = "plain",
  actions,
  children,
}: {
  title: string;
  href?: string | undefined;
  /** How pressing it is. The words must say so too. */
  tone?: "action" | "soon" | "plain";
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <article className="card" data-tone={tone}>
      <h2 className="card-title">
        {href === undefined ? title : <Anchor href={href}>{title}</Anchor>}
      </h2>
      {children && <div className="card-words">{children}</div>}
      {actions && <div className="card-actions">{actions}</div>}
    </article>
  );
}
