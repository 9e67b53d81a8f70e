import type { DocumentLines, Line } from "../layout/document-lines.ts";
import type { Passage } from "../layout/passages.ts";
import type { DatedLine, MentionForm } from "./date-mentions.ts";
import { headerLabel } from "./header-label.ts";
import { labelOnLineAbove } from "./label-above.ts";
import {
  isPlainDate,
  labelAfter,
  labelBefore,
  type LabelFound,
  labelsIn,
} from "./label-in-words.ts";
import { sentenceBefore } from "./sentence-before.ts";

/** What names a date, and how the document ties the two. */
export interface LabelOfDate {
  label: LabelFound;
  form: MentionForm;
  /** Where the label starts, when it stands on the date's own line. */
  labelStart?: number;
  inHistory?: boolean;
}

/** The stretch of the line that belongs to one date, and its number among the line's dates. */
export interface Around {
  from: number;
  to: number;
  order: number;
  dates: number;
}

/** The label of a date: beside it, at the head of its column, on the lines around it, or after it. */
export function labelOf(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  line: Line,
  date: Passage,
  around: Around,
): LabelOfDate | null {
  const page = document.pages[line.page - 1] ?? "";
  const before = sentenceBefore(page.slice(Math.max(around.from, date.start - 160), date.start));
  const own = before.trim() === "" ? null : labelBefore(before);
  if (goesOnAboutAnother(page, before, date)) return null;
  // A label with a colon beside its date is surer than the head of a column, and so is "Printed 4 May"; a row's remarks are not.
  const ofOther = own?.kind === "outside" && HANDLED.test(before);
  const beside = own && !isPlainDate(own) && (ofOther || /[:=\u2013/-]\s*$/u.test(before));
  const header = beside ? null : headerLabel(document, dated, line, date, around);
  if (header) return { label: header.label, form: "table", inHistory: header.inHistory };
  const told = own && !isPlainDate(own) ? fromWordsBefore(own, before, date) : null;
  if (told) return told;

  const continued =
    own || before.trim() !== "" ? continuedLabel(document, dated, line, before) : null;
  if (continued) return { label: continued, form: "label" };

  const wrapped = own ? null : wrappedSentence(document, dated, line, before, date);
  if (wrapped) return wrapped;

  const behind = page.slice(date.end, around.to);
  // "May 2031 Review date: May 2032": with its colon the label is the next date's.
  // So is it behind a stroke: "May 2031 | Review May 2032".
  const ofNext = /:\s*$|^\s*[|\u2022\u00b7]\s*[\p{L}\s]+$/u.test(behind) && around.to < line.end;
  const after = ofNext || isOfModel(before, behind) ? null : labelAfter(behind.slice(0, 60));
  if (after && !own) return { label: after, form: "after" };

  const above = labelOnLineAbove(document, dated, line, date, own);
  if (above) return above;
  return own ? fromWordsBefore(own, before, date) : null;
}

/** "adapted from the county's model policy (May 2031 edition)" */
function isOfModel(before: string, behind: string): boolean {
  return (
    /^\s+edition\b/iu.test(behind) && /\b(?:model|template|guidance|exemplar)\b/iu.test(before)
  );
}

/** What was done with the file, in its footer. */
const HANDLED =
  /\b(?:print(?:ed|\s+date)|downloaded|accessed|retrieved|last\s+(?:modified|saved))[\s:]*(?:on\s*)?$/iu;

const WORDS_OF_A_LABEL = 9;
const ABOUT_THE_POLICY =
  /\b(?:this|the|our)\b(?:\s+[\p{L}&/-]+){0,6}?\s*\b(?:policy|policies|statement|document|procedures?)\b|(?:^|[,;]|\band)\s*(?:it|this)\s+(?:was|is|will|has|should|must)\b|^\s*(?:policy|minuted|reviewed|approved|ratified|adopted|agreed|next|last)\b/iu;

function fromWordsBefore(label: LabelFound, before: string, date: Passage): LabelOfDate | null {
  // "Hill School Online Safety Policy - ratified by LGB 14 May": a dash parts fields on one line.
  const field = before.split(/\s[-\u2013|]\s/u).at(-1) ?? "";
  const words = field.trim().split(/\s+/u).length;
  const labelStart = date.start - before.length + label.start;
  const subject = before.slice(0, label.start);
  const ofOther = speaksOfAnother(subject);
  const startsWithLabel = subject.trim() === "";
  if (startsWithLabel || (words <= WORDS_OF_A_LABEL && !ofOther)) {
    return { label, form: "label", labelStart };
  }
  // A sentence counts only when it speaks of the policy, and of nothing that has dates of its own.
  if (!ofOther && ABOUT_THE_POLICY.test(subject)) return { label, form: "sentence", labelStart };
  // A flattened table: "... Status Approved by Governing Body Date 6 October 2022"
  const colon = /^\s*:\s*$/u.test(before.slice(label.end));
  const startsField =
    /^\p{Lu}/u.test(before.slice(label.start)) && label.strength >= (colon ? 0.75 : 0.9);
  if (startsField && !ofOther) return { label, form: "after", labelStart };
  // Much is introduced, issued or published in a year; what is reviewed is mostly the policy.
  if (label.kind === "adopted" || ofOther) return null;
  return { label: { ...label, strength: label.strength * 0.5 }, form: "sentence", labelStart };
}

/** "The Online Safety Bill was", "KCSIE was last": what has dates of its own, with no stop or field between. */
function speaksOfAnother(subject: string): boolean {
  const near = (subject.split(/[:;|\u2013]|\s-\s|\s{3,}|\t/u).at(-1) ?? "").replace(REASON, " ");
  return labelsIn(near).some(({ kind }) => kind === "outside");
}

/** "guidance published in March and subsequently updated in May": the second date is the guidance's too. */
function goesOnAboutAnother(page: string, before: string, date: Passage): boolean {
  if (!/^\s*,?\s*and (?:\p{L}+ly |then |later |last )?(?:updated|revised|amended)\b/iu.test(before))
    return false;
  const from = date.start - before.length;
  return speaksOfAnother(sentenceBefore(page.slice(Math.max(0, from - 240), from)));
}

/** "revised in line with guidance and most recently reviewed in": why, and not what, was revised. */
const REASON =
  /\b(?:in line with|in response to|in (?:the )?light of|following|to reflect|because of)\b[^,;.]{1,60}?(?=,|\band\b)/giu;

/** A label that goes on below, beside its date: "Date this policy was   October 2020 / reviewed and by whom". */
function continuedLabel(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  line: Line,
  before: string,
): LabelFound | null {
  const below = document.lines[line.index + 1];
  if (!below || dated.has(below.index) || below.blankBefore > 0 || below.page !== line.page)
    return null;
  const rest = below.cells[0]?.text ?? "";
  if (!/^[\p{Ll}]/u.test(rest) || rest.length > 60) return null;
  const label = labelBefore(`${before} ${rest}`);
  return label && !isPlainDate(label) && label.kind !== "outside" ? label : null;
}

/** A sentence that began on the line above: "This policy was approved by the / governing body on 12 October 2023". */
function wrappedSentence(
  document: DocumentLines,
  dated: ReadonlyMap<number, DatedLine>,
  line: Line,
  before: string,
  date: Passage,
): LabelOfDate | null {
  const above = document.lines[line.index - 1];
  if (!above || line.blankBefore > 0 || above.page !== line.page || before.trim() === "")
    return null;
  // What ends with a colon is a label, or a row of them, and no sentence that goes on.
  if (line.cells.length > 1 || above.text.endsWith(":")) return null;
  const lastDate = dated.get(above.index)?.dates.at(-1)?.passage.end ?? above.start;
  const rest = above.text.slice(lastDate - above.start).slice(-160);
  const words = sentenceBefore(`${rest} ${before}`);
  const label = words.length > before.length ? labelBefore(words) : null;
  if (!label || isPlainDate(label)) return null;
  const told = fromWordsBefore(label, words, date);
  return told && { label: told.label, form: "sentence" };
}
