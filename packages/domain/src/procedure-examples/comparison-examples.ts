import { schoolReaders, ofVersion, type ProcedureExamples } from "./procedure-example.ts";

export const comparisonExamples: ProcedureExamples = {
  read: {
    by: schoolReaders,
    input: (ids) => ({ ...ofVersion(ids), with: { modelVersionId: ids.modelVersionId } }),
  },
};
