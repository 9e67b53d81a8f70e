import { MONTH_NAMES } from "@safeboard/compliance/dates";
import type { GuidanceCited } from "@safeboard/compliance/policy-facts";
import { rounded } from "./dates/choose-date.ts";
import type { DocumentLines } from "./layout/document-lines.ts";
import { everyMatch } from "./layout/every-match.ts";
import { evidenceOf, type Passage, passageOf } from "./layout/passages.ts";
import { GUIDANCE_TITLES, type GuidanceTitle, KCSIE } from "./lexicon/guidance-titles.ts";

interface Citation {
  document: string;
  edition: string | null;
  year: string | null;
  passage: Passage;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** After a title: "(September 2023)", ", DfE 2021", "\u2013 statutory guidance for schools and colleges, January 2021". */
const EDITION_AFTER = new RegExp(
  `^(?:[ \\t\\u00a0]|\\n(?!\\s*(?:[-*\u2022]|\\d))|</?u>|["'\u2019\u201d)]|\\(kcsi?e\\)|[\\[(,:\u2013-]|dfe|dcsf|dfes|dept\\.? for education|department for education|hm government|statutory guidance(?: for schools(?: and colleges)?)?|for schools and colleges|in schools?|guidance|part (?:one|two|1|2)|edition|version|updated|update|the|of|dated|published|in|from|as|last|latest|current(?:ly)?|for){0,10}?\\(?(?<edition>(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTH}\\.?,?\\s+)?20\\d\\d|${MONTH}\\.?\\s+['\u2019]?[12]\\d)(?!\\d|[/-]\\d)`,
  "iu",
);

/** Before it: "the September 2023 edition of", "the 2024". */
const EDITION_BEFORE = new RegExp(
  `(?<!\\b(?:acts?|regulations?|order|bill)[ (,]{1,3})(?<edition>(?:${MONTH}\\.?\\s+)?20\\d\\d)\\)?(?:\\s+(?:edition|version|update)\\s+of\\s+(?:the\\s+)?(?:dfe['\u2019]?s?\\s+)?(?:statutory\\s+guidance[,:]?\\s+)?|[ \\t\\u00a0]+)["'\u2018\u201c(]?$`,
  "iu",
);

/**
 * The national guidance that the policy cites, each edition once. An edition-less mention counts only when no
 * edition of the same document is cited.
 */
export function guidanceCited(document: DocumentLines): GuidanceCited[] {
  const citations = GUIDANCE_TITLES.flatMap((title) => citationsOf(document.pages, title));
  const distinct = withoutOverlaps(citations);
  return oncePerEdition(distinct).map(({ document: name, edition, passage }) => ({
    document: name,
    edition,
    evidence: evidenceOf(passage),
    confidence: rounded(name === KCSIE ? 0.95 : 0.9),
  }));
}

function citationsOf(pages: readonly string[], title: GuidanceTitle): Citation[] {
  const found: Citation[] = [];
  pages.forEach((text, index) => {
    for (const match of everyMatch(title.pattern, text)) {
      const end = match.index + match[0].length;
      if (title.ordinaryPhrase && !standsAsTitle(text, match.index, end)) continue;
      if (isPolicyName(text, end)) continue;
      const after = EDITION_AFTER.exec(text.slice(end, end + 120));
      const before = after
        ? null
        : EDITION_BEFORE.exec(text.slice(Math.max(0, match.index - 60), match.index));
      const written = (after ?? before)?.groups?.edition;
      const edition = written === undefined ? null : tidyEdition(written);
      const from = before ? match.index - before[0].length : match.index;
      const to = after ? end + after[0].length : end;
      found.push({
        document: title.document,
        edition,
        year: edition?.slice(-4) ?? null,
        passage: passageOf(pages, index + 1, from, to),
      });
    }
  });
  return found;
}

/** A line of its own, a list item, a linked or quoted title, or followed by "guidance" or its year. */
function standsAsTitle(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(Math.max(lineStart, start - 40), start);
  const after = text.slice(end, end + 30);
  const opens =
    /^\s*(?:[-*\u2022\u00b7\u25cf\uf0b7o]|<u>|\d+[.)])?\s*(?:<u>|["'\u2018\u201c])?$/u.test(before);
  const closes = /^(?:<\/u>|["'\u2019\u201d.;,]|\s)*(?:\n|$)/u.test(after);
  const quoted = /["'\u2018\u201c]$/u.test(before) && /^["'\u2019\u201d]/u.test(after);
  return (
    quoted ||
    (opens && closes) ||
    /^(?:\s|<\/u>|["'\u2019\u201d(,])*(?:\(?20\d\d\)?|(?:statutory )?guidance\b)/iu.test(after)
  );
}

function isPolicyName(text: string, end: number): boolean {
  return /^\s+(?:policy|policies|lead|curriculum|lessons?)\b/iu.test(text.slice(end, end + 20));
}

/** Of citations that overlap, the longest. */
function withoutOverlaps(citations: readonly Citation[]): Citation[] {
  return overlapping(citations).flatMap((run) => {
    const kept: Citation[] = [];
    for (const citation of run.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
      if (!kept.some((other) => overlap(citation, other))) kept.push(citation);
    }
    return kept.toSorted(inOrder);
  });
}

/** The citations in their order, those that overlap together. */
function overlapping(citations: readonly Citation[]): Citation[][] {
  const runs: Citation[][] = [];
  let furthest: Citation | undefined;
  for (const citation of citations.toSorted(inOrder)) {
    if (furthest && overlap(citation, furthest)) runs.at(-1)?.push(citation);
    else {
      runs.push([citation]);
      furthest = undefined;
    }
    if (!furthest || citation.passage.end > furthest.passage.end) furthest = citation;
  }
  return runs;
}

function inOrder(a: Citation, b: Citation): number {
  return a.passage.page - b.passage.page || a.passage.start - b.passage.start;
}

function lengthOf({ passage }: Citation): number {
  return passage.end - passage.start;
}

function overlap({ passage: a }: Citation, { passage: b }: Citation): boolean {
  return a.page === b.page && a.start < b.end && b.start < a.end;
}

function oncePerEdition(citations: readonly Citation[]): Citation[] {
  const kept: Citation[] = [];
  for (const citation of citations) {
    const same = kept.findIndex(
      (other) =>
        other.document === citation.document &&
        (other.year === citation.year || !other.year || !citation.year),
    );
    const other = kept[same];
    if (!other) kept.push(citation);
    // "September 2023" says more than "2023", and either more than no edition.
    else if ((citation.edition?.length ?? 0) > (other.edition?.length ?? 0)) kept[same] = citation;
  }
  return kept;
}

/** "Sept. 22" is "September 2022", "1 September 2023" stays. */
function tidyEdition(written: string): string {
  return written
    .replace(/[.,]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<=\p{L} )['\u2019]?(?<year>\d\d)$/u, "20$<year>")
    .replace(
      /\p{L}{3,}/u,
      (word) => MONTH_NAMES.find((name) => name.startsWith(capitalised(word))) ?? word,
    );
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1, 3).toLowerCase();
}
