import { SectionNavigation } from "@safeboard/ui/section-navigation";

const sections = [
  { section: "reports", label: "Reports", href: "/board" },
  { section: "trend", label: "From report to report", href: "/board/trend" },
  { section: "questions", label: "Questions asked", href: "/board/questions" },
  { section: "incidents", label: "Incidents", href: "/board/incidents" },
] as const;

/** The board's pages, and for whoever writes reports how they look. */
export function BoardSections({
  current,
  mayWrite,
}: {
  current: (typeof sections)[number]["section"] | "look";
  mayWrite: boolean;
}) {
  const look = { section: "look", label: "How documents look", href: "/board/look" } as const;
  return (
    <SectionNavigation
      label="Board"
      links={[...sections, ...(mayWrite ? [look] : [])].map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
