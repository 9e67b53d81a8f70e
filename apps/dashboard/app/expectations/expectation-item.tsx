import { Anchor } from "@safeboard/ui/anchor";
import { factAnchor, passageAnchor } from "@safeboard/ui/document-view";
import type { ReactNode } from "react";
import type { ExpectationShown, VersionExpectations } from "../domain-answers.ts";
import { ExpectationDetails } from "./expectation-details.tsx";
import { ExpectationMark } from "./expectation-mark.tsx";
import { forceInWords } from "./expectation-words.ts";

/** One expectation: what is asked and where it stands, and opened, everything that can be asked about it. */
export function ExpectationItem({
  expectation,
  page,
  number,
  isOpen,
  ruling,
}: {
  expectation: ExpectationShown;
  page: Pick<VersionExpectations, "adopted" | "editionToday" | "asAt">;
  /** Of its passage in the document; none where there is no passage. */
  number: number | undefined;
  isOpen: boolean;
  /** The form that overrules, where the person may. */
  ruling: ReactNode;
}) {
  const { id, statement, force, status, weight } = expectation;
  return (
    <li className="expectation" id={factAnchor(id)} tabIndex={-1} data-weight={weight}>
      <div className="expectation-number">
        {number !== undefined && (
          <Anchor
            className="passage-number"
            href={`#${passageAnchor(id)}`}
            aria-label={`${number}: see in the document what says ${id}`}
          >
            {number}
          </Anchor>
        )}
      </div>
      <details className="expectation-details" open={isOpen}>
        <summary>
          <span className="expectation-statement">{statement}</span>
          <span className="expectation-marks">
            <span className="expectation-id">
              {id} · {forceInWords(force)}
            </span>
            <ExpectationMark status={status} weight={weight} />
          </span>
        </summary>
        <ExpectationDetails expectation={expectation} page={page} />
        {ruling}
      </details>
    </li>
  );
}
