import { ofSchool, type ProcedureExamples, schoolReaders, trustLead } from "./procedure-example.ts";

export const overviewExamples: ProcedureExamples = {
  read: { by: schoolReaders, input: () => ({}) },
  cell: {
    by: schoolReaders,
    input: (ids) => ({ ...ofSchool(ids), measure: "policy_review", asAt: "2026-09-01" }),
  },
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
