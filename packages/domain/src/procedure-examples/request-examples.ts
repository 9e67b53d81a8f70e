import {
  schoolReaders,
  schoolActors,
  leads,
  ofSchool,
  type ProcedureExamples,
} from "./procedure-example.ts";

export const requestExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: () => ({}) },
  ofSchool: { by: schoolReaders, input: ofSchool },
  draft: {
    by: leads,
    input: ({ schoolId }) => ({ schoolId, measureId: "policy_review" }),
  },
  answer: {
    by: schoolActors,
    input: ({ schoolId, requestId }) => ({ schoolId, requestId, answer: "By the end of term." }),
  },
  ask: { by: leads, input: ({ otherSchoolId }) => ({ schoolId: otherSchoolId }) },
  askAll: { by: leads },
  withdraw: {
    by: leads,
    input: ({ schoolId, requestId }) => ({ schoolId, requestId }),
  },
};
