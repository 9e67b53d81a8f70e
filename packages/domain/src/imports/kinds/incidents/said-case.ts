import type { RowValues } from "../../import-kind.ts";

/** A case as a file tells it. */
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
