import { SectionNavigation } from "@safeboard/ui/section-navigation";

/** The trust's pages about what policies are expected to say. */
const sections = [
  { section: "schools", label: "By school", href: "/expectations" },
  { section: "guidance", label: "Editions of the guidance", href: "/guidance" },
  { section: "own", label: "Our own expectations", href: "/expectations/own" },
] as const;

type ExpectationsSection = (typeof sections)[number]["section"];

/** @param mayArrange the trust's own expectations are its lead's to change */
export function ExpectationsSections({
  current,
  below = false,
  mayArrange,
}: {
  current: ExpectationsSection;
  /** The page lies below the one that is named. */
  below?: boolean | undefined;
  mayArrange: boolean;
}) {
  return (
    <SectionNavigation
      label="Expectations"
      links={sections
        .filter(({ section }) => mayArrange || section !== "own")
        .map(({ section, label, href }) => ({
          href,
          label,
          ...(section === current && { current: below ? ("section" as const) : ("page" as const) }),
        }))}
    />
  );
}
