/** What the product does by itself, for one trust at a time, and what the operator's checks call. */
export {
  checkAcknowledgements,
  rebuildAcknowledgements,
} from "./acknowledgements/rebuild-acknowledgements.ts";
export { linkAuditEvents } from "./audit/link-audit-events.ts";
export { verifyAuditChain, type VerifiedChain } from "./audit/verify-audit-chain.ts";
export { writeBoardFigures } from "./board-figures/write-board-figures.ts";
export { recheckExpectations } from "./expectations/recheck-expectations.ts";
export { applyCheckedImport, undoAppliedImport } from "./imports/apply-import-job.ts";
export { checkImport } from "./imports/check-import.ts";
export { openImport } from "./imports/open-import.ts";
export { removeOldImports } from "./imports/remove-old-imports.ts";
export { checkIncidents, rebuildIncidents } from "./incidents/rebuild-incidents.ts";
export { reduceIncidents } from "./incidents/reduce-incidents.ts";
export { giveUpBulkFile, readBulkFile } from "./bulk-uploads/read-bulk-file.ts";
export { removeAbandonedBulkUploads } from "./bulk-uploads/remove-abandoned-bulk-uploads.ts";
export { storeBulkUpload } from "./bulk-uploads/store-bulk-upload.ts";
export { closeReleasedSchools } from "./moves/close-released-schools.ts";
export { keepOverview } from "./overview/keep-overview.ts";
export { copyCompletions } from "./persons/copy-completions.ts";
export { matchPeople } from "./persons/match-people.ts";
export { checkPractice, rebuildPractice } from "./practice/rebuild-practice.ts";
export { checkKeptPolicies, rebuildKeptPolicies } from "./policies/rebuild-kept-policies.ts";
export { checkCoverage, rebuildCoverage } from "./training/rebuild-coverage.ts";
export { reduceLeavers } from "./staff/reduce-leavers.ts";
