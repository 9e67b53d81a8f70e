import { SectionNavigation } from "@safeboard/ui/section-navigation";

const sections = [
  { section: "reports", label: "Reports", href: "/board" },
  { section: "trend", label: "From report to report", href: "/board/trend" },
  { section: "questions", label: "Questions asked", href: "/board/questions" },
  { section: "incidents", label: "Incidents", href: "/board/incidents" },
] as const;

/** The board's pages for whoever writes reports. Trustees have the same in the main navigation, and nothing else. */
export function BoardSections({
  current,
  mayWrite,
}: {
  current: (typeof sections)[number]["section"] | "look";
  mayWrite: boolean;
}) {
  if (!mayWrite) return null;
  const look = { section: "look", label: "How documents look", href: "/board/look" } as const;
  return (
    <SectionNavigation
      label="Board"
      links={[...sections, look].map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
