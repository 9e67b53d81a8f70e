import type { ExampleIds } from "./example-ids.ts";
import {
  schoolReaders,
  schoolActors,
  approvers,
  leads,
  trustLead,
  ofSchool,
  ofVersion,
  type ProcedureExamples,
} from "./procedure-example.ts";

const ofVersionInReview = ({ schoolId, reviewVersionId }: ExampleIds) => ({
  schoolId,
  versionId: reviewVersionId,
});
const ofPublishedVersion = ({ schoolId, publishedVersionId }: ExampleIds) => ({
  schoolId,
  versionId: publishedVersionId,
});

export const policyExamples: ProcedureExamples = {
  upload: {
    by: schoolActors,
    input: ({ schoolId }) => ({
      schoolId,
      fileName: "online-safety-policy.txt",
      bytes: new TextEncoder().encode("Online Safety Policy\n\nNext review: Summer 2027\n"),
    }),
  },
  versions: { by: schoolReaders, input: ofSchool },
  version: { by: schoolReaders, input: ofVersion },
  file: { by: schoolReaders, input: ofVersion },
  correct: {
    by: schoolActors,
    input: (ids) => ({ ...ofVersion(ids), fact: "nextReview", value: "Summer 2027" }),
  },
  confirm: { by: schoolActors, input: ofVersion },
  discard: { by: schoolActors, input: ofVersion },
  list: { by: schoolReaders, input: ofSchool },
  life: { by: schoolReaders, input: ofVersion },
  sendForReview: {
    by: schoolActors,
    input: ({ schoolId, checkedVersionId }) => ({ schoolId, versionId: checkedVersionId }),
  },
  returnFromReview: {
    by: approvers,
    input: (ids) => ({ ...ofVersionInReview(ids), reason: "It names a coordinator who has left." }),
  },
  approve: {
    by: approvers,
    input: (ids) => ({
      ...ofVersionInReview(ids),
      body: "Local governing body",
      approvedOn: "2026-11-12",
      minuteReference: "12 November 2026, item 7",
    }),
  },
  withdrawApproval: {
    by: schoolActors,
    input: (ids) => ({ ...ofPublishedVersion(ids), reason: "The governors put it off." }),
  },
  withdraw: {
    by: schoolActors,
    input: (ids) => ({ ...ofPublishedVersion(ids), reason: "Part of the behaviour policy now." }),
  },
  fileAsHistory: { by: schoolActors, input: ofVersion },
  publish: {
    by: schoolActors,
    input: (ids) => ({
      ...ofPublishedVersion(ids),
      webAddress: "https://www.ashdown.example/policies/phones.pdf",
      publishedOn: "2026-11-16",
    }),
  },
  checkPublication: {
    by: schoolActors,
    input: (ids) => ({
      ...ofPublishedVersion(ids),
      found: { how: "by_eye", outcome: "same_file" },
    }),
  },
  types: { by: schoolReaders },
  register: { by: leads },
  saveType: {
    by: trustLead,
    input: () => ({
      name: "Animals in school",
      reviewMonths: 24,
      approvedBy: "Headteacher",
      onWebsite: false,
      heldBy: "school",
    }),
  },
  retireType: { by: trustLead, input: () => ({ code: "whistleblowing", retired: true }) },
};
