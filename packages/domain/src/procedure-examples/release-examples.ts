import { trustLead, type ProcedureExamples } from "./procedure-example.ts";

export const releaseExamples: ProcedureExamples = {
  list: { by: trustLead },
  create: {
    by: trustLead,
    input: ({ otherSchoolId }) => ({ schoolId: otherSchoolId, leavingOn: "2027-08-31" }),
  },
  cancel: {
    by: trustLead,
    input: ({ releasedSchoolId, releaseId }) => ({ schoolId: releasedSchoolId, releaseId }),
  },
  inspect: { by: trustLead, input: ({ releaseCode }) => ({ code: releaseCode }) },
  accept: { by: trustLead, input: ({ releaseCode }) => ({ code: releaseCode }) },
};
