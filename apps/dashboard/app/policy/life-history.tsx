import { dayInEngland, formatIsoDate } from "@safeboard/compliance/dates";
import type { HistoryEvent } from "@safeboard/ui/history-list";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { VersionLifePage } from "../domain-answers.ts";

type Approval = VersionLifePage["approvals"][number];
type Publication = VersionLifePage["publications"][number];
type Check = VersionLifePage["checks"][number];
type Step = VersionLifePage["steps"][number];

/** All that has happened to a version, by the order in which it was recorded. */
export function lifeHistory(page: VersionLifePage): HistoryEvent[] {
  const recorded = [
    { at: page.uploadedAt, event: uploaded(page) },
    ...page.steps.map((step, index) => ({ at: step.at, event: stepTaken(step, index) })),
    ...page.approvals.map((approval) => ({ at: approval.recordedAt, event: approved(approval) })),
    ...page.publications.map((each) => ({ at: each.recordedAt, event: published(each) })),
    ...page.checks.map((check) => ({ at: check.recordedAt, event: looked(check) })),
  ];
  return recorded.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map(({ event }) => event);
}

function uploaded({ uploadedAt, uploadedBy, file }: VersionLifePage): HistoryEvent {
  return {
    id: "uploaded",
    on: dayInEngland(uploadedAt),
    words: `Uploaded by ${uploadedBy}`,
    detail: <p>{file.name}</p>,
  };
}

const stepWords: Readonly<Record<Step["kind"], string>> = {
  confirmed: "What was read from it was checked and confirmed",
  discarded: "Set aside",
  withdrawn: "Withdrawn: the school no longer uses it",
  sent_for_review: "Sent for review",
  returned: "Returned from review for changes",
  filed_as_history: "Filed as history",
};

function stepTaken({ kind, on, by, note }: Step, index: number): HistoryEvent {
  return {
    id: `step-${index}`,
    on,
    words: `${stepWords[kind]} by ${by}`,
    detail: note && <p className="history-note">{note}</p>,
  };
}

function approved(approval: Approval): HistoryEvent {
  const { id, body, delegatedTo, approvedOn, effectiveOn, minuteReference, source } = approval;
  const by = delegatedTo ? `${delegatedTo}, on behalf of ${body}` : body;
  return {
    id,
    on: approvedOn,
    words:
      source === "stated_in_policy" ? `Approved, as it states itself: ${by}` : `Approved by ${by}`,
    takenBack: approval.withdrawnAt !== null,
    detail: (
      <>
        {minuteReference && <p>Minute: {minuteReference}</p>}
        {effectiveOn !== approvedOn && <p>In force from {formatIsoDate(effectiveOn)}</p>}
        <p>
          Recorded by {approval.recordedBy} on {dayOfMoment(approval.recordedAt)}
        </p>
        <TakenBack by={approval.withdrawnBy} at={approval.withdrawnAt} words="Taken back" />
      </>
    ),
  };
}

const changeWords: Readonly<Record<Publication["change"], string | null>> = {
  first: null,
  material: "A material change: staff read it again.",
  minor: "A minor change: nobody has to read it again.",
};

function published(publication: Publication): HistoryEvent {
  const { id, publishedOn, webAddress, change, changeReason, recordedBy } = publication;
  const ended = publication.withdrawnAt !== null;
  return {
    id,
    on: publishedOn,
    words: "Published on the school’s website",
    takenBack: ended,
    detail: (
      <>
        <p>
          <a href={webAddress} rel="noreferrer">
            {webAddress}
          </a>
        </p>
        {changeWords[change] && <p>{changeWords[change]}</p>}
        {changeReason && <p className="history-note">{changeReason}</p>}
        <p>Recorded by {recordedBy}</p>
        <TakenBack
          by={publication.withdrawnBy}
          at={publication.withdrawnAt}
          words="Another address was recorded"
        />
      </>
    ),
  };
}

const outcomeWords: Readonly<Record<Check["outcome"], string>> = {
  same_file: "The website has this very file",
  other_file: "The website has another file",
  not_there: "It is not at that address",
};

function looked({ id, checkedOn, outcome, sha256, note, recordedBy }: Check): HistoryEvent {
  return {
    id,
    on: checkedOn,
    words: outcomeWords[outcome],
    detail: (
      <>
        <p>
          {sha256 ? "Compared byte for byte" : "Seen by eye"} by {recordedBy}
        </p>
        {note && <p className="history-note">{note}</p>}
      </>
    ),
  };
}

function TakenBack({ by, at, words }: { by: string | null; at: Date | null; words: string }) {
  if (!at) return null;
  return (
    <p>
      {words} by {by} on {dayOfMoment(at)}
    </p>
  );
}
