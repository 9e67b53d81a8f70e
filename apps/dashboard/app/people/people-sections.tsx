import { useRouteLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import type { loader as frame } from "../routes/signed-in.tsx";

const sections = [
  { section: "people", label: "Who is responsible", href: "/people" },
  { section: "roles", label: "Roles asked of schools", href: "/people/roles" },
  { section: "matching", label: "Staff at several schools", href: "/staff/matching" },
] as const;

/** The trust's pages about who is responsible. */
export function PeopleSections({ current }: { current: (typeof sections)[number]["section"] }) {
  const role = useRouteLoaderData<typeof frame>("routes/signed-in")?.member?.role;
  const mayMatch = role ? rolePermits(role, "match", "person") : false;
  const offered = sections.filter(({ section }) => section !== "matching" || mayMatch);
  return (
    <SectionNavigation
      label="People"
      links={offered.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
