import { SectionNavigation } from "@safeboard/ui/section-navigation";

const pages = [
  { section: "schools", label: "Schools", href: "/overview" },
  { section: "changes", label: "What changed", href: "/overview/changes" },
  { section: "ahead", label: "What comes", href: "/overview/ahead" },
  { section: "compare", label: "Side by side", href: "/overview/compare" },
] as const;

/** The pages about all schools at once. */
export function OverviewSections({ current }: { current: (typeof pages)[number]["section"] }) {
  return (
    <SectionNavigation
      label="Overview"
      links={pages.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
