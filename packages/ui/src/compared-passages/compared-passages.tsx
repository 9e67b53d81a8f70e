import type { ReactNode } from "react";

/** A stretch of a passage: said by both texts, or by this one alone. */
export interface ComparedPart {
  text: string;
  changed: boolean;
}

export interface ComparedSide {
  kind: "heading" | "paragraph" | "item" | "row";
  /** 1 for the first page. */
  page: number;
  parts: readonly ComparedPart[];
}

export type ComparedOutcome = "same" | "filled" | "changed" | "added" | "removed";

export interface ComparedPassage {
  outcome: ComparedOutcome;
  /** It stands elsewhere than before. */
  moved: boolean;
  before: ComparedSide | null;
  after: ComparedSide | null;
}

const outcomeWords: Readonly<Record<ComparedOutcome, string>> = {
  same: "The same",
  filled: "Filled in",
  changed: "Changed",
  added: "Added",
  removed: "Removed",
};

/**
 * Two texts passage by passage: side by side where there is room, else one below the other. What both say in the same
 * place is shown once. What changed is told by words, underlining and striking through, and only then by colour.
 */
export function ComparedPassages({
  before,
  after,
  passages,
  onlyChanges = false,
}: {
  /** What each text is called ("Version 1"). */
  before: string;
  after: string;
  passages: readonly ComparedPassage[];
  /** Leaves out what is the same, and says how much that is. */
  onlyChanges?: boolean | undefined;
}) {
  const rows = onlyChanges ? withoutSame(passages) : passages.map(asRow);
  return (
    <div className="compared-passages">
      <div className="compared-names" aria-hidden="true">
        <p>{before}</p>
        <p>{after}</p>
      </div>
      <ol className="compared-list">
        {rows.map((row) =>
          "same" in row ? (
            <li key={row.key} className="compared-left-out">
              {row.same === 1 ? "1 passage is" : `${row.same} passages are`} the same
            </li>
          ) : (
            <Compared key={row.key} passage={row.passage} names={{ before, after }} />
          ),
        )}
      </ol>
    </div>
  );
}

type Row = { key: number; passage: ComparedPassage } | { key: number; same: number };

const asRow = (passage: ComparedPassage, key: number): Row => ({ key, passage });

function withoutSame(passages: readonly ComparedPassage[]): Row[] {
  const rows: Row[] = [];
  passages.forEach((passage, key) => {
    const last = rows.at(-1);
    if (passage.outcome !== "same" || passage.moved) rows.push({ key, passage });
    else if (last && "same" in last) last.same += 1;
    else rows.push({ key, same: 1 });
  });
  return rows;
}

function Compared({
  passage: { outcome, moved, before, after },
  names,
}: {
  passage: ComparedPassage;
  names: { before: string; after: string };
}) {
  const kind = (after ?? before)?.kind;
  if (outcome === "same") {
    return (
      <li className="compared" data-outcome={moved ? "moved" : "same"} data-kind={kind}>
        {moved && <Outcome {...{ before, after }}>Moved</Outcome>}
        <p className="compared-text">{after?.parts.map(({ text }) => text).join("")}</p>
      </li>
    );
  }
  const words = outcomeWords[outcome];
  return (
    <li className="compared" data-outcome={outcome} data-kind={kind}>
      <Outcome {...{ before, after }}>{moved ? `${words} and moved` : words}</Outcome>
      {before && <Side name={names.before} which="before" parts={before.parts} />}
      {after && <Side name={names.after} which="after" parts={after.parts} />}
    </li>
  );
}

function Outcome({
  before,
  after,
  children,
}: Pick<ComparedPassage, "before" | "after"> & { children: ReactNode }) {
  const [from, to] = [before?.page, after?.page];
  const moves = from !== undefined && to !== undefined && from !== to;
  return (
    <p className="compared-outcome">
      <strong>{children}</strong>
      <span>{moves ? `page ${from}, now ${to}` : `page ${to ?? from}`}</span>
    </p>
  );
}

function Side({
  name,
  which,
  parts,
}: {
  name: string;
  which: "before" | "after";
  parts: readonly ComparedPart[];
}) {
  const Changed = which === "before" ? "del" : "ins";
  // Parts are stretches of one text: where each begins tells them apart.
  const placed = parts.map((part, index) => ({
    ...part,
    start: parts.slice(0, index).reduce((sum, { text }) => sum + text.length, 0),
  }));
  return (
    <div className="compared-side" data-which={which}>
      <p className="compared-name">{name}</p>
      <p className="compared-text">
        {placed.map(({ text, changed, start }) =>
          changed ? (
            <Changed key={start}>
              <span className="heard-only">{which === "before" ? "removed: " : "added: "}</span>
              {text}
            </Changed>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  );
}
