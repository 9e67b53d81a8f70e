import { Anchor } from "../anchor/anchor.tsx";

export interface Breadcrumb {
  label: string;
  href: string;
}

/** Where this page lies. `current` is the page itself and leads nowhere. */
export function Breadcrumbs({
  trail,
  current,
}: {
  trail: readonly Breadcrumb[];
  current?: string | undefined;
}) {
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {trail.map(({ label, href }) => (
          <li key={href}>
            <Anchor href={href}>{label}</Anchor>
          </li>
        ))}
        {current !== undefined && <li aria-current="page">{current}</li>}
      </ol>
    </nav>
  );
}
