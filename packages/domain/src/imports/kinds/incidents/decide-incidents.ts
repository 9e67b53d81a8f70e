import { randomUUID } from "node:crypto";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { categoryOf, isToBeReduced, isSevere } from "@safeboard/compliance/incidents";
import { type Meaning, wordKey } from "@safeboard/compliance/imports";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import { loadSettings } from "../../../settings/load-settings.ts";
import { rejected } from "../../decide-rows.ts";
import {
  type Decision,
  type ImportScope,
  LEAVE_OUT,
  type RowDecider,
  type RowToDecide,
  type RowValues,
} from "../../import-kind.ts";
import { readDay } from "../read-day.ts";
import { askCategory } from "./ask-category.ts";
import { caseHash } from "./case-cell.ts";
import { findCases, type KnownCases } from "./find-cases.ts";
import { findPeriodsOfCounts, type PeriodsOfCounts } from "./periods-of-counts.ts";

export interface SaidCase extends RowValues {
  occurredOn: string;
  category: string;
  severity: string;
  outcome: string;
  yearGroup: string;
  riskArea: string;
  caseHash: string;
  /** The file's word for the category, where it is not plain what it means: kept for the school's next file. */
  ownWord: string | null;
}

export interface CaseWords {
  meanings: Readonly<Record<string, readonly Meaning[]>>;
  guessWord: (field: string, word: string, meanings: readonly Meaning[]) => string | null;
}

/** Compares each row with the case of its number that the school has. */
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
      const known = await findCases(
        current,
        trustId,
        read.flatMap((each) => ("said" in each ? [{ ...each, ...each.said }] : [])),
      );
      return read.map((each) =>
        "said" in each ? compare(each, { known, counted, settings, today }) : each.decision,
      );
    },
  };
}

/** What a row says; null where its column is none, or the cell is empty. */
interface Row {
  schoolId: string;
  said: Pick<SaidCase, "occurredOn" | "category" | "caseHash" | "ownWord"> &
    Record<"severity" | "outcome" | "yearGroup", string | null>;
}

function readRow(
  { texts, schoolOn, answers }: RowToDecide,
  { mapping, today }: ImportScope,
  { meanings, guessWord }: CaseWords,
): Row | { decision: Decision } {
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

interface Against {
  known: KnownCases;
  counted: PeriodsOfCounts;
  settings: ComplianceSettings;
  today: IsoDate;
}

function compare({ schoolId, said }: Row, { known, counted, settings, today }: Against): Decision {
  const found = known({ schoolId, ...said });
  if (found && found.takenBackOn !== null) {
    const reason = `This case was taken back on ${formatIsoDate(found.takenBackOn)}, so it stays out.`;
    return { ...rejected(reason, { schoolId }), outcome: "unchanged" };
  }
  const before = found?.values ?? null;
  // What the file leaves empty stays as it is.
  const after: SaidCase = {
    ...said,
    severity: said.severity ?? before?.severity ?? "not_known",
    outcome: said.outcome ?? before?.outcome ?? "not_known",
    yearGroup: said.yearGroup ?? before?.yearGroup ?? "not_known",
    riskArea:
      before?.category === said.category
        ? before.riskArea
        : (categoryOf(said.category)?.area ?? "none"),
  };
  if (!found && isToBeReduced({ ...after, hasOpenPlan: false }, today, settings)) {
    const kept = isSevere(after.severity) ? "severe cases" : "cases";
    return rejected(
      `Your trust keeps ${kept} of ${formatIsoDate(after.occurredOn)} as numbers only, so this one is not taken.`,
      { schoolId },
    );
  }
  const base = { rowKeys: [`case|${schoolId}|${said.caseHash}`], schoolId, question: null, after };
  const reason = counted(schoolId, after.occurredOn);
  if (!found || !before) {
    return { ...base, reason, outcome: "new", subjectId: randomUUID(), before: null };
  }
  const recorded: SaidCase = { ...before, caseHash: said.caseHash, ownWord: said.ownWord };
  const isSame = Object.entries(recorded).every(([name, value]) => after[name] === value);
  return {
    ...base,
    reason: isSame ? null : reason,
    outcome: isSame ? "unchanged" : "changed",
    subjectId: found.id,
    before: recorded,
  };
}
