import { FORCE_WORDS } from "@safeboard/compliance/expectations";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { Anchor } from "@safeboard/ui/anchor";
import { CopyableText } from "@safeboard/ui/copyable-text";
import { Definition } from "@safeboard/ui/definition";
import { passageAnchor } from "@safeboard/ui/document-view";
import type { ExpectationShown, VersionExpectations } from "../domain-answers.ts";
import { forceInWords, graceInWords, sourceInWords, statusInWords } from "./expectation-words.ts";

/** What the policy says of it, what to add, why it is asked for, by whom, and by which rule it is judged. */
export function ExpectationDetails({
  expectation,
  page,
}: {
  expectation: ExpectationShown;
  page: Pick<VersionExpectations, "adopted" | "editionToday" | "asAt">;
}) {
  const { why, force, from, note, sources, rule, status } = expectation;
  const grace = graceInWords(expectation, page.asAt);
  return (
    <div className="expectation-words">
      {status === "met_elsewhere" && expectation.elsewhere && (
        <p>
          It is met in another document: <strong>{expectation.elsewhere}</strong>.
        </p>
      )}
      <WhatItSays expectation={expectation} />
      <WhatToAdd expectation={expectation} />
      {grace && <p>{grace}</p>}
      <dl className="expectation-facts">
        <TwoJudgements expectation={expectation} page={page} />
        <div>
          <dt>Why it matters</dt>
          <dd>{why}</dd>
        </div>
        <div>
          <dt>How binding</dt>
          <dd>
            {forceInWords(force)}. {FORCE_WORDS[force].meaning}
            {from !== null && ` Since ${formatIsoDate(from)}.`}
            {note && ` ${note}`}
          </dd>
        </div>
        <div>
          <dt>Source</dt>
          {sources.map((source) => (
            <dd key={sourceInWords(source)}>{sourceInWords(source)}</dd>
          ))}
        </div>
      </dl>
      <Definition term="The rule">{rule}</Definition>
    </div>
  );
}

/** By the rules of its own day, and by today's. */
function TwoJudgements({
  expectation: { atAdoption, status },
  page: { adopted, editionToday },
}: {
  expectation: Pick<ExpectationShown, "atAdoption" | "status">;
  page: Pick<VersionExpectations, "adopted" | "editionToday">;
}) {
  const edition = (name: string | null) => (name ? `, ${name}` : "");
  return (
    <>
      {adopted && (
        <div>
          <dt>
            At adoption ({adopted.when}
            {edition(adopted.edition)})
          </dt>
          <dd>
            {atAdoption === "not_applicable"
              ? "Nobody asked for it then"
              : statusInWords(atAdoption)}
          </dd>
        </div>
      )}
      <div>
        <dt>Today{edition(editionToday)}</dt>
        <dd>{statusInWords(status)}</dd>
      </div>
    </>
  );
}

function WhatItSays({ expectation }: { expectation: ExpectationShown }) {
  const { id, passage, confidence } = expectation;
  if (!passage) return null;
  return (
    <figure className="expectation-passage">
      <blockquote>{passage.quote.trim()}</blockquote>
      <figcaption>
        <Anchor href={`#${passageAnchor(id)}`}>
          Page {passage.page} of the policy<span className="heard-only">, what says {id}</span>
        </Anchor>
        {confidence !== null &&
          ` · found with ${percentInWords(Math.round(confidence * 100))} confidence`}
      </figcaption>
    </figure>
  );
}

/** Element by element: those that are there need no word more. */
function WhatToAdd({ expectation: { status, elements } }: { expectation: ExpectationShown }) {
  const missing = elements.filter(({ isAsked, passage }) => isAsked && passage === null);
  if (missing.length === 0 || status === "met" || status === "not_applicable") return null;
  return (
    <div className="expectation-missing">
      <h3>What is missing, and wording you can use</h3>
      <ul>
        {missing.map(({ id, says, wording }) => (
          <li key={id}>
            <p>{says}</p>
            <CopyableText text={wording} />
          </li>
        ))}
      </ul>
    </div>
  );
}
