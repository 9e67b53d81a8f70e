import type { ExampleIds } from "./example-ids.ts";
import {
  schoolReaders,
  schoolActors,
  trustLead,
  ofSchool,
  type ProcedureExamples,
} from "./procedure-example.ts";

const ofPush = ({ schoolId, pushId }: ExampleIds) => ({ schoolId, pushId });

export const modelExamples: ProcedureExamples = {
  list: { by: schoolReaders },
  read: { by: schoolReaders, input: ({ modelId }) => ({ modelId }) },
  file: { by: schoolReaders, input: ({ modelVersionId }) => ({ modelVersionId }) },
  create: {
    by: trustLead,
    input: () => ({
      name: "Acceptable use model",
      typeCode: "online_safety",
      mode: "model",
      fileName: "acceptable-use.txt",
      bytes: new TextEncoder().encode("Acceptable use policy of [school name]\n"),
    }),
  },
  upload: {
    by: trustLead,
    input: ({ modelId }) => ({
      modelId,
      fileName: "model-3.txt",
      bytes: new TextEncoder().encode("Online safety policy of [school name]\n"),
    }),
  },
  publish: {
    by: trustLead,
    input: ({ draftModelVersionId: modelVersionId }) => ({
      modelVersionId,
      change: "minor",
      reason: "Some words were put right.",
    }),
  },
  retire: { by: trustLead, input: ({ modelId }) => ({ modelId }) },
  push: {
    by: trustLead,
    input: ({ modelVersionId, otherSchoolId }) => ({
      modelVersionId,
      to: { which: "schools", schoolIds: [otherSchoolId] },
    }),
  },
  withdrawPush: { by: trustLead, input: ofPush },
  ofSchool: { by: schoolReaders, input: ofSchool },
  pushed: { by: schoolReaders, input: ofPush },
  adopt: { by: schoolActors, input: ofPush },
  adapt: {
    by: schoolActors,
    input: (ids) => ({ ...ofPush(ids), fillings: {}, edits: {}, leaveGaps: true }),
  },
};
