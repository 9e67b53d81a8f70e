import type { ExampleIds } from "./example-ids.ts";
import {
  leads,
  ofSchool,
  type ProcedureExamples,
  schoolActors,
  schoolReaders,
  trustLead,
} from "./procedure-example.ts";

const ofEvidence = ({ schoolId, evidenceId }: ExampleIds) => ({ schoolId, evidenceId });
const ofFile = (ids: ExampleIds) => ({ ...ofEvidence(ids), fileId: ids.evidenceFileId });

export const practiceExamples: ProcedureExamples = {
  promised: { by: schoolReaders, input: ofSchool },
  acrossSchools: { by: leads, input: () => ({}) },
  evidence: { by: schoolReaders, input: ofSchool },
  readEvidence: { by: schoolReaders, input: ofEvidence },
  record: {
    by: schoolActors,
    input: (ids) => ({
      ...ofSchool(ids),
      details: { kind: "staff_trained", happenedOn: "2026-11-02" },
      promiseIds: [ids.promiseId],
    }),
  },
  withdraw: { by: schoolActors, input: ofEvidence },
  link: {
    by: schoolActors,
    input: (ids) => ({ ...ofEvidence(ids), promiseId: ids.promiseId, shows: true }),
  },
  sayKind: {
    by: schoolActors,
    input: ({ schoolId, promiseId }) => ({ schoolId, promiseId, kind: "policy_reviewed" }),
  },
  attach: {
    by: schoolActors,
    input: (ids) => ({
      ...ofEvidence(ids),
      fileName: "list.txt",
      bytes: new TextEncoder().encode("All have signed."),
    }),
  },
  detach: { by: schoolActors, input: ofFile },
  file: { by: schoolReaders, input: ofFile },
};

const tool = { name: "Quiz app", usedFor: "Revision", usedBy: ["pupils"] };
const assessment = {
  assessedOn: "2026-11-02",
  decision: "approved",
  dataProtection: "not_needed",
};
const ofTechnology = ({ schoolId, technologyId }: ExampleIds) => ({ schoolId, technologyId });
const ofAssessment = ({ schoolId, assessmentId }: ExampleIds) => ({ schoolId, assessmentId });
const ofAssessmentFile = (ids: ExampleIds) => ({
  ...ofAssessment(ids),
  fileId: ids.assessmentFileId,
});
const ofTrust = ({ trustTechnologyId }: ExampleIds) => ({ technologyId: trustTechnologyId });

export const technologyExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: ofSchool },
  register: { by: schoolActors, input: (ids) => ({ ...ofSchool(ids), ...tool }) },
  assess: { by: schoolActors, input: (ids) => ({ ...ofTechnology(ids), ...assessment }) },
  stop: {
    by: schoolActors,
    input: (ids) => ({ ...ofTechnology(ids), inUseUntil: "2026-11-20" }),
  },
  withdraw: {
    by: schoolActors,
    input: (ids) => ({ ...ofTechnology(ids), reason: "Entered twice." }),
  },
  attach: {
    by: schoolActors,
    input: (ids) => ({
      ...ofAssessment(ids),
      fileName: "terms.txt",
      bytes: new TextEncoder().encode("Nothing is sold."),
    }),
  },
  detach: { by: schoolActors, input: ofAssessmentFile },
  file: { by: schoolReaders, input: ofAssessmentFile },
  ofTrust: { by: leads },
  registerForTrust: { by: trustLead, input: () => tool },
  assessForTrust: { by: trustLead, input: (ids) => ({ ...ofTrust(ids), ...assessment }) },
  withdrawForTrust: {
    by: trustLead,
    input: (ids) => ({ ...ofTrust(ids), reason: "Entered twice." }),
  },
  stopForTrust: { by: trustLead, input: (ids) => ({ ...ofTrust(ids), inUseUntil: "2026-11-20" }) },
};
