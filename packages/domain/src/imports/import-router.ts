import { may, router, trustProcedure } from "../procedures.ts";
import { addImportPart, addImportPartInput } from "./add-import-part.ts";
import {
  answerAllOfImport,
  answerAllOfImportInput,
  answerImport,
  answerImportInput,
} from "./answer-import.ts";
import { applyImport } from "./apply-import.ts";
import { cancelImport } from "./cancel-import.ts";
import { finishImportUpload } from "./finish-import-upload.ts";
import { importRunInput, importUnitInput } from "./import-unit.ts";
import {
  listImportQuestions,
  listImportQuestionsInput,
  listImportRows,
  listImportRowsInput,
} from "./list-import-rows.ts";
import { listImports } from "./list-imports.ts";
import { readImport } from "./read-import.ts";
import { reopenImport, reopenImportInput } from "./reopen-import.ts";
import { saveImportMapping, saveImportMappingInput } from "./save-import-mapping.ts";
import { startImport, startImportInput } from "./start-import.ts";
import { withdrawImport } from "./withdraw-import.ts";

const reading = trustProcedure.use(may("read", "import"));
const running = trustProcedure.use(may("run", "import"));

/** Files with many rows: a school's, or, without a school, the trust's own. */
export const importRouter = router({
  list: reading.input(importUnitInput).query(({ ctx, input }) => listImports(ctx, input)),
  read: reading.input(importRunInput).query(({ ctx, input }) => readImport(ctx, input)),
  rows: reading.input(listImportRowsInput).query(({ ctx, input }) => listImportRows(ctx, input)),
  questions: reading
    .input(listImportQuestionsInput)
    .query(({ ctx, input }) => listImportQuestions(ctx, input)),
  start: running.input(startImportInput).mutation(({ ctx, input }) => startImport(ctx, input)),
  addPart: running
    .input(addImportPartInput)
    .mutation(({ ctx, input }) => addImportPart(ctx, input)),
  finishUpload: running
    .input(importRunInput)
    .mutation(({ ctx, input }) => finishImportUpload(ctx, input)),
  reopen: running.input(reopenImportInput).mutation(({ ctx, input }) => reopenImport(ctx, input)),
  saveMapping: running
    .input(saveImportMappingInput)
    .mutation(({ ctx, input }) => saveImportMapping(ctx, input)),
  answer: running.input(answerImportInput).mutation(({ ctx, input }) => answerImport(ctx, input)),
  answerAll: running
    .input(answerAllOfImportInput)
    .mutation(({ ctx, input }) => answerAllOfImport(ctx, input)),
  applyRows: running.input(importRunInput).mutation(({ ctx, input }) => applyImport(ctx, input)),
  withdraw: running.input(importRunInput).mutation(({ ctx, input }) => withdrawImport(ctx, input)),
  cancel: running.input(importRunInput).mutation(({ ctx, input }) => cancelImport(ctx, input)),
});
