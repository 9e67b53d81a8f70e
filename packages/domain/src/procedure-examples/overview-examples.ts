import { schoolReaders, type ProcedureExamples, trustLead } from "./procedure-example.ts";

export const overviewExamples: ProcedureExamples = {
  read: { by: schoolReaders, input: () => ({}) },
  changes: { by: schoolReaders, input: () => ({ since: "2026-09-01" }) },
  ahead: { by: schoolReaders, input: () => ({ until: "2027-08-31" }) },
  keep: { by: trustLead },
  views: { by: schoolReaders },
  saveView: {
    by: schoolReaders,
    input: () => ({ name: "Primaries first", query: "phase=Primary" }),
  },
  removeView: { by: schoolReaders, input: ({ viewId }) => ({ viewId }) },
};
