import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import { factAnchor, passageAnchor } from "../document-view/document-view.tsx";
import { numberPassages } from "../document-view/passages.ts";
import type { PassageMark } from "../document-view/passages.ts";

export interface ReadFact {
  /** The same as its passage's mark, when it has one. */
  id: string;
  label: string;
  value: ReactNode;
  /** What it means, or where else it comes from ("1 January to 31 March 2026"). */
  detail?: ReactNode;
  /** Why a person should check it; marks the fact and opens its fields. */
  doubt?: string | undefined;
  /** The fields that correct it. They stay part of the form around the list while closed. */
  edit?: ReactNode;
  /** Opens the fields: a correction was refused. */
  editing?: boolean | undefined;
}

/** What was read from a document, beside DocumentView: each fact leads to its passage. */
export function FactList({
  facts,
  marks,
}: {
  facts: readonly ReadFact[];
  marks: readonly PassageMark[];
}) {
  const numbers = new Map(numberPassages(marks).map(({ id, number }) => [id, number]));
  return (
    <ol className="fact-list">
      {facts.map((fact) => (
        <Fact key={fact.id} fact={fact} number={numbers.get(fact.id)} />
      ))}
    </ol>
  );
}

function Fact({ fact, number }: { fact: ReadFact; number: number | undefined }) {
  const { id, label, value, detail, doubt, edit, editing = doubt !== undefined } = fact;
  return (
    <li
      className="fact"
      id={factAnchor(id)}
      tabIndex={-1}
      data-doubt={doubt === undefined ? undefined : ""}
    >
      <div className="fact-label">
        {number !== undefined && (
          <Anchor
            className="passage-number"
            data-doubt={doubt === undefined ? undefined : ""}
            href={`#${passageAnchor(id)}`}
            aria-label={`${number}: see ${label} in the document`}
          >
            {number}
          </Anchor>
        )}
        <span className="fact-label-words">{label}</span>
      </div>
      <div className="fact-words">
        <div className="fact-value">{value}</div>
        {doubt !== undefined && (
          <p className="fact-detail">
            <strong>Please check: </strong>
            {doubt}
          </p>
        )}
        {detail && <div className="fact-detail">{detail}</div>}
      </div>
      {edit && (
        <details className="fact-edit" open={editing}>
          <summary>
            Change<span className="heard-only"> {label}</span>
          </summary>
          <div className="fact-fields">{edit}</div>
        </details>
      )}
    </li>
  );
}
