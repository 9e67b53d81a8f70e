import { trustLead, type ProcedureExamples } from "./procedure-example.ts";
import type { ExampleIds } from "./example-ids.ts";

const namesakes = ({ namesakeId, otherNamesakeId }: ExampleIds) => ({
  oneId: namesakeId,
  otherId: otherNamesakeId,
});

export const personExamples: ProcedureExamples = {
  proposals: { by: trustLead },
  confirm: { by: trustLead, input: namesakes },
  distinguish: { by: trustLead, input: namesakes },
  undo: {
    by: trustLead,
    input: ({ distinctId, otherDistinctId }) => ({ oneId: distinctId, otherId: otherDistinctId }),
  },
};
