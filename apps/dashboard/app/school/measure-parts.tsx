import { type PartId, partId } from "@safeboard/compliance/measure-parts";
import { Anchor } from "@safeboard/ui/anchor";
import { Status } from "@safeboard/ui/status";
import { newActionAddress, seriesForMeasureAddress } from "../actions/addresses.ts";
import type { SchoolPage } from "../domain-answers.ts";
import { trainingAddress } from "../training/addresses.ts";
import { measureAnchor } from "./measure-anchor.ts";
import type { MeasurePermissions } from "./measure-steps.tsx";

type Cell = Pick<SchoolPage["cells"][number], "measureId" | "parts">;
type Part = NonNullable<Cell["parts"]>["each"][number];

/** What a measure was judged by, one by one: of training each requirement, with its figures and what to do about it. */
export function MeasureParts({
  schoolId,
  cell: { measureId, parts },
  permissions,
}: {
  schoolId: string;
  cell: Cell;
  permissions: Pick<MeasurePermissions, "mayRaise" | "mayRaiseForMany">;
}) {
  if (!parts || parts.each.length === 0) return null;
  const isReported = parts.others.status === "not_reported";
  return (
    <ul className="measure-parts" aria-label="Requirement by requirement">
      {parts.each.map((part) => {
        const id = partId(measureId, part.code);
        return (
          <li key={id} id={measureAnchor(id)} tabIndex={-1}>
            <div>
              <strong>{part.title}</strong>
              <Status status={part.status}>{part.value}</Status>
            </div>
            {part.detail && <p>{part.detail}</p>}
            <PartSteps {...{ schoolId, id, part, isReported, ...permissions }} />
          </li>
        );
      })}
    </ul>
  );
}

function PartSteps({
  schoolId,
  id,
  part: { code, title, status },
  isReported,
  mayRaise,
  mayRaiseForMany,
}: Pick<MeasurePermissions, "mayRaise" | "mayRaiseForMany"> & {
  schoolId: string;
  id: PartId;
  part: Part;
  isReported: boolean;
}) {
  const isOpen = status !== "met" && status !== "not_applicable";
  const about = <span className="heard-only">: {title}</span>;
  const matrix = trainingAddress(schoolId);
  const ofRequirement = new URLSearchParams({
    requirement: code,
    ...(isOpen && { standing: "needs_action" }),
  });
  return (
    <div className="measure-steps">
      <Anchor href={isReported ? matrix : `${matrix}?${ofRequirement}`}>
        {isReported ? "What was reported" : isOpen ? "Who still has to do it" : "Who has done it"}
        {about}
      </Anchor>
      {isOpen && mayRaise && (
        <Anchor href={newActionAddress(schoolId, { raisedFrom: "measure", subject: id })}>
          Raise an action{about}
        </Anchor>
      )}
      {isOpen && mayRaiseForMany && (
        <Anchor href={seriesForMeasureAddress(id)}>Raise it for every school{about}</Anchor>
      )}
    </div>
  );
}
