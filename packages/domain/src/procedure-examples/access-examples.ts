import { everybody, trustLead, type ProcedureExamples } from "./procedure-example.ts";

export const meExamples: ProcedureExamples = {
  memberships: { by: everybody },
  current: { by: everybody },
};

export const membershipExamples: ProcedureExamples = {
  list: { by: trustLead },
  end: { by: trustLead, input: ({ membershipId }) => ({ membershipId }) },
};

export const invitationExamples: ProcedureExamples = {
  list: { by: trustLead },
  create: {
    by: trustLead,
    input: ({ schoolId }) => ({
      email: "office@ashdown.example",
      displayName: "Tess Holloway",
      role: "school_admin",
      schoolIds: [schoolId],
    }),
  },
  revoke: { by: trustLead, input: ({ invitationId }) => ({ invitationId }) },
};
