import { Anchor } from "../anchor/anchor.tsx";
import { numberPassages, segmentsOf } from "./passages.ts";
import type { NumberedPassage, PassageMark, Segment } from "./passages.ts";

/** Where a link to a passage leads: `#${passageAnchor(id)}`. */
export function passageAnchor(markId: string): string {
  return `passage-${markId}`;
}

/** Where a passage's number leads back to: the fact that was read there. */
export function factAnchor(markId: string): string {
  return `fact-${markId}`;
}

/**
 * A document's text, page by page, with the passages that facts were read from marked and numbered.
 * Each number links to its fact, each fact (see FactList) to its passage.
 */
export function DocumentView({
  title,
  pages,
  marks,
}: {
  title: string;
  pages: readonly string[];
  marks: readonly PassageMark[];
}) {
  const passages = numberPassages(marks);
  const sheets = pages.map((text, index) => ({ text, number: index + 1 }));
  return (
    // It scrolls beside its facts, so it must be reachable for people who scroll with keys.
    <article className="document-view" aria-label={title} tabIndex={0}>
      {sheets.map(({ text, number }) => (
        <DocumentPage
          key={number}
          number={number}
          of={pages.length}
          segments={segmentsOf(
            text,
            passages.filter(({ page }) => page === number),
          )}
        />
      ))}
    </article>
  );
}

function DocumentPage({
  number,
  of,
  segments,
}: {
  number: number;
  of: number;
  segments: readonly Segment[];
}) {
  return (
    <section className="document-page" aria-label={`Page ${number}`} id={`page-${number}`}>
      <div className="document-text">
        {segments.map((segment) => (
          <SegmentText key={segment.start} segment={segment} />
        ))}
      </div>
      <p className="document-page-number">
        Page {number} of {of}
      </p>
    </section>
  );
}

function SegmentText({ segment: { text, passages, begins, ends } }: { segment: Segment }) {
  if (passages.length === 0) return <>{text}</>;
  // One id an element: where several passages begin together, the others' stand just before.
  const [first, ...others] = begins;
  return (
    <>
      {others.map(({ id }) => (
        <span key={id} className="passage-start" id={passageAnchor(id)} tabIndex={-1} />
      ))}
      <mark
        className="passage"
        data-doubt={passages.some(({ doubt }) => doubt) ? "" : undefined}
        {...(first && { id: passageAnchor(first.id), tabIndex: -1 })}
      >
        {text}
      </mark>
      {ends.map((passage) => (
        <PassageNumber key={passage.id} passage={passage} />
      ))}
    </>
  );
}

function PassageNumber({ passage: { id, number, label, doubt } }: { passage: NumberedPassage }) {
  return (
    <Anchor
      className="passage-number"
      data-doubt={doubt ? "" : undefined}
      href={`#${factAnchor(id)}`}
      aria-label={`${number}, ${label}${doubt ? ", please check" : ""}: go to what was read`}
    >
      {number}
    </Anchor>
  );
}
