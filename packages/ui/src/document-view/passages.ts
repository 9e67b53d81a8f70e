/** A passage that a fact was read from. */
export interface PassageMark {
  id: string;
  /** 1 for the first page. */
  page: number;
  /** UTF-16 offsets into that page's text; the end is exclusive. */
  start: number;
  end: number;
  /** What was read there ("Next review"). */
  label: string;
  /** A person should check it. */
  doubt: boolean;
}

export interface NumberedPassage extends PassageMark {
  /** 1 for the first one in the document: what its number in the text and beside its fact says. */
  number: number;
}

/** A stretch of a page's text under the same passages throughout. */
export interface Segment {
  /** Where it begins in the page's text. */
  start: number;
  text: string;
  /** The passages that cover it; more than one where they overlap. */
  passages: NumberedPassage[];
  /** Those that begin or end with it. */
  begins: NumberedPassage[];
  ends: NumberedPassage[];
}

/** Passages in the order in which a reader meets them, numbered from 1. */
export function numberPassages(marks: readonly PassageMark[]): NumberedPassage[] {
  return marks
    .toSorted((a, b) => a.page - b.page || a.start - b.start || b.end - a.end)
    .map((mark, index) => ({ ...mark, number: index + 1 }));
}

/**
 * Cuts a page's text where passages begin and end. The segments joined are the text, exactly.
 * Offsets past the text count as its end; a passage that covers nothing is left out.
 */
export function segmentsOf(text: string, passages: readonly NumberedPassage[]): Segment[] {
  const placed = passages
    .map((passage) => ({
      passage,
      start: Math.min(Math.max(passage.start, 0), text.length),
      end: Math.min(Math.max(passage.end, 0), text.length),
    }))
    .filter(({ start, end }) => start < end);
  const cuts = new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].toSorted((a, b) => a - b);

  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    const covering = placed.filter(({ start, end }) => start <= from && to <= end);
    return {
      start: from,
      text: text.slice(from, to),
      passages: covering.map(({ passage }) => passage),
      begins: covering.filter(({ start }) => start === from).map(({ passage }) => passage),
      ends: covering.filter(({ end }) => end === to).map(({ passage }) => passage),
    };
  });
}
