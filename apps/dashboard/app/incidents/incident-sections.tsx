import { useRouteLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import type { loader as frame } from "../routes/signed-in.tsx";
import { plansAddress } from "../plans/addresses.ts";
import { schoolTrendAddress } from "../trends/trend-addresses.ts";
import { incidentsAddress, returnsAddress } from "./addresses.ts";

type Section = "incidents" | "record" | "returns" | "plans" | "trends";

/** A school's pages about incidents. */
export function SchoolIncidentSections({
  schoolId,
  current,
  below = false,
}: {
  schoolId: string;
  current: Section;
  /** The page lies below the one that is named. */
  below?: boolean;
}) {
  const member = useRouteLoaderData<typeof frame>("routes/signed-in")?.member;
  const mayRead = member ? rolePermits(member.role, "read", "incident") : false;
  const here = incidentsAddress(schoolId);
  const sections: { section: Section; label: string; href: string }[] = mayRead
    ? [
        { section: "incidents", label: "Incidents", href: here },
        { section: "record", label: "Record", href: `${here}/record` },
        { section: "returns", label: "Monthly returns", href: returnsAddress(schoolId) },
        { section: "plans", label: "Plans and lessons", href: plansAddress(schoolId) },
      ]
    : [];
  if (member && rolePermits(member.role, "readCounts", "incident")) {
    sections.push({ section: "trends", label: "Trends", href: schoolTrendAddress(schoolId) });
  }
  return (
    <SectionNavigation
      label="Incidents"
      links={sections.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: below ? ("section" as const) : ("page" as const) }),
      }))}
    />
  );
}
