import { useRouteLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import type { loader as frame } from "../routes/signed-in.tsx";
import { trainingAddress } from "./addresses.ts";

/** The trust's pages about training. */
const ofTrust = [
  { section: "coverage", label: "Coverage", href: "/training" },
  { section: "requirements", label: "Requirements and courses", href: "/training/requirements" },
  { section: "imports", label: "Imports", href: "/imports" },
] as const;

export function TrainingSections({
  current,
  below = false,
}: {
  current: (typeof ofTrust)[number]["section"];
  /** The page lies below the one that is named. */
  below?: boolean;
}) {
  const role = useRouteLoaderData<typeof frame>("routes/signed-in")?.member?.role;
  const mayImport = role ? rolePermits(role, "acrossSchools", "import") : false;
  const offered = ofTrust.filter(({ section }) => section !== "imports" || mayImport);
  return (
    <SectionNavigation
      label="Training"
      links={offered.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: below ? ("section" as const) : ("page" as const) }),
      }))}
    />
  );
}

type SchoolSection = "people" | "record" | "requirements" | "imports";

/** A school's pages about training. */
export function SchoolTrainingSections({
  schoolId,
  current,
  below = false,
}: {
  schoolId: string;
  current: SchoolSection;
  below?: boolean;
}) {
  const member = useRouteLoaderData<typeof frame>("routes/signed-in")?.member;
  const mayRecord = member ? rolePermits(member.role, "record", "training") : false;
  const here = trainingAddress(schoolId);
  const sections: { section: SchoolSection; label: string; href: string }[] = [
    { section: "people", label: mayRecord ? "By person" : "Coverage", href: here },
    ...(mayRecord
      ? [{ section: "record" as const, label: "Record or book", href: `${here}/record` }]
      : []),
    { section: "requirements", label: "What is asked", href: `${here}/requirements` },
    ...(mayRecord
      ? [{ section: "imports" as const, label: "Imports", href: `/schools/${schoolId}/imports` }]
      : []),
  ];
  return (
    <SectionNavigation
      label="Training"
      links={sections.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: below ? ("section" as const) : ("page" as const) }),
      }))}
    />
  );
}
