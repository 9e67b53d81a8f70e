/**
 * What the application may do with each table, and on which rows: the register that the database is
 * compared with. A table that is missing here fails the gates, and so does a privilege too many.
 */
import type { TableRules } from "./table-kinds.ts";
import { accessRules } from "./table-rules/access.ts";
import { acknowledgementsRules } from "./table-rules/acknowledgements.ts";
import { auditRules } from "./table-rules/audit.ts";
import { bulkUploadsRules } from "./table-rules/bulk-uploads.ts";
import { expectationsRules } from "./table-rules/expectations.ts";
import { importsRules } from "./table-rules/imports.ts";
import { incidentsRules } from "./table-rules/incidents.ts";
import { modelsRules } from "./table-rules/models.ts";
import { movesRules } from "./table-rules/moves.ts";
import { overviewRules } from "./table-rules/overview.ts";
import { peopleRules } from "./table-rules/people.ts";
import { policiesRules } from "./table-rules/policies.ts";
import { policyLifeRules } from "./table-rules/policy-life.ts";
import { practiceRules } from "./table-rules/practice.ts";
import { referenceRules } from "./table-rules/reference.ts";
import { reportsRules } from "./table-rules/reports.ts";
import { staffRules } from "./table-rules/staff.ts";
import { tenancyRules } from "./table-rules/tenancy.ts";
import { trainingRules } from "./table-rules/training.ts";

export const tableRules: Record<string, TableRules> = {
  ...policiesRules,
  ...policyLifeRules,
  ...expectationsRules,
  ...modelsRules,
  ...acknowledgementsRules,
  ...staffRules,
  ...peopleRules,
  ...trainingRules,
  ...incidentsRules,
  ...practiceRules,
  ...overviewRules,
  ...reportsRules,
  ...importsRules,
  ...bulkUploadsRules,
  ...movesRules,
  ...auditRules,
  ...tenancyRules,
  ...accessRules,
  ...referenceRules,
  applied_migration: { kind: "internal" },
};
