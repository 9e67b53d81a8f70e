import { formatIsoDate } from "@safeboard/compliance/dates";
import { requestForCell } from "@safeboard/compliance/requests";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonLink } from "@safeboard/ui/button";
import { Definition } from "@safeboard/ui/definition";
import { Status } from "@safeboard/ui/status";
import { newActionAddress } from "../actions/addresses.ts";
import type { SchoolPage } from "../domain-answers.ts";
import { reviewAddress } from "../filtering/addresses.ts";
import { measureAnchor } from "./measure-anchor.ts";
import { nextActionHref } from "./next-action.ts";

type Cell = SchoolPage["cells"][number];

/** One measure of a school: its status, the rule that made it, the evidence, its dates, and what to do. */
export function MeasureExplained({
  schoolId,
  cell,
  mayAsk,
  mayUpload,
  mayRaise,
}: {
  schoolId: string;
  cell: Cell;
  /** Whether the reader can ask the school for what is missing. */
  mayAsk: boolean;
  mayUpload: boolean;
  /** Whether the reader can say what is to be done about it. */
  mayRaise: boolean;
}) {
  const { measureId, title, status, value, detail, rule, since, due } = cell;
  // Plans are read by those who act at the school: to a governor their page would say no.
  const evidence = cell.evidence.filter(({ kind }) => mayUpload || kind !== "plans");
  const nextAction = mayUpload || cell.nextAction?.code !== "review_plans" ? cell.nextAction : null;
  return (
    <article className="measure" id={measureAnchor(measureId)} tabIndex={-1}>
      <header>
        <h3>{title}</h3>
        <Status status={status}>{value}</Status>
      </header>
      {detail && <p>{detail}</p>}
      <dl>
        {since && <Entry term="Since" description={formatIsoDate(since)} />}
        {due && <Entry term="Due" description={formatIsoDate(due)} />}
        {evidence.length > 0 && (
          <div>
            <dt>Evidence</dt>
            {evidence.map((reference) => (
              <dd key={JSON.stringify(reference)}>
                <EvidenceLink schoolId={schoolId} reference={reference} />
              </dd>
            ))}
          </div>
        )}
      </dl>
      <Definition term="The rule">{rule}</Definition>
      {nextAction && (
        <div className="measure-steps">
          {nextAction.code !== "ask_for_policy" &&
            (mayUpload || nextAction.code !== "upload_policy") && (
              <ButtonLink kind="quiet" href={nextActionHref(schoolId, nextAction, { mayUpload })}>
                {nextAction.words}
              </ButtonLink>
            )}
          {mayAsk && requestForCell(cell) && (
            <Anchor href={`/requests/ask?school=${schoolId}&measure=${measureId}`}>
              Ask the school<span className="heard-only"> about this: {title}</span>
            </Anchor>
          )}
          {mayRaise && (
            <Anchor
              href={newActionAddress(schoolId, { raisedFrom: "measure", subject: measureId })}
            >
              Raise an action<span className="heard-only"> about this: {title}</span>
            </Anchor>
          )}
        </div>
      )}
    </article>
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

function EvidenceLink({
  schoolId,
  reference,
}: {
  schoolId: string;
  reference: Cell["evidence"][number];
}) {
  if (reference.kind === "appointment") {
    return (
      <Anchor href={`/schools/${schoolId}/people#${reference.role}`}>
        {reference.name}, in the school&rsquo;s register
      </Anchor>
    );
  }
  if (reference.kind === "people") {
    return (
      <Anchor href={`/schools/${schoolId}/people`}>The school&rsquo;s register of roles</Anchor>
    );
  }
  if (reference.kind === "filtering_review") {
    return (
      <Anchor href={reviewAddress(schoolId, reference.reviewId)}>What the review found</Anchor>
    );
  }
  if (reference.kind === "contradictions") {
    return <Anchor href={`/schools/${schoolId}/contradictions`}>Both sides of each</Anchor>;
  }
  if (reference.kind === "incidents") {
    return (
      <Anchor href={`/schools/${schoolId}/incidents/trends`}>What was reported, over time</Anchor>
    );
  }
  if (reference.kind === "plans") {
    return <Anchor href={`/schools/${schoolId}/plans`}>The plans and their reviews</Anchor>;
  }
  if (reference.kind === "actions") {
    return <Anchor href={`/schools/${schoolId}/actions`}>What the school has to do</Anchor>;
  }
  if (reference.kind === "promises") {
    return <Anchor href={`/schools/${schoolId}/promises`}>Every promise, and what shows it</Anchor>;
  }
  if (reference.kind === "training") {
    return (
      <Anchor href={`/schools/${schoolId}/training`}>Who has done what, and until when</Anchor>
    );
  }
  const version = `/schools/${schoolId}/policies/${reference.versionId}`;
  if (reference.kind === "policy_version")
    return <Anchor href={version}>The policy as uploaded</Anchor>;
  if (reference.kind === "policy_expectations") {
    return <Anchor href={`${version}/expectations`}>Every expectation, with its passage</Anchor>;
  }
  const { page, quote } = reference.passage;
  return (
    <Anchor href={`${version}#page-${page}`}>
      The policy, page {page}: &ldquo;{quote.trim()}&rdquo;
    </Anchor>
  );
}
