import {
  ofSchool,
  type ProcedureExamples,
  schoolActors,
  schoolReaders,
} from "./procedure-example.ts";

export const rollExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: ofSchool },
  record: {
    by: schoolActors,
    input: (ids) => ({
      ...ofSchool(ids),
      asAt: "2026-10-01",
      pupils: "215",
      source: "Census of October 2026",
    }),
  },
  withdraw: {
    by: schoolActors,
    input: ({ schoolId, rollId }) => ({ schoolId, rollId, reason: "Counted twice." }),
  },
};
