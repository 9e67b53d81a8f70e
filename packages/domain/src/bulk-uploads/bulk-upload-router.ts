import { may, router, trustProcedure } from "../procedures.ts";
import { addBulkFile, addBulkFileInput } from "./add-bulk-file.ts";
import { cancelBulkUpload } from "./cancel-bulk-upload.ts";
import { bulkUploadInput, completeBulkUpload } from "./complete-bulk-upload.ts";
import { confirmBulkUpload, confirmBulkUploadInput } from "./confirm-bulk-upload.ts";
import { listBulkUploads } from "./list-bulk-uploads.ts";
import { readBulkUpload } from "./read-bulk-upload.ts";
import { startBulkUpload, startBulkUploadInput } from "./start-bulk-upload.ts";

export const bulkUploadRouter = router({
  list: trustProcedure.use(may("read", "bulkUpload")).query(({ ctx }) => listBulkUploads(ctx)),
  read: trustProcedure
    .use(may("read", "bulkUpload"))
    .input(bulkUploadInput)
    .query(({ ctx, input }) => readBulkUpload(ctx, input)),
  start: trustProcedure
    .use(may("upload", "bulkUpload"))
    .input(startBulkUploadInput)
    .mutation(({ ctx, input }) => startBulkUpload(ctx, input)),
  addFile: trustProcedure
    .use(may("upload", "bulkUpload"))
    .input(addBulkFileInput)
    .mutation(({ ctx, input }) => addBulkFile(ctx, input)),
  complete: trustProcedure
    .use(may("upload", "bulkUpload"))
    .input(bulkUploadInput)
    .mutation(({ ctx, input }) => completeBulkUpload(ctx, input)),
  confirm: trustProcedure
    .use(may("confirm", "bulkUpload"))
    .input(confirmBulkUploadInput)
    .mutation(({ ctx, input }) => confirmBulkUpload(ctx, input)),
  cancel: trustProcedure
    .use(may("confirm", "bulkUpload"))
    .input(bulkUploadInput)
    .mutation(({ ctx, input }) => cancelBulkUpload(ctx, input)),
});
