import { randomUUID } from "node:crypto";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { categoryOf, isSevere, isToBeReduced } from "@safeboard/compliance/incidents";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import { rejected } from "../../decide-rows.ts";
import { type Decision, LEAVE_OUT, type RowValues } from "../../import-kind.ts";
import { ANOTHER_CASE, askWhichCase } from "./ask-which-case.ts";
import type { KnownCase, KnownCases } from "./find-cases.ts";
import type { PeriodsOfCounts } from "./periods-of-counts.ts";
import type { CaseByHand, CasesByHand } from "./recorded-by-hand.ts";
import type { SaidCase } from "./said-case.ts";

/** What a row says; null where its column is none, or the cell is empty. */
export interface CaseRow {
  schoolId: string;
  /** What was answered to which case it is. */
  answer: string | null;
  said: Pick<SaidCase, "occurredOn" | "category" | "caseHash" | "ownWord"> &
    Record<"severity" | "outcome" | "yearGroup", string | null>;
}

/** What a row is compared with. */
export interface CasesAgainst {
  known: KnownCases;
  byHand: CasesByHand;
  isOnlyRow: (about: Parameters<CasesByHand>[0]) => boolean;
  counted: PeriodsOfCounts;
  settings: ComplianceSettings;
  today: IsoDate;
}

/** What becomes of a case that a row describes. */
export function compareCase({ schoolId, said, answer }: CaseRow, against: CasesAgainst): Decision {
  const { known, settings, today } = against;
  const found = known({ schoolId, ...said });
  if (found && found.takenBackOn !== null) {
    const reason = `This case was taken back on ${formatIsoDate(found.takenBackOn)}, so it stays out.`;
    return { ...rejected(reason, { schoolId }), outcome: "unchanged" };
  }
  if (found) return decided({ schoolId, said }, found, against);
  const after = valuesOf(said, null);
  if (isToBeReduced({ ...after, hasOpenPlan: false }, today, settings)) {
    const kept = isSevere(after.severity) ? "severe cases" : "cases";
    return rejected(
      `Your trust keeps ${kept} of ${formatIsoDate(after.occurredOn)} as numbers only, so this one is not taken.`,
      { schoolId },
    );
  }
  const about = { schoolId, ...said };
  const byHand = against.byHand(about);
  if (byHand.length === 0 || answer === ANOTHER_CASE) {
    return decided({ schoolId, said }, null, against);
  }
  if (answer === LEAVE_OUT) return rejected("Left out, as you have answered.", { schoolId });
  const chosen = byHand.find(({ caseId }) => caseId === answer);
  if (chosen) return decided({ schoolId, said }, chosen, against);
  const isOnlyRow = against.isOnlyRow(about);
  const question = askWhichCase(schoolId, after, { byHand, isOnlyRow });
  return { ...rejected("", { schoolId }), outcome: "asked", reason: null, question };
}

/** What the file leaves empty stays as it is. */
const valuesOf = (said: CaseRow["said"], before: KnownCase["values"] | null): SaidCase => ({
  ...said,
  severity: said.severity ?? before?.severity ?? "not_known",
  outcome: said.outcome ?? before?.outcome ?? "not_known",
  yearGroup: said.yearGroup ?? before?.yearGroup ?? "not_known",
  riskArea:
    before?.category === said.category
      ? before.riskArea
      : (categoryOf(said.category)?.area ?? "none"),
});

/** @param found the case that it is; null for a new one */
function decided(
  { schoolId, said }: Pick<CaseRow, "schoolId" | "said">,
  found: KnownCase | CaseByHand | null,
  { counted }: Pick<CasesAgainst, "counted">,
): Decision {
  const after = valuesOf(said, found?.values ?? null);
  const rowKeys = [`case|${schoolId}|${said.caseHash}`];
  const base = { schoolId, question: null, after };
  const reason = counted(schoolId, after.occurredOn);
  if (!found) {
    return { ...base, rowKeys, reason, outcome: "new", subjectId: randomUUID(), before: null };
  }
  const { occurredOn, category, severity, outcome, yearGroup, riskArea } = found.values;
  const isByHand = "caseId" in found;
  const before: RowValues = {
    occurredOn,
    category,
    severity,
    outcome,
    yearGroup,
    riskArea,
    caseHash: isByHand ? null : said.caseHash,
    ownWord: said.ownWord,
  };
  const isSame = Object.entries(before).every(([name, value]) => after[name] === value);
  return {
    ...base,
    rowKeys: isByHand ? [...rowKeys, `by-hand|${found.caseId}`] : rowKeys,
    reason: isByHand ? NUMBERED_NOW : isSame ? null : reason,
    outcome: isSame ? "unchanged" : "changed",
    subjectId: found.id,
    before,
  };
}

const NUMBERED_NOW =
  "This case was recorded here by hand. From now on it has the file’s number, so that a later file finds it.";
