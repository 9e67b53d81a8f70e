import { SectionNavigation } from "@safeboard/ui/section-navigation";

/** The pages of one version, in the order in which a person comes to need them. */
const sections = [
  { section: "text", label: "Text and facts", path: "" },
  { section: "expectations", label: "Expectations", path: "/expectations" },
  { section: "promises", label: "Promises", path: "/promises" },
  { section: "life", label: "Approval and publication", path: "/life" },
  { section: "compare", label: "What changed", path: "/compare" },
  { section: "acknowledgements", label: "Who has read it", path: "/acknowledgements" },
] as const;

export type VersionSection = (typeof sections)[number]["section"];

/** Leads from one page of a policy version to its others. */
export function VersionSections({
  schoolId,
  versionId,
  current,
}: {
  schoolId: string;
  versionId: string;
  current: VersionSection;
}) {
  return (
    <SectionNavigation
      label="This version"
      links={sections.map(({ section, label, path }) => ({
        href: `/schools/${schoolId}/policies/${versionId}${path}`,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
