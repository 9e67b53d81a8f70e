import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Definition } from "@safeboard/ui/definition";
import { factAnchor, passageAnchor } from "@safeboard/ui/document-view";
import { numberPassages, type PassageMark } from "@safeboard/ui/passages";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { VersionPromises } from "../domain-answers.ts";
import { frequencyInWords } from "./expectation-words.ts";
import { promiseAnchor } from "./promise-words.ts";

type Promised = VersionPromises["promises"][number];

/** Every promise in the order of the text, each leading to its passage. */
export function PromiseList({
  page,
  marks,
  mayWithdraw,
}: {
  page: VersionPromises;
  marks: readonly PassageMark[];
  mayWithdraw: boolean;
}) {
  const numbers = new Map(numberPassages(marks).map(({ id, number }) => [id, number]));
  return (
    <ol className="expectation-list">
      {page.promises.map((promise, index) => (
        <PromiseItem
          key={promiseAnchor(index)}
          promise={promise}
          anchor={promiseAnchor(index)}
          number={numbers.get(promiseAnchor(index))}
          expectationHref={
            promise.expectation &&
            `/schools/${page.school.id}/policies/${page.versionId}/expectations?set=${promise.expectation.setId}&open=${promise.expectation.id}#${factAnchor(promise.expectation.id)}`
          }
          mayWithdraw={mayWithdraw}
        />
      ))}
    </ol>
  );
}

function PromiseItem({
  promise: { id, text, who, frequencyMonths, expectation, withdrawn },
  anchor,
  number,
  expectationHref,
  mayWithdraw,
}: {
  promise: Promised;
  anchor: string;
  number: number | undefined;
  expectationHref: string | null;
  mayWithdraw: boolean;
}) {
  return (
    <li
      className="expectation promise"
      id={factAnchor(anchor)}
      tabIndex={-1}
      data-withdrawn={withdrawn ? "" : undefined}
    >
      <div className="expectation-number">
        {number !== undefined && (
          <Anchor
            className="passage-number"
            href={`#${passageAnchor(anchor)}`}
            aria-label={`${number}: see this promise in the document`}
          >
            {number}
          </Anchor>
        )}
      </div>
      <div className="promise-words">
        <p className="promise-text">{text}</p>
        {(who !== null || frequencyMonths !== null) && (
          <dl className="promise-facts">
            {who !== null && (
              <div>
                <dt>Who</dt>
                <dd>{who}</dd>
              </div>
            )}
            {frequencyMonths !== null && (
              <div>
                <dt>How often</dt>
                <dd>{frequencyInWords(frequencyMonths)}</dd>
              </div>
            )}
          </dl>
        )}
        {expectation && expectationHref && (
          <Definition
            term={
              <>
                Which expectation it answers<span className="heard-only">: {text}</span>
              </>
            }
          >
            <Anchor href={expectationHref}>{expectation.statement}</Anchor>
          </Definition>
        )}
        {id !== null && mayWithdraw && (
          <Form method="post">
            <input type="hidden" name="promiseId" value={id} />
            <button className="promise-button" name="intent" value={withdrawn ? "restore" : "none"}>
              {withdrawn ? "It is a promise after all" : "This is no promise"}
              <span className="heard-only">: {text}</span>
            </button>
          </Form>
        )}
        {withdrawn && (
          <p>
            <strong>No promise</strong>, said {withdrawn.by} on {dayOfMoment(withdrawn.at)}.
          </p>
        )}
      </div>
    </li>
  );
}
