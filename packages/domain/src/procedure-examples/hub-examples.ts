import { leads, trustLead, type ProcedureExamples } from "./procedure-example.ts";

export const hubExamples: ProcedureExamples = {
  list: { by: leads },
  create: { by: trustLead, input: () => ({ name: "North" }) },
  rename: { by: trustLead, input: ({ hubId }) => ({ hubId, name: "South" }) },
  assign: { by: trustLead, input: ({ schoolId, hubId }) => ({ schoolId, hubId }) },
  remove: { by: trustLead, input: ({ hubId }) => ({ hubId }) },
};
