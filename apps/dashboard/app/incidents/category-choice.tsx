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

/** What schools record most, by our reckoning: on a phone the others would be four screens of choices that few need. */
const OFTEN_RECORDED: ReadonlySet<string> = new Set([
  "cyberbullying",
  "nudes_semi_nudes",
  "harassment_sexual_online",
  "grooming_or_unknown_adult",
  "violent_or_extreme_content",
  "under_age_social_media_or_group_chat",
  "filter_bypass_vpn_proxy",
  "unauthorised_device_or_phone",
]);

const often = INCIDENT_CATEGORIES.filter(({ code }) => OFTEN_RECORDED.has(code));
const others = INCIDENT_CATEGORIES.filter(({ code }) => !OFTEN_RECORDED.has(code));

/**
 * What happened: what is recorded most stands open, everything else under the four Cs below it. Each says what belongs
 * there, and how severe it usually is.
 */
export function CategoryChoice({
  fields,
  category,
}: {
  fields: ReturnType<typeof fieldsOf>;
  category: string | undefined;
}) {
  const { id, name, defaultValue, error } = fields.one(inDetails("category"), category);
  const choices = (categories: readonly IncidentCategory[]) =>
    categories.map((each) => (
      <OneCategory
        key={each.code}
        category={each}
        name={name}
        // Where a refused form leads to: the first choice of all.
        id={each === often[0] ? id : `${id}-${each.code}`}
        chosen={each.code === defaultValue}
      />
    ));
  return (
    <Fieldset id={id} legend="What happened?" error={error}>
      <div className="incident-often">{choices(often)}</div>
      <details className="in-place" open={others.some(({ code }) => code === defaultValue)}>
        <summary>Something else</summary>
        <div className="incident-areas">
          {RISK_AREAS.codes.map((area) => (
            <div key={area} role="group" aria-labelledby={`${id}-${area}-area`}>
              <p className="incident-area" id={`${id}-${area}-area`}>
                {RISK_AREAS.title(area)}
              </p>
              <p className="form-note">{RISK_AREA_MEANS[area]}</p>
              {choices(others.filter((each) => each.area === area))}
            </div>
          ))}
        </div>
      </details>
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
