import { SectionNavigation } from "@safeboard/ui/section-navigation";

/** The trust's pages about policies. */
const sections = [
  { section: "register", label: "Register", href: "/policies" },
  { section: "models", label: "Model policies", href: "/models" },
  { section: "acknowledgements", label: "Who has read them", href: "/acknowledgements" },
] as const;

export type PoliciesSection = (typeof sections)[number]["section"];

export function PoliciesSections({ current }: { current: PoliciesSection }) {
  return (
    <SectionNavigation
      label="Policies"
      links={sections.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
