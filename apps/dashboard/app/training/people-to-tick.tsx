import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import type { ListedStaffMember } from "../domain-answers.ts";
import type { fieldsOf } from "../request/refused-form.ts";

/** The school's people by group, to be ticked; those of some groups are ticked already. */
export function PeopleToTick({
  people,
  fields,
  ticked,
  legend,
}: {
  people: readonly ListedStaffMember[];
  fields: ReturnType<typeof fieldsOf>;
  ticked: readonly string[];
  /** What is asked of everybody: "Who was there?" */
  legend: string;
}) {
  const { id, name, error, defaultValues } = fields.several("staffMemberIds");
  const groups = STAFF_GROUPS.map((group) => ({
    group,
    members: people.filter((person) => person.group === group),
  })).filter(({ members }) => members.length > 0);
  return (
    <div className="people-to-tick">
      {groups.map(({ group, members }, index) => (
        <Checkboxes
          key={group}
          name={name}
          id={index === 0 ? id : `${id}-${group}`}
          error={index === 0 ? error : undefined}
          legend={`${legend} ${STAFF_GROUP_TITLES[group]}`}
          defaultValues={fields.wasRefused ? defaultValues : ticked}
          choices={members.map((person) => ({ value: person.id, label: person.name }))}
        />
      ))}
    </div>
  );
}
