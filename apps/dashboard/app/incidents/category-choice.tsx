import {
  INCIDENT_CATEGORIES,
  type IncidentCategory,
  RISK_AREA_MEANS,
  RISK_AREAS,
  SEVERITIES,
} from "@safeboard/compliance/incidents";
import { Fieldset } from "@safeboard/ui/fieldset";
import type { fieldsOf } from "../request/refused-form.ts";
import { inDetails } from "./read-incident-form.ts";

/** What happened, one of a list under the four Cs; each says what belongs there, and how severe it usually is. */
export function CategoryChoice({
  fields,
  category,
}: {
  fields: ReturnType<typeof fieldsOf>;
  category: string | undefined;
}) {
  const { id, name, defaultValue, error } = fields.one(inDetails("category"), category);
  const [first] = RISK_AREAS.codes.flatMap(ofArea);
  return (
    <Fieldset id={id} legend="What happened?" error={error}>
      <div className="incident-areas">
        {RISK_AREAS.codes.map((area) => (
          <div key={area} role="group" aria-labelledby={`${id}-${area}-area`}>
            <p className="incident-area" id={`${id}-${area}-area`}>
              {RISK_AREAS.title(area)}
            </p>
            <p className="form-note">{RISK_AREA_MEANS[area]}</p>
            {ofArea(area).map((each) => (
              <OneCategory
                key={each.code}
                category={each}
                name={name}
                id={each === first ? id : `${id}-${each.code}`}
                chosen={each.code === defaultValue}
              />
            ))}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

function OneCategory({
  category: { code, title, what, usualSeverity },
  name,
  id,
  chosen,
}: {
  category: IncidentCategory;
  name: string;
  id: string;
  chosen: boolean;
}) {
  return (
    <div className="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={code}
        defaultChecked={chosen}
        data-usual={usualSeverity ?? undefined}
        aria-describedby={`${id}-what`}
      />
      <label htmlFor={id}>{title}</label>
      <div className="field-hint" id={`${id}-what`}>
        {what}
        {usualSeverity && ` Usually ${SEVERITIES.title(usualSeverity).toLowerCase()}.`}
      </div>
    </div>
  );
}

const ofArea = (area: IncidentCategory["area"]): IncidentCategory[] =>
  INCIDENT_CATEGORIES.filter((category) => category.area === area);
