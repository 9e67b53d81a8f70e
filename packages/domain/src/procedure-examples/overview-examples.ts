import { schoolReaders, type ProcedureExamples } from "./procedure-example.ts";

export const overviewExamples: ProcedureExamples = {
  read: { by: schoolReaders, input: () => ({}) },
};
