import { useRouteLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import type { loader as frame } from "../routes/signed-in.tsx";

type SchoolSection = "promises" | "evidence" | "record" | "filtering" | "technologies";

/** A school's pages about what it promises and does. */
export function SchoolPracticeSections({
  schoolId,
  current,
  below = false,
}: {
  schoolId: string;
  current: SchoolSection;
  /** The page lies below the one that is named. */
  below?: boolean;
}) {
  const member = useRouteLoaderData<typeof frame>("routes/signed-in")?.member;
  const mayRecord = member ? rolePermits(member.role, "record", "evidence") : false;
  const here = `/schools/${schoolId}`;
  const sections: { section: SchoolSection; label: string; href: string }[] = [
    { section: "promises", label: "Promised against practised", href: `${here}/promises` },
    { section: "evidence", label: "Evidence", href: `${here}/evidence` },
    ...(mayRecord
      ? [{ section: "record" as const, label: "Record", href: `${here}/evidence/record` }]
      : []),
    { section: "filtering", label: "Filtering reviews", href: `${here}/filtering` },
    { section: "technologies", label: "Technologies", href: `${here}/technologies` },
  ];
  return (
    <SectionNavigation
      label="Evidence"
      links={sections.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: below ? ("section" as const) : ("page" as const) }),
      }))}
    />
  );
}

const ofTrust = [
  { section: "promises", label: "Promised against practised", href: "/promises" },
  { section: "filtering", label: "Filtering reviews", href: "/filtering" },
  { section: "technologies", label: "Technologies", href: "/technologies" },
] as const;

/** The trust's pages about the same. */
export function PracticeSections({ current }: { current: (typeof ofTrust)[number]["section"] }) {
  return (
    <SectionNavigation
      label="Practice"
      links={ofTrust.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
