import { FilterChips } from "@safeboard/ui/filter-chips";
import type { VersionExpectations } from "../domain-answers.ts";

/** The sets to choose from, as links: each is looked at by itself, since they are never added up. */
export function SetChips({
  sets,
  current,
  href,
}: {
  sets: readonly Pick<VersionExpectations["sets"][number], "id" | "name" | "expectations">[];
  current: string;
  href: (setId: string) => string;
}) {
  return (
    <FilterChips
      label="Set of expectations"
      groups={[
        {
          name: "Set",
          chips: sets.map(({ id, name, expectations }) => ({
            label: name,
            count: expectations,
            current: id === current,
            href: href(id),
          })),
        },
      ]}
    />
  );
}
