import { Anchor } from "@safeboard/ui/anchor";
import { Status } from "@safeboard/ui/status";
import type { SchoolPage } from "../domain-answers.ts";
import { measureAddress, measureAnchor } from "./measure-anchor.ts";
import { MeasureFacts } from "./measure-facts.tsx";
import { MeasureParts } from "./measure-parts.tsx";
import { type MeasurePermissions, MeasureSteps } from "./measure-steps.tsx";

/** One measure of a school: its status, the rule that made it, the evidence, its dates, and what to do. */
export function MeasureExplained({
  schoolId,
  cell,
  ...permissions
}: MeasurePermissions & { schoolId: string; cell: SchoolPage["cells"][number] }) {
  const { measureId, title, status, value } = cell;
  return (
    <article className="measure" id={measureAnchor(measureId)} tabIndex={-1}>
      <header>
        <h3>{title}</h3>
        <Status status={status}>{value}</Status>
      </header>
      <MeasureFacts schoolId={schoolId} cell={cell} mayUpload={permissions.mayUpload} />
      <MeasureParts schoolId={schoolId} cell={cell} permissions={permissions} />
      <MeasureSteps schoolId={schoolId} cell={cell} {...permissions} />
      <p className="form-note">
        <Anchor href={measureAddress(schoolId, measureId)}>
          How it stood before<span className="heard-only">: {title}</span>
        </Anchor>
      </p>
    </article>
  );
}
