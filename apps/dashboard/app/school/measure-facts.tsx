import { formatIsoDate } from "@safeboard/compliance/dates";
import { Definition } from "@safeboard/ui/definition";
import type { SchoolPage } from "../domain-answers.ts";
import { EvidenceLink } from "./evidence-link.tsx";

/** What a judgement rests on: a sentence or two, its days, its evidence, and the rule that made it. */
export function MeasureFacts({
  schoolId,
  cell: { detail, since, due, evidence, rule },
  mayUpload,
}: {
  schoolId: string;
  cell: Pick<SchoolPage["cells"][number], "detail" | "since" | "due" | "evidence" | "rule">;
  mayUpload: boolean;
}) {
  // Plans are read by those who act at the school: to a governor their page would say no.
  const open = evidence.filter(({ kind }) => mayUpload || kind !== "plans");
  return (
    <>
      {detail && <p>{detail}</p>}
      <dl>
        {since && <Entry term="Since" description={formatIsoDate(since)} />}
        {due && <Entry term="Due" description={formatIsoDate(due)} />}
        {open.length > 0 && (
          <div>
            <dt>Evidence</dt>
            {open.map((reference) => (
              <dd key={JSON.stringify(reference)}>
                <EvidenceLink schoolId={schoolId} reference={reference} />
              </dd>
            ))}
          </div>
        )}
      </dl>
      <Definition term="The rule">{rule}</Definition>
    </>
  );
}

function Entry({ term, description }: { term: string; description: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{description}</dd>
    </div>
  );
}
