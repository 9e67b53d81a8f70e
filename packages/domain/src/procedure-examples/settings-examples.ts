import { trustLead, type ProcedureExamples } from "./procedure-example.ts";

export const settingsExamples: ProcedureExamples = {
  read: { by: trustLead },
  save: {
    by: trustLead,
    input: () => ({
      name: "dueSoonDays",
      value: "45",
      inForceFrom: "2026-12-01",
      reason: "Sixty days was too early.",
    }),
  },
  retention: { by: trustLead },
  saveRetention: {
    by: trustLead,
    input: () => ({
      category: "data_breach",
      months: 72,
      inForceFrom: "2026-12-01",
      reason: "As long as the rest of what is kept about breaches.",
    }),
  },
};
