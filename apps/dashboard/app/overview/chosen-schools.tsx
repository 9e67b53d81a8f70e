import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import { type OverviewColumn, partsAsked } from "./arrangement.ts";
import { MOST_COMPARED } from "./most-compared.ts";

const FORM = "chosen-schools";

/** What is done with the schools that are ticked in the table: a plain form, to which each tick belongs wherever it stands. */
export function ChosenSchools({
  columns,
  mayRaiseForMany,
  parameters,
}: {
  /** What an action can be about: every measure, and the parts of them that are shown. */
  columns: readonly OverviewColumn[];
  mayRaiseForMany: boolean;
  parameters: URLSearchParams;
}) {
  return (
    <form id={FORM} method="get" action="/overview/compare" className="chosen-schools">
      {(["as-at", "known"] as const).map((name) => {
        const value = parameters.get(name);
        return value && <input key={name} type="hidden" name={name} value={value} />;
      })}
      {partsAsked(parameters).map((id) => (
        <input key={id} type="hidden" name="column" value={id} />
      ))}
      <p>Tick schools in the table to see them side by side or to give them something to do.</p>
      <Button kind="quiet">Up to {MOST_COMPARED} side by side</Button>
      {mayRaiseForMany && (
        <>
          <input type="hidden" name="from" value="measure" />
          <SelectField
            name="subject"
            label="An action about"
            prompt="Nothing in particular"
            options={columns.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button kind="quiet" formAction="/actions/new">
            Raise an action
          </Button>
        </>
      )}
    </form>
  );
}

/** Chooses one school of the table. */
export const ChooseSchool = ({
  school: { schoolId, name },
}: {
  school: { schoolId: string; name: string };
}) => (
  <input
    type="checkbox"
    className="choose-school"
    name="school"
    value={schoolId}
    form={FORM}
    aria-label={`Choose ${name}`}
  />
);
