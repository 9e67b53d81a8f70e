import { requestForCell } from "@safeboard/compliance/requests";
import type { Status } from "@safeboard/compliance/statuses";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonLink } from "@safeboard/ui/button";
import { newActionAddress, seriesForMeasureAddress } from "../actions/addresses.ts";
import type { SchoolPage } from "../domain-answers.ts";
import { nextActionHref } from "./next-action.ts";

/** What the reader may do about a measure. */
export interface MeasurePermissions {
  /** Whether the reader can ask the school for what is missing. */
  mayAsk: boolean;
  mayUpload: boolean;
  /** Whether the reader can say what is to be done about it. */
  mayRaise: boolean;
  /** The same for several schools at once. */
  mayRaiseForMany: boolean;
}

/** Whether something is to be done about a cell; whoever has not reported may be asked to. */
const isOpen = (status: Status): boolean => status !== "met" && status !== "not_applicable";

/** What to do about a measure: the step that puts it right, and an action for somebody, here or at several schools. */
export function MeasureSteps({
  schoolId,
  cell,
  mayAsk,
  mayUpload,
  mayRaise,
  mayRaiseForMany,
}: MeasurePermissions & { schoolId: string; cell: SchoolPage["cells"][number] }) {
  const { measureId, title, status } = cell;
  // To a governor the page of plans would say no.
  const nextAction = mayUpload || cell.nextAction?.code !== "review_plans" ? cell.nextAction : null;
  const about = <span className="heard-only"> about this: {title}</span>;
  const raises = isOpen(status) || nextAction !== null;
  if (!nextAction && !(raises && mayRaise)) return null;
  return (
    <div className="measure-steps">
      {nextAction &&
        nextAction.code !== "ask_for_policy" &&
        (mayUpload || nextAction.code !== "upload_policy") && (
          <ButtonLink kind="quiet" href={nextActionHref(schoolId, nextAction, { mayUpload })}>
            {nextAction.words}
          </ButtonLink>
        )}
      {mayAsk && requestForCell(cell) && (
        <Anchor href={`/requests/ask?school=${schoolId}&measure=${measureId}`}>
          Ask the school{about}
        </Anchor>
      )}
      {raises && mayRaise && (
        <Anchor href={newActionAddress(schoolId, { raisedFrom: "measure", subject: measureId })}>
          Raise an action{about}
        </Anchor>
      )}
      {raises && mayRaiseForMany && (
        <Anchor href={seriesForMeasureAddress(measureId)}>Raise it for every school{about}</Anchor>
      )}
    </div>
  );
}
