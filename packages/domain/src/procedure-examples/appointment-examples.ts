import {
  schoolReaders,
  schoolActors,
  ofSchool,
  type ProcedureExamples,
} from "./procedure-example.ts";

export const appointmentExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: ofSchool },
  record: {
    by: schoolActors,
    input: ({ schoolId }) => ({
      schoolId,
      role: "designated_safeguarding_lead",
      name: "Mrs A Whitcombe",
      from: "2026-09-01",
    }),
  },
  end: {
    by: schoolActors,
    input: ({ schoolId, appointmentId }) => ({ schoolId, appointmentId, on: "2026-12-18" }),
  },
};
