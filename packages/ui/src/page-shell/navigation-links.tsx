import { Anchor } from "../anchor/anchor.tsx";

export interface NavigationLink {
  href: string;
  label: string;
  /** "page": this very page; "section": this page lies under it. */
  current?: "page" | "section" | undefined;
}

export function NavigationLinks({ links }: { links: readonly NavigationLink[] }) {
  return (
    <ul>
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <Anchor href={href} aria-current={current === "section" ? "true" : current}>
            {label}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
