import { evidenceKindTitle, PRACTICE_STATUS, PRACTICE_WORDS } from "@safeboard/compliance/practice";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Status } from "@safeboard/ui/status";
import { newActionAddress } from "../actions/addresses.ts";
import type { PromisedPage } from "../domain-answers.ts";
import { frequencyInWords } from "../expectations/expectation-words.ts";

type Promised = PromisedPage["promises"][number];

/** Where something is to be done: nothing shows it, or not for long. */
const GAPS: ReadonlySet<Promised["state"]> = new Set(["none", "expired", "runs_out_soon"]);

/** Every promise with what shows it, until when, and the way to show it. */
export function PromiseCards({
  schoolId,
  promises,
  mayRecord,
}: {
  schoolId: string;
  promises: readonly Promised[];
  mayRecord: boolean;
}) {
  return (
    <ul className="promised-list">
      {promises.map((promise) => (
        <li key={promise.id} className="promised" id={`promise-${promise.id}`} tabIndex={-1}>
          <div className="promised-words">
            <h3>{promise.text}</h3>
            <p className="promised-facts">
              {promise.who && <span>Who: {promise.who}</span>}
              {promise.frequencyMonths !== null && (
                <span>{frequencyInWords(promise.frequencyMonths)}</span>
              )}
              <Anchor href={`/schools/${schoolId}/policies/${promise.policy.versionId}/promises`}>
                {promise.policy.name}, page {promise.passage.page}
              </Anchor>
            </p>
          </div>
          <div className="promised-standing">
            <Status status={PRACTICE_STATUS[promise.state]}>{PRACTICE_WORDS[promise.state]}</Status>
            <ShownBy schoolId={schoolId} promise={promise} />
            {mayRecord && (
              <p className="promised-deeds">
                {promise.state !== "not_needed" && (
                  <Anchor
                    href={`/schools/${schoolId}/evidence/record?kind=${promise.kind ?? "other"}&promise=${promise.id}`}
                  >
                    Record evidence<span className="heard-only"> for: {promise.text}</span>
                  </Anchor>
                )}
                {GAPS.has(promise.state) && (
                  <Anchor
                    href={newActionAddress(schoolId, {
                      raisedFrom: "promise",
                      subject: promise.id,
                    })}
                  >
                    Raise an action<span className="heard-only"> about: {promise.text}</span>
                  </Anchor>
                )}
                <Anchor href={`/schools/${schoolId}/promises?say=${promise.id}#say`}>
                  Needs something else<span className="heard-only">: {promise.text}</span>
                </Anchor>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ShownBy({ schoolId, promise }: { schoolId: string; promise: Promised }) {
  const { shownBy, until, kind, said } = promise;
  if (promise.state === "not_needed") {
    return (
      <p>
        {said?.reason} <span className="promised-by">Said {said?.by}.</span>
      </p>
    );
  }
  if (!shownBy) return <p>Shown by: {evidenceKindTitle(kind ?? "other").toLowerCase()}</p>;
  const words = `${evidenceKindTitle(shownBy.kind)}, ${formatIsoDate(shownBy.on)}`;
  const href = {
    register: `/schools/${schoolId}/evidence/${shownBy.id}`,
    filtering_review: `/schools/${schoolId}/filtering/${shownBy.id}`,
    technologies: `/schools/${schoolId}/technologies`,
  }[shownBy.from];
  return (
    <p>
      <Anchor href={href}>{words}</Anchor>
      {until !== null && ` · counts until ${formatIsoDate(until)}`}
    </p>
  );
}
