import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import { SiteHeader } from "./site-header.tsx";
import type { SiteHeaderProps } from "./site-header.tsx";

export interface PageShellProps extends SiteHeaderProps {
  /** A form that starts the demonstration afresh. Its presence makes this a demonstration. */
  demonstration?: ReactNode;
  /** Who acts for whom, above the page ("You are acting for Elmfield Special School"). */
  acting?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** What every page stands in: skip link, header, the page itself, footer. */
export function PageShell({ demonstration, acting, footer, children, ...header }: PageShellProps) {
  return (
    <div className="page-shell">
      <Anchor className="skip-link" href="#main">
        Skip to the page
      </Anchor>
      {demonstration && (
        <aside className="demonstration-bar" aria-label="Demonstration">
          <p>
            <strong>This is a demonstration.</strong> The trust, its schools and its people are
            invented.
          </p>
          {demonstration}
        </aside>
      )}
      <SiteHeader {...header} />
      {acting && (
        <aside className="acting-bar" aria-label="Acting for">
          {acting}
        </aside>
      )}
      <main className="page-main" id="main" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className="site-footer">{footer}</footer>}
    </div>
  );
}
