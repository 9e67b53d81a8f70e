import type { ExampleIds } from "./example-ids.ts";
import { schoolReaders, schoolActors, type ProcedureExamples } from "./procedure-example.ts";

const ofAskedVersion = ({ schoolId, askedVersionId }: ExampleIds) => ({
  schoolId,
  versionId: askedVersionId,
});
const byLink = ({ linkToken }: ExampleIds) => ({ token: linkToken });

export const acknowledgementExamples: ProcedureExamples = {
  acrossSchools: { by: schoolReaders },
  ofVersion: { by: schoolReaders, input: ofAskedVersion },
  ask: {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), groups: ["support"] }),
  },
  askJoiners: { by: schoolActors, input: ofAskedVersion },
  withdrawRequest: {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), requestId: ids.acknowledgementRequestId }),
  },
  makeLinks: {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askIds: [ids.askId] }),
  },
  revokeLink: {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askId: ids.askId }),
  },
  confirmOnDevice: {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askId: ids.askId }),
  },
  recordSheet: {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askIds: [ids.askId], on: "2026-11-20" }),
  },
  withdraw: {
    by: schoolActors,
    input: (ids) => ({
      ...ofAskedVersion(ids),
      acknowledgementId: ids.acknowledgementId,
      reason: "Another person of the same name",
    }),
  },
  readByLink: { by: "anybody", input: byLink },
  fileByLink: { by: "anybody", input: byLink },
  confirmByLink: { by: "anybody", input: byLink },
};
