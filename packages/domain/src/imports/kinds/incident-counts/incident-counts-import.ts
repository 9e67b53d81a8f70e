/** Incidents in numbers, of schools whose cases stay elsewhere: `urn, period_start, period_end, category, count`. */
import type { ImportField } from "@safeboard/compliance/imports";
import type { ImportKind } from "../../import-kind.ts";
import { SCHOOL_FIELDS } from "../../school-fields.ts";
import { caseCell, caseCellInWords } from "../incidents/case-cell.ts";
import {
  categoryMeanings,
  perhapsCategory,
  plainCategory,
} from "../incidents/category-meanings.ts";
import { refusedColumn } from "../incidents/refused-column.ts";
import { applyCounts, countOutdatedCounts } from "./apply-counts.ts";
import { openCounts } from "./decide-counts.ts";
import { withdrawCounts } from "./withdraw-counts.ts";

const FIELDS: readonly ImportField[] = [
  {
    code: "period_start",
    title: "First day of the period",
    reads: "date",
    headings: ["Period start", "Start of period", "Period from", "From", "Start date", "Start"],
  },
  {
    code: "period_end",
    title: "Last day of the period",
    reads: "date",
    headings: ["Period end", "End of period", "Period to", "Until", "To", "End date", "End"],
  },
  {
    code: "category",
    title: "Category",
    reads: "word",
    headings: ["Category", "Incident category", "Incident type", "Type of incident", "Type"],
  },
  {
    code: "count",
    title: "How many incidents",
    reads: "text",
    headings: ["Count", "Incidents", "Number of incidents", "Number", "Total", "Cases"],
  },
];

export const incidentCountsImport: ImportKind = {
  code: "incident_counts",
  title: "Incidents in numbers",
  counted: { one: "number", many: "numbers" },
  fields: FIELDS,
  needs: FIELDS.map(({ code, title }) => ({ what: `“${title.toLowerCase()}”`, anyOf: [[code]] })),
  canBeWhole: false,
  keepsOnly: {
    refuses: refusedColumn([...FIELDS, ...SCHOOL_FIELDS]),
    cell: caseCell,
    mayStand: caseCellInWords,
  },
  meanings: async (transaction, trustId, unitId) => ({
    category: await categoryMeanings(transaction, trustId, unitId),
  }),
  guessWord: (_field, word, meanings) => plainCategory(word, meanings),
  supposeWord: (_field, word) => perhapsCategory(word),
  open: async (transaction, scope) =>
    openCounts(
      transaction,
      scope,
      await categoryMeanings(transaction, scope.trustId, scope.unitId),
    ),
  countOutdated: countOutdatedCounts,
  apply: applyCounts,
  withdraw: withdrawCounts,
};
