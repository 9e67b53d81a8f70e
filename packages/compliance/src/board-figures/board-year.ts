/** What is counted for trustees: whole terms, as they stood on the day on which they were published. */
import { addDays, type IsoDate } from "../dates/dates.ts";
import {
  addCompleteness,
  type Completeness,
  returnDueOn,
  type ReturnSettings,
} from "../incidents/completeness.ts";
import type { RiskArea, Severity } from "../incidents/taxonomy.ts";

/** So many incidents of one kind. */
export interface BoardCount {
  area: RiskArea;
  category: string;
  severity: Severity;
  incidents: number;
}

/** A school in one term. */
export interface BoardSchool {
  schoolId: string;
  name: string;
  /** The number on roll that applied; null where none is known. */
  pupils: number | null;
  /** Months, as completenessOf counts them. */
  expected: number;
  reported: number;
  /** Null where nothing was reported: that is no nought. */
  counts: readonly BoardCount[] | null;
}

export interface BoardTerm {
  start: IsoDate;
  end: IsoDate;
  schools: readonly BoardSchool[];
}

/** An academic year's published terms, and which of their numbers trustees were shown. */
export interface BoardYear {
  start: IsoDate;
  end: IsoDate;
  terms: readonly BoardTerm[];
  /** Whether no term is to come: only then the year's own numbers are published. */
  isWhole: boolean;
  /** Cells that were ever shown, and those that never were, by their ids. */
  shown: readonly string[];
  hidden: readonly string[];
}

/**
 * Whether a term's numbers can be published for good: the term is over, so are the days in which schools return its last
 * month, and either nothing is missing or nothing was added or taken back for as many days again. A term of which
 * nobody has said anything is not published.
 *
 * @param changedOn the last day on which something was recorded or taken back that lies in the term
 */
export function isSettled(
  {
    term,
    schools,
    changedOn,
  }: { term: BoardDays; schools: Iterable<Reporting>; changedOn: IsoDate | null },
  settings: ReturnSettings,
  today: IsoDate,
): boolean {
  const asked = [...schools];
  if (returnDueOn(term, settings) >= today || asked.every(({ counts }) => counts === null))
    return false;
  const { expected, reported } = addCompleteness(asked);
  return (
    reported >= expected || changedOn === null || addDays(changedOn, settings.returnDueDays) < today
  );
}

interface BoardDays {
  start: IsoDate;
  end: IsoDate;
}

type Reporting = Pick<Completeness, "expected" | "reported"> & Pick<BoardSchool, "counts">;
