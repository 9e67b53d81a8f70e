import { SectionNavigation } from "@safeboard/ui/section-navigation";

const sections = [
  { section: "people", label: "Who is responsible", href: "/people" },
  { section: "roles", label: "Roles asked of schools", href: "/people/roles" },
] as const;

/** The trust's pages about who is responsible. */
export function PeopleSections({ current }: { current: (typeof sections)[number]["section"] }) {
  return (
    <SectionNavigation
      label="People"
      links={sections.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
