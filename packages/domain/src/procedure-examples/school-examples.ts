import { schoolReaders, ofSchool, type ProcedureExamples } from "./procedure-example.ts";

export const schoolExamples: ProcedureExamples = {
  list: { by: schoolReaders },
  read: { by: schoolReaders, input: ofSchool },
  profile: { by: schoolReaders, input: ofSchool },
};
