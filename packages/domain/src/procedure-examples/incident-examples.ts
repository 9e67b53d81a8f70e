import type { ExampleIds } from "./example-ids.ts";
import { ofSchool, type ProcedureExamples, schoolActors } from "./procedure-example.ts";

const ofCase = ({ schoolId, caseId }: ExampleIds) => ({ schoolId, caseId });

const details = {
  occurredOn: "2026-11-12",
  category: "cyberbullying",
  severity: "medium",
  yearGroup: "year_8",
};

export const incidentExamples: ProcedureExamples = {
  list: { by: schoolActors, input: ofSchool },
  read: { by: schoolActors, input: ofCase },
  standing: { by: schoolActors, input: ofSchool },
  returns: { by: schoolActors, input: ofSchool },
  record: { by: schoolActors, input: (ids) => ({ ...ofSchool(ids), details }) },
  correct: { by: schoolActors, input: (ids) => ({ ...ofCase(ids), details }) },
  withdraw: {
    by: schoolActors,
    input: (ids) => ({ ...ofCase(ids), because: "recorded_twice" }),
  },
  decide: {
    by: schoolActors,
    input: (ids) => ({
      ...ofCase(ids),
      decidedOn: "2026-11-16",
      decision: "monitor",
      reasonRecorded: true,
    }),
  },
  withdrawDecision: {
    by: schoolActors,
    input: ({ schoolId, decisionId }) => ({ schoolId, decisionId }),
  },
  returnMonth: {
    by: schoolActors,
    input: (ids) => ({ ...ofSchool(ids), month: "2026-10", says: "nothing_to_report" }),
  },
  withdrawReturn: {
    by: schoolActors,
    input: ({ schoolId, incidentReturnId }) => ({ schoolId, returnId: incidentReturnId }),
  },
  saveCategoryWord: {
    by: schoolActors,
    input: (ids) => ({ ...ofSchool(ids), word: "Online incident", category: "cyberbullying" }),
  },
};
