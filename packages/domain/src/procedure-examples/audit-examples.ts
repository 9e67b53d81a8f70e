import { schoolActors, trustLead, ofSchool, type ProcedureExamples } from "./procedure-example.ts";

export const auditExamples: ProcedureExamples = {
  list: { by: schoolActors, input: ofSchool },
  verify: { by: trustLead },
};
