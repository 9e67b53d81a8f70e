import {
  schoolReaders,
  schoolActors,
  ofSchool,
  type ProcedureExamples,
} from "./procedure-example.ts";

export const contradictionExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: () => ({}) },
  ofSchool: { by: schoolReaders, input: ofSchool },
  settle: {
    by: schoolActors,
    input: ({ schoolId, contradictionKey }) => ({
      schoolId,
      key: contradictionKey,
      how: "both_are_right",
      reason: "Until the board has found another governor.",
    }),
  },
  withdrawSettlement: {
    by: schoolActors,
    input: ({ schoolId, settlementId }) => ({ schoolId, settlementId }),
  },
};
