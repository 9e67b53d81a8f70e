/** Of lists from other systems. */
import { unit, closable, type TableRules } from "../table-kinds.ts";

export const importsRules: Record<string, TableRules> = {
  import_source: unit,
  import_run: {
    ...closable,
    update: "own_unit",
    updateColumns: [
      "state",
      "opened",
      "mapping",
      "rows_total",
      "rows_read",
      "counts",
      "problem",
      "byte_length",
      "applied_at",
      "applied_by",
      "withdrawn_at",
      "withdrawn_by",
    ],
  },
  import_part: { ...unit, delete: "own_unit" },
  import_row: {
    ...unit,
    update: "own_unit",
    updateColumns: [
      "outcome",
      "reason",
      "row_keys",
      "first_row",
      "target_school_id",
      "subject_id",
      "before",
      "after",
      "question",
      "question_key",
      "answers",
      "undone",
      "undone_because",
    ],
    delete: "own_unit",
  },
};
