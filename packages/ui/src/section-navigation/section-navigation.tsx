import { NavigationLinks, type NavigationLink } from "../page-shell/navigation-links.tsx";

/**
 * The pages of one section, or of one thing (a policy version's text, its life, who has read it): links below the page's
 * heading, never tabs, since each is a page with an address of its own.
 */
export function SectionNavigation({
  label,
  links,
}: {
  /** What the pages have in common ("This version"), for those who hear it. */
  label: string;
  links: readonly NavigationLink[];
}) {
  // Whoever may open only this page has nowhere to go by it.
  if (links.length < 2) return null;
  return (
    <nav className="section-navigation" aria-label={label}>
      {links.length > MOST_UNFOLDED ? <Folded links={links} /> : <NavigationLinks links={links} />}
    </nav>
  );
}

/** More would take half of a phone's first screen. */
const MOST_UNFOLDED = 4;

/** On a phone one line, which opens; where there is room the stylesheet has it open. */
function Folded({ links }: { links: readonly NavigationLink[] }) {
  const here = links.find(({ current }) => current !== undefined);
  const others = here ? links.length - 1 : links.length;
  return (
    <details>
      <summary>
        {here && <span className="section-navigation-here">{here.label}</span>} {others}{" "}
        {here ? "more pages" : "pages"}
      </summary>
      <NavigationLinks links={links} />
    </details>
  );
}
