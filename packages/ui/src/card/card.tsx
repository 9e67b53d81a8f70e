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
  status,
  actions,
  children,
}: {
  title: string;
  href?: string | undefined;
  /** A Status: how pressing it is. */
  status?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <article className="card">
      <div className="card-head">
        <h2 className="card-title">
          {href === undefined ? title : <Anchor href={href}>{title}</Anchor>}
        </h2>
        {status}
      </div>
      {children && <div className="card-words">{children}</div>}
      {actions && <div className="card-actions">{actions}</div>}
    </article>
  );
}
