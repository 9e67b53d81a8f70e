import { leads, ofSchool, type ProcedureExamples, schoolReaders } from "./procedure-example.ts";

export const trendExamples: ProcedureExamples = {
  ofSchool: { by: schoolReaders, input: ofSchool },
  ofTrust: { by: leads, input: () => ({ kind: "term" }) },
};
