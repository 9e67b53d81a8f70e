import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Status } from "@safeboard/ui/status";
import { newActionAddress } from "../actions/addresses.ts";
import type { OverviewCell } from "../domain-answers.ts";
import { knownNowInWords } from "../overview/moment-words.ts";
import { MeasureFacts } from "./measure-facts.tsx";
import { MeasureParts } from "./measure-parts.tsx";
import { type MeasurePermissions, MeasureSteps } from "./measure-steps.tsx";

type Moment = OverviewCell["moment"];

/** A measure as it was, is or will be on a day. What was to be done on a past one may be done by now: it is told, not offered. */
export function MeasureOfDay({
  schoolId,
  cell,
  moment,
  permissions,
}: {
  schoolId: string;
  cell: NonNullable<OverviewCell["cell"]>;
  moment: Moment;
  permissions: MeasurePermissions;
}) {
  const { status, value, nextAction, measureId } = cell;
  const { mayUpload, mayRaise } = permissions;
  const isPast = moment.when === "past";
  const isOpen = status !== "met" && status !== "not_applicable";
  return (
    <article className="measure" aria-label={cell.title}>
      <header>
        <Status status={status}>{value}</Status>
      </header>
      <MeasureFacts schoolId={schoolId} cell={cell} mayUpload={mayUpload} />
      <MeasureParts schoolId={schoolId} cell={cell} permissions={permissions} />
      {isPast && nextAction && (mayUpload || nextAction.code !== "review_plans") && (
        <p>To be done next, on that day: {nextAction.words}.</p>
      )}
      {isPast && isOpen && mayRaise && (
        <p className="measure-steps">
          <Anchor href={newActionAddress(schoolId, { raisedFrom: "measure", subject: measureId })}>
            Raise an action<span className="heard-only"> about this: {cell.title}</span>
          </Anchor>
        </p>
      )}
      {!isPast && <MeasureSteps schoolId={schoolId} cell={cell} {...permissions} />}
      <p className="form-note">{sourceInWords(moment)}</p>
    </article>
  );
}

/** Where it is from: kept on the day itself, or judged by what is known today. */
function sourceInWords(moment: Moment): string {
  const { when, known, keptOn } = moment;
  if (when === "past" && known === "then" && keptOn !== null) {
    return `Source: what the overview showed, kept by Safeboard on ${formatIsoDate(keptOn)}, with the rule that was in force. The evidence leads to where it is recorded today.`;
  }
  const source = "Source: what the school has recorded and uploaded, by what is known today.";
  return [source, knownNowInWords(moment)].filter((part) => part !== null).join(" ");
}
