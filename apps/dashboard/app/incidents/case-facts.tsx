import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  ACTIONS,
  CAME_TO_LIGHT,
  categoryOf,
  categoryTitle,
  DEVICES,
  OUTCOMES,
  PLACES,
  PLATFORMS,
  PUPIL_BANDS,
  REFERRED_TO,
  RISK_AREAS,
  ROLES_INVOLVED,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { SummaryList } from "@safeboard/ui/summary-list";
import type { CasePage } from "../domain-answers.ts";

/** What is recorded of an incident, what nobody has said included. */
export function CaseFacts({ current }: { current: NonNullable<CasePage["current"]> }) {
  const category = categoryOf(current.category);
  const severalOr = (list: { title: (code: string) => string }, codes: readonly string[]) =>
    codes.length === 0 ? "Nothing is recorded" : codes.map(list.title).join(", ");
  return (
    <SummaryList
      rows={[
        { key: "Day", value: formatIsoDate(current.occurredOn) },
        {
          key: "What happened",
          value: categoryTitle(current.category),
          detail: category?.what,
        },
        {
          key: "Area of risk",
          value: RISK_AREAS.title(current.riskArea),
          detail: category?.childOnChild ? "Child-on-child abuse" : undefined,
        },
        {
          key: "Severity",
          value: SEVERITIES.title(current.severity),
          detail: category?.usualSeverity
            ? `Usually ${SEVERITIES.title(category.usualSeverity).toLowerCase()}`
            : undefined,
        },
        { key: "Year group", value: YEAR_GROUPS.title(current.yearGroup) },
        { key: "Where", value: PLACES.title(current.place) },
        { key: "Device", value: DEVICES.title(current.device) },
        { key: "Platform", value: PLATFORMS.title(current.platform) },
        { key: "Came to light", value: CAME_TO_LIGHT.title(current.cameToLight) },
        {
          key: "Pupils involved",
          value: PUPIL_BANDS.title(current.pupilsInvolved),
          detail: headcounts(current.involved),
        },
        {
          key: "Told",
          value: severalOr(REFERRED_TO, current.referredTo),
          detail: category?.referral ? `Guidance: ${category.referral}` : undefined,
        },
        { key: "Done", value: severalOr(ACTIONS, current.actions) },
        { key: "Stands", value: OUTCOMES.title(current.outcome) },
      ]}
    />
  );
}

function headcounts(involved: unknown): string | undefined {
  const counted = ROLES_INVOLVED.codes.flatMap((role) => {
    const heads = (involved as Partial<Record<string, number>>)[role];
    return heads ? [`${ROLES_INVOLVED.title(role)}: ${heads}`] : [];
  });
  return counted.length > 0 ? counted.join(", ") : undefined;
}
