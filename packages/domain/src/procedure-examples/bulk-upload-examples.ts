import { trustLead, type ProcedureExamples } from "./procedure-example.ts";

export const bulkUploadExamples: ProcedureExamples = {
  list: { by: trustLead },
  read: { by: trustLead, input: ({ bulkId }) => ({ bulkId }) },
  start: { by: trustLead, input: () => ({ kind: "online_safety" }) },
  addFile: {
    by: trustLead,
    input: ({ openBulkId }) => ({
      bulkId: openBulkId,
      fileName: "online-safety-policy.txt",
      bytes: new TextEncoder().encode("Online Safety Policy\n\nNext review: Summer 2027\n"),
    }),
  },
  complete: { by: trustLead, input: ({ openBulkId }) => ({ bulkId: openBulkId }) },
  confirm: {
    by: trustLead,
    input: ({ bulkId, bulkFileId, schoolId }) => ({
      bulkId,
      choices: [{ fileId: bulkFileId, choice: schoolId }],
    }),
  },
  cancel: { by: trustLead, input: ({ bulkId }) => ({ bulkId }) },
};
