import { useRouteLoaderData } from "@remix-run/react";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import type { loader as frame } from "../routes/signed-in.tsx";

const sections = [
  { section: "access", label: "Who has access", href: "/access" },
  { section: "hubs", label: "Hubs", href: "/hubs" },
  { section: "moves", label: "Schools joining and leaving", href: "/moves" },
  { section: "audit", label: "Record of changes", href: "/audit" },
  { section: "settings", label: "Thresholds", href: "/settings" },
  { section: "term-dates", label: "Term dates", href: "/settings/term-dates" },
] as const;

/**
 * The trust's pages about how it works with the product, rather than about how its schools stand. Others who may open one
 * of them see it alone.
 */
export function AdministrationSections({
  current,
}: {
  current: (typeof sections)[number]["section"];
}) {
  const member = useRouteLoaderData<typeof frame>("routes/signed-in")?.member;
  if (member?.scope !== "trust") return null;
  return (
    <SectionNavigation
      label="Administration"
      links={sections.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
