import type { ExampleIds } from "./example-ids.ts";
import {
  leads,
  ofSchool,
  type ProcedureExamples,
  schoolActors,
  schoolReaders,
} from "./procedure-example.ts";

const wanted = {
  title: "Check the filter after each update",
  owner: "The network manager",
  dueOn: "2026-12-11",
};

const ofFile = ({ schoolId, actionId, actionFileId }: ExampleIds) => ({
  schoolId,
  actionId,
  fileId: actionFileId,
});

export const actionExamples: ProcedureExamples = {
  list: { by: leads },
  ofSchool: { by: schoolReaders, input: ofSchool },
  read: { by: schoolReaders, input: ({ schoolId, actionId }) => ({ schoolId, actionId }) },
  draft: {
    by: schoolActors,
    input: ({ schoolId, lessonId }) => ({ schoolId, raisedFrom: "lesson", subject: lessonId }),
  },
  raise: {
    by: schoolActors,
    input: ({ schoolId, lessonId }) => ({
      schoolId,
      ...wanted,
      raisedFrom: "lesson",
      subject: lessonId,
    }),
  },
  draftForSchools: {
    by: leads,
    input: ({ schoolId, otherSchoolId }) => ({
      measure: "policy_review",
      schoolIds: [schoolId, otherSchoolId],
    }),
  },
  raiseForSchools: {
    by: leads,
    input: ({ schoolId, otherSchoolId, lessonId }) => ({
      schoolIds: [schoolId, otherSchoolId],
      ...wanted,
      originSchoolId: schoolId,
      raisedFrom: "lesson",
      subject: lessonId,
    }),
  },
  note: {
    by: schoolActors,
    input: ({ schoolId, actionId }) => ({ schoolId, actionId, note: "The supplier was asked." }),
  },
  postpone: {
    by: schoolActors,
    input: ({ schoolId, actionId }) => ({
      schoolId,
      actionId,
      dueOn: "2027-01-15",
      note: "The supplier answers in January.",
    }),
  },
  handOver: {
    by: schoolActors,
    input: ({ schoolId, actionId }) => ({ schoolId, actionId, owner: "The business manager" }),
  },
  close: {
    by: schoolActors,
    input: ({ schoolId, actionId }) => ({
      schoolId,
      actionId,
      note: "The check is in the list of the network team.",
      doneOn: "2026-11-22",
    }),
  },
  reopen: {
    by: schoolActors,
    input: ({ schoolId, closedActionId }) => ({
      schoolId,
      actionId: closedActionId,
      note: "The update came without the check.",
    }),
  },
  withdraw: { by: schoolActors, input: ({ schoolId, actionId }) => ({ schoolId, actionId }) },
  attach: {
    by: schoolActors,
    input: ({ schoolId, actionId }) => ({
      schoolId,
      actionId,
      fileName: "report.txt",
      bytes: new TextEncoder().encode("The filter was checked."),
    }),
  },
  detach: { by: schoolActors, input: ofFile },
  file: { by: schoolReaders, input: ofFile },
};
