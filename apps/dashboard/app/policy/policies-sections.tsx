import { useRouteLoaderData } from "@remix-run/react";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import type { loader as frame } from "../routes/signed-in.tsx";

/** The trust's pages about policies. */
const sections = [
  { section: "register", label: "Register", href: "/policies" },
  { section: "models", label: "Model policies", href: "/models" },
  { section: "bulk", label: "Upload many", href: "/bulk-upload" },
  { section: "acknowledgements", label: "Who has read them", href: "/acknowledgements" },
] as const;

export type PoliciesSection = (typeof sections)[number]["section"];

export function PoliciesSections({ current }: { current: PoliciesSection }) {
  const scope = useRouteLoaderData<typeof frame>("routes/signed-in")?.member?.scope;
  // A hub's lead uploads at each school.
  const offered = sections.filter(({ section }) => section !== "bulk" || scope === "trust");
  return (
    <SectionNavigation
      label="Policies"
      links={offered.map(({ section, label, href }) => ({
        href,
        label,
        ...(section === current && { current: "page" as const }),
      }))}
    />
  );
}
