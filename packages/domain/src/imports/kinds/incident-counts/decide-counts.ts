import { randomUUID } from "node:crypto";
import { addMonthsToDay, formatIsoDate } from "@safeboard/compliance/dates";
import { categoryOf, categoryTitle } from "@safeboard/compliance/incidents";
import { type Meaning, wordKey } from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import { rejected } from "../../decide-rows.ts";
import {
  type Decision,
  type ImportScope,
  LEAVE_OUT,
  type RowDecider,
  type RowToDecide,
} from "../../import-kind.ts";
import { askCategory } from "../incidents/ask-category.ts";
import { plainCategory } from "../incidents/category-meanings.ts";
import { readDay } from "../read-day.ts";
import { countKey, findReported, type Reported } from "./find-reported.ts";
import { NOTHING, type SaidCount } from "./said-count.ts";

/** Compares each row with what the school has reported in numbers for that period and category. */
export async function openCounts(
  transaction: Transaction,
  scope: ImportScope,
  meanings: readonly Meaning[],
): Promise<RowDecider> {
  const reported = await findReported(transaction, scope);
  return {
    decide: async (_current, rows) =>
      rows.map((row) => {
        const read = readRow(row, scope, meanings);
        return "said" in read ? compare(read, reported) : read.decision;
      }),
  };
}

type Read = { schoolId: string; said: SaidCount } | { decision: Decision };

function readRow(
  { texts, schoolOn, answers }: RowToDecide,
  { mapping, today }: ImportScope,
  meanings: readonly Meaning[],
): Read {
  const no = (reason: string, schoolId?: string): Read => ({
    decision: rejected(reason, schoolId === undefined ? {} : { schoolId }),
  });
  const day = (field: string, title: string) =>
    readDay(texts[field], { field, title, dates: mapping.dates });
  const [start, end] = [day("period_start", "The first day"), day("period_end", "The last day")];
  if ("problem" in start) return no(start.problem);
  if ("problem" in end) return no(end.problem);
  if (start.day === null || end.day === null)
    return no("There is no period that the number is of.");
  const period = { periodStart: start.day, periodEnd: end.day };
  if (end.day < start.day) {
    return no(`${formatIsoDate(end.day)}, the last day, is before ${formatIsoDate(start.day)}.`);
  }
  if (end.day > today) return no(`${formatIsoDate(end.day)} is still to come.`);
  if (addMonthsToDay(start.day, 12) <= end.day) return no("A period is a year at the most.");
  const found = schoolOn(start.day);
  if ("reason" in found) return no(found.reason);
  if ("unsaid" in found) return no("This row doesn’t say which school it is about.");
  const atEnd = schoolOn(end.day);
  const schoolId = found.school.id;
  if ("reason" in atEnd) return no(atEnd.reason, schoolId);
  if (!("school" in atEnd) || atEnd.school.id !== schoolId) {
    return no("This number was not one school’s for the whole period.", schoolId);
  }
  const written = (texts["count"] ?? "").replace(/\.0+$/u, "");
  if (!/^\d{1,4}$/u.test(written))
    return no("The number is no whole number from 0 to 9,999.", schoolId);
  const count = String(Number(written));
  const word = texts["category"] ?? "";
  if (word === "" || /^(?:all|any|none|nil|nothing|total)$/iu.test(word)) {
    return count === "0"
      ? { schoolId, said: { ...period, category: NOTHING, count } }
      : no("There is no category. Only a nought can be of all of them.", schoolId);
  }
  const chosen = mapping.words["category"]?.[wordKey(word)];
  const answer = answers["category"];
  if (chosen === "" || answer === LEAVE_OUT) {
    const reason = `Rows with “${word}” are left out.`;
    return { decision: { ...rejected(reason, { schoolId }), outcome: "unchanged" } };
  }
  const code = chosen ?? plainCategory(word, meanings) ?? answer ?? null;
  if (code !== null && categoryOf(code)) {
    return { schoolId, said: { ...period, category: code, count } };
  }
  const question = code === null ? askCategory(word, meanings) : null;
  if (!question) {
    return no(
      `“${word}” is no category that is known here. Say what it means, among the file’s words.`,
      schoolId,
    );
  }
  return {
    decision: { ...rejected("", { schoolId }), reason: null, outcome: "asked", question },
  };
}

/** Said once of each period and category: another number takes the place of the one that was said before. */
function compare(
  { schoolId, said }: { schoolId: string; said: SaidCount },
  reported: Reported,
): Decision {
  const key = countKey({ schoolId, ...said });
  const known = reported.known(key);
  const base = { rowKeys: [key], schoolId, question: null, after: said };
  const reason = reported.overlapping(schoolId, said);
  if (!known) return { ...base, reason, outcome: "new", subjectId: randomUUID(), before: null };
  const before: SaidCount = { ...said, count: known.count };
  const isSame = before.count === said.count;
  return {
    ...base,
    reason: isSame
      ? null
      : `${reason === null ? "" : `${reason} `}${categoryTitle(said.category)} was ${before.count} before.`,
    outcome: isSame ? "unchanged" : "changed",
    subjectId: known.id,
    before,
  };
}
