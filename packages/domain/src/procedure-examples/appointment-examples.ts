import type { ExampleIds } from "./example-ids.ts";
import {
  ofSchool,
  type ProcedureExamples,
  schoolActors,
  schoolReaders,
  trustLead,
} from "./procedure-example.ts";

const ofAppointment = ({ schoolId, appointmentId }: ExampleIds) => ({ schoolId, appointmentId });

export const appointmentExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: ofSchool },
  record: {
    by: schoolActors,
    input: ({ schoolId }) => ({
      schoolId,
      role: "designated_safeguarding_lead",
      name: "Mrs A Whitcombe",
      from: "2026-09-01",
    }),
  },
  end: {
    by: schoolActors,
    input: ({ schoolId, appointmentId }) => ({ schoolId, appointmentId, on: "2026-12-18" }),
  },
  correct: {
    by: schoolActors,
    input: (ids) => ({
      ...ofAppointment(ids),
      name: "Mr J Okafor",
      from: "2021-09-01",
      reason: "The first day was a year later.",
    }),
  },
  withdraw: {
    by: schoolActors,
    input: (ids) => ({ ...ofAppointment(ids), reason: "It was another school's." }),
  },
  changeContact: {
    by: schoolActors,
    input: (ids) => ({ ...ofAppointment(ids), telephone: "01632 960 001" }),
  },
  link: {
    by: schoolActors,
    input: (ids) => ({ ...ofAppointment(ids), staffMemberId: ids.staffMemberId }),
  },
};

export const peopleExamples: ProcedureExamples = {
  ofSchool: { by: schoolReaders, input: ofSchool },
  acrossSchools: { by: schoolReaders },
};

export const roleExamples: ProcedureExamples = {
  list: { by: schoolReaders },
  save: {
    by: trustLead,
    input: () => ({
      title: "Digital lead",
      what: "Chooses what is used in lessons.",
      force: "should",
      sourceTitle: "Our trust",
    }),
  },
  retire: { by: trustLead, input: () => ({ code: "computing_lead" }) },
};
