import { formatIsoDate } from "@safeboard/compliance/dates";
import { categoryOf } from "@safeboard/compliance/incidents";
import { type Meaning, wordKey } from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import { loadSettings } from "../../../settings/load-settings.ts";
import { rejected } from "../../decide-rows.ts";
import {
  type Decision,
  type ImportScope,
  LEAVE_OUT,
  type RowDecider,
  type RowToDecide,
} from "../../import-kind.ts";
import { readDay } from "../read-day.ts";
import { askCategory } from "./ask-category.ts";
import { caseHash } from "./case-cell.ts";
import { type CaseRow, type CasesAgainst, compareCase } from "./compare-case.ts";
import { findCases } from "./find-cases.ts";
import { findPeriodsOfCounts } from "./periods-of-counts.ts";
import { dayKey, findCasesByHand } from "./recorded-by-hand.ts";

export interface CaseWords {
  meanings: Readonly<Record<string, readonly Meaning[]>>;
  guessWord: (field: string, word: string, meanings: readonly Meaning[]) => string | null;
}

/** Compares each row with the case of its number that the school has, or else with those that were typed of its day. */
export async function openCases(
  transaction: Transaction,
  scope: ImportScope,
  words: CaseWords,
): Promise<RowDecider> {
  const { trustId, today } = scope;
  const settings = await loadSettings(transaction, trustId, today);
  const counted = await findPeriodsOfCounts(transaction, scope);
  return {
    async decide(current, rows) {
      const read = rows.map((row) => readRow(row, scope, words));
      const cases = read.flatMap((each) => ("said" in each ? [{ ...each, ...each.said }] : []));
      const known = await findCases(current, trustId, cases);
      const unknown = cases.filter((each) => !known(each));
      const byHand = await findCasesByHand(current, trustId, unknown);
      const rowsOfDay = Map.groupBy(unknown, dayKey);
      const isOnlyRow: CasesAgainst["isOnlyRow"] = (about) =>
        rowsOfDay.get(dayKey(about))?.length === 1;
      const against = { known, byHand, isOnlyRow, counted, settings, today };
      return read.map((each) => ("said" in each ? compareCase(each, against) : each.decision));
    },
  };
}

function readRow(
  { texts, schoolOn, answers }: RowToDecide,
  { mapping, today }: ImportScope,
  { meanings, guessWord }: CaseWords,
): CaseRow | { decision: Decision } {
  const no = (reason: string, schoolId?: string) => ({
    decision: rejected(reason, schoolId === undefined ? {} : { schoolId }),
  });
  const title = "Day of the incident";
  const day = readDay(texts["occurred_on"], { field: "occurred_on", title, dates: mapping.dates });
  if ("problem" in day) return no(day.problem);
  if (day.day === null) return no("There is no day on which it happened.");
  if (day.day > today) return no(`${formatIsoDate(day.day)} is still to come.`);
  const found = schoolOn(day.day);
  if ("reason" in found) return no(found.reason);
  if ("unsaid" in found) return no("This row doesn’t say which school it is about.");
  const schoolId = found.school.id;
  const number = texts["case_number"] ?? "";
  if (number === "")
    return no("There is no case number, so a later file could not find it.", schoolId);
  const meant = (field: string, what: string) => {
    const word = texts[field] ?? "";
    const chosen = mapping.words[field]?.[wordKey(word)];
    const left = { ...rejected(`Rows with “${word}” are left out.`, { schoolId }) };
    const code = chosen ?? guessWord(field, word, meanings[field] ?? []);
    return {
      word,
      code: word === "" ? null : code,
      isLeftOut: word !== "" && chosen === "",
      leftOut: { decision: { ...left, outcome: "unchanged" as const } },
      unknown: no(
        `“${word}” is no ${what} that is known here. Say what it means, among the file’s words.`,
        schoolId,
      ),
    };
  };
  const category = meant("category", "category");
  if (category.word === "") return no("There is no category.", schoolId);
  const answer = answers["category"];
  if (category.isLeftOut || answer === LEAVE_OUT) return category.leftOut;
  const code = category.code ?? answer ?? null;
  if (code === null) {
    const question = askCategory(category.word, meanings["category"] ?? []);
    if (question)
      return {
        decision: { ...rejected("", { schoolId }), reason: null, outcome: "asked", question },
      };
  }
  if (code === null || !categoryOf(code)) return category.unknown;
  const others = [
    meant("severity", "severity"),
    meant("status", "outcome"),
    meant("year_group", "year group"),
  ];
  for (const { word, code: other, isLeftOut, leftOut, unknown } of others) {
    if (isLeftOut) return leftOut;
    if (word !== "" && other === null) return unknown;
  }
  const [severity = null, outcome = null, yearGroup = null] = others.map((each) => each.code);
  const isPlain = guessWord("category", category.word, []) === code;
  return {
    schoolId,
    answer: answers["case"] ?? null,
    said: {
      occurredOn: day.day,
      category: code,
      caseHash: caseHash(schoolId, number),
      ownWord: isPlain ? null : category.word,
      severity,
      outcome,
      yearGroup,
    },
  };
}
