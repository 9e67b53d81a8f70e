import type { ExampleIds } from "./example-ids.ts";
import { schoolActors, ofSchool, type ProcedureExamples } from "./procedure-example.ts";

const ofStaffMember = ({ schoolId, staffMemberId }: ExampleIds) => ({ schoolId, staffMemberId });

export const staffExamples: ProcedureExamples = {
  list: { by: schoolActors, input: ofSchool },
  read: { by: schoolActors, input: ofStaffMember },
  add: {
    by: schoolActors,
    input: ({ schoolId }) => ({ schoolId, name: "Una Bell", group: "support" }),
  },
  addList: {
    by: schoolActors,
    input: ({ schoolId }) => ({ schoolId, lines: "Una Bell, , support" }),
  },
  change: {
    by: schoolActors,
    input: (ids) => ({ ...ofStaffMember(ids), name: "Nia Price", group: "leadership" }),
  },
  leave: {
    by: schoolActors,
    input: (ids) => ({ ...ofStaffMember(ids), on: "2026-12-18" }),
  },
  remove: { by: schoolActors, input: ofStaffMember },
};
