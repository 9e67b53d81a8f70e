import { Anchor } from "../anchor/anchor.tsx";

export interface PageLink {
  number: number;
  href: string;
}

/** Ways through a long list. `pages` are those worth a link; where numbers are left out, "…" stands. */
export function Pagination({
  label,
  pages,
  current,
  previousHref,
  nextHref,
}: {
  /** Of what: "Pages of the audit trail". */
  label: string;
  pages: readonly PageLink[];
  current: number;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
}) {
  return (
    <nav className="pagination" aria-label={label}>
      {previousHref !== undefined && (
        <Anchor href={previousHref} rel="prev">
          Previous
        </Anchor>
      )}
      <ol>
        {pages.map(({ number, href }, index) => (
          <li
            key={number}
            data-after-gap={number > (pages[index - 1]?.number ?? number) + 1 ? "" : undefined}
          >
            <Anchor
              href={href}
              aria-label={`Page ${number}`}
              aria-current={number === current ? "page" : undefined}
            >
              {number}
            </Anchor>
          </li>
        ))}
      </ol>
      {nextHref !== undefined && (
        <Anchor href={nextHref} rel="next">
          Next
        </Anchor>
      )}
    </nav>
  );
}
