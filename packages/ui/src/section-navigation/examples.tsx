import type { Example } from "../example.ts";
import { SectionNavigation } from "./section-navigation.tsx";

export const examples: Example[] = [
  {
    name: "the pages of a policy version",
    element: (
      <SectionNavigation
        label="This version"
        links={[
          { href: "/versions/3", label: "Text and facts", current: "page" },
          { href: "/versions/3/life", label: "Approval and publication" },
          { href: "/versions/3/acknowledgements", label: "Who has read it" },
        ]}
      />
    ),
  },
  {
    name: "on a page below one of its pages",
    element: (
      <SectionNavigation
        label="Policies"
        links={[
          { href: "/policies", label: "Register" },
          { href: "/models", label: "Model policies", current: "section" },
        ]}
      />
    ),
  },
];
