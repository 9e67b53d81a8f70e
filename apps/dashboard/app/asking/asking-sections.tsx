import { SectionNavigation } from "@safeboard/ui/section-navigation";

/** What was asked for, what contradicts what, and what falls due: the same three pages for a trust and for a school. */
const sections = [
  { section: "requests", label: "Requests" },
  { section: "contradictions", label: "Contradictions" },
  { section: "reminders", label: "Reminders" },
] as const;

export type AskingSection = (typeof sections)[number]["section"];

export function AskingSections({
  current,
  schoolId,
}: {
  current: AskingSection;
  /** A school's own; the trust's without it. */
  schoolId?: string;
}) {
  const of = schoolId === undefined ? "" : `/schools/${schoolId}`;
  return (
    <SectionNavigation
      label="What is to be done"
      links={sections.map(({ section, label }) => ({
        href: `${of}/${section}`,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
