import type { ProcedureExamples } from "./procedure-example.ts";

export const boardFigureExamples: ProcedureExamples = {
  read: { by: ["trust_lead", "chair", "trustee"] },
};
