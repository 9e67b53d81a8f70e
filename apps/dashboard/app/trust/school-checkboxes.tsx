import { Checkboxes } from "@safeboard/ui/checkboxes";
import { Fieldset } from "@safeboard/ui/fieldset";
import type { HubSummary, SchoolName } from "../domain-answers.ts";

/** Every school of the trust to tick, hub by hub. */
export function SchoolCheckboxes({
  id,
  name,
  error,
  defaultValues,
  schools,
  hubs,
  hint = "For a school admin or a governor. Tick all that apply.",
}: {
  id: string;
  name: string;
  error?: string | undefined;
  defaultValues: readonly string[];
  schools: readonly SchoolName[];
  hubs: readonly HubSummary[];
  hint?: string | undefined;
}) {
  const [first, ...others] = schoolsByHub(schools, hubs);
  const boxes = { name, defaultValues };
  const wording = {
    legend: "Which schools?",
    hint,
    error,
  };
  if (!first) return null;
  if (others.length === 0) {
    return <Checkboxes id={id} {...boxes} {...wording} choices={first.choices} />;
  }
  return (
    <Fieldset id={id} {...wording}>
      <div className="school-groups">
        {[first, ...others].map(({ key, heading, choices }, index) => (
          <Checkboxes
            key={key}
            // The error summary leads to the first box of the first hub.
            id={index === 0 ? id : `${id}-${key}`}
            {...boxes}
            legend={heading}
            choices={choices}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function schoolsByHub(schools: readonly SchoolName[], hubs: readonly HubSummary[]) {
  const inHubs = new Set(hubs.flatMap((hub) => hub.schools.map(({ id }) => id)));
  const groups = [
    ...hubs.map((hub) => ({ key: hub.id, heading: hub.name, schools: hub.schools })),
    {
      key: "none",
      heading: "In no hub",
      schools: schools.filter(({ id }) => !inHubs.has(id)),
    },
  ];
  return groups
    .filter((group) => group.schools.length > 0)
    .map(({ key, heading, schools: members }) => ({
      key,
      heading,
      choices: members.map((school) => ({ value: school.id, label: school.name })),
    }));
}
