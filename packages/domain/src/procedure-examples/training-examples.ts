import type { ExampleIds } from "./example-ids.ts";
import {
  leads,
  ofSchool,
  type ProcedureExamples,
  schoolActors,
  schoolReaders,
  trustLead,
} from "./procedure-example.ts";

const ofPeople = ({ schoolId, staffMemberId }: ExampleIds) => ({
  schoolId,
  staffMemberIds: [staffMemberId],
});

const ofPerson = ({ schoolId, staffMemberId }: ExampleIds) => ({ schoolId, staffMemberId });

const aboutBikes = {
  title: "Bikes",
  what: "Whoever rides with pupils has been shown how.",
  groups: ["teaching"],
  lasts: "months",
  months: "24",
  firstWithinDays: "30",
  force: "should",
  source: "A decision of the trust’s board",
};

export const trainingExamples: ProcedureExamples = {
  matrix: { by: schoolReaders, input: ofSchool },
  ofPerson: { by: schoolActors, input: ofPerson },
  standing: {
    by: schoolActors,
    input: (ids) => ({ ...ofPerson(ids), requirementCode: "safeguarding" }),
  },
  record: {
    by: schoolActors,
    input: (ids) => ({
      ...ofPeople(ids),
      course: "prevent_awareness",
      completedOn: "2026-11-02",
      occasion: "Staff meeting",
    }),
  },
  withdrawCompletion: {
    by: schoolActors,
    input: ({ schoolId, completionId }) => ({
      schoolId,
      completionId,
      reason: "It was another Ms Price.",
    }),
  },
  book: {
    by: schoolActors,
    input: (ids) => ({ ...ofPeople(ids), course: "safeguarding", bookedFor: "2026-12-09" }),
  },
  cancelBooking: {
    by: schoolActors,
    input: ({ schoolId, trainingBookingId }) => ({ schoolId, bookingId: trainingBookingId }),
  },
  exempt: {
    by: schoolActors,
    input: (ids) => ({
      ...ofPerson(ids),
      requirementCode: "part_one",
      reason: "On secondment",
      from: "2026-11-01",
    }),
  },
  withdrawExemption: {
    by: schoolActors,
    input: ({ schoolId, trainingExemptionId }) => ({
      schoolId,
      exemptionId: trainingExemptionId,
      reason: "Back from leave",
    }),
  },
  schoolRequirements: { by: schoolReaders, input: ofSchool },
  saveSchoolRequirement: {
    by: schoolActors,
    input: ({ schoolId, schoolRequirementCode }) => ({
      schoolId,
      code: schoolRequirementCode,
      ...aboutBikes,
    }),
  },
  retireSchoolRequirement: {
    by: schoolActors,
    input: ({ schoolId, schoolRequirementCode }) => ({ schoolId, code: schoolRequirementCode }),
  },
  acrossSchools: { by: leads, input: () => ({}) },
  oneAcrossSchools: {
    by: leads,
    input: () => ({ requirementCode: "safeguarding" }),
  },
  requirements: { by: leads },
  saveRequirement: {
    by: trustLead,
    input: ({ ownRequirementCode }) => ({ code: ownRequirementCode, ...aboutBikes }),
  },
  retireRequirement: {
    by: trustLead,
    input: ({ ownRequirementCode }) => ({ code: ownRequirementCode }),
  },
  saveCourse: {
    by: trustLead,
    input: ({ ownCourseCode }) => ({
      code: ownCourseCode,
      title: "Phones, again",
      satisfies: ["safeguarding"],
    }),
  },
  retireCourse: { by: trustLead, input: ({ ownCourseCode }) => ({ code: ownCourseCode }) },
};
