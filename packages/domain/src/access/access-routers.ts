import { listMemberships as listOwnMemberships } from "@safeboard/database/actor";
import { may, router, signedInProcedure, trustProcedure } from "../procedures.ts";
import { createInvitation, createInvitationInput } from "./create-invitation.ts";
import { endMembership, endMembershipInput } from "./end-membership.ts";
import { listInvitations } from "./list-invitations.ts";
import { listMemberships } from "./list-memberships.ts";
import { readCurrentMember } from "./read-current-member.ts";
import { revokeInvitation, revokeInvitationInput } from "./revoke-invitation.ts";

/** About the person who asks. */
export const meRouter = router({
  memberships: signedInProcedure.query(({ ctx }) =>
    listOwnMemberships(ctx.database, ctx.userId, ctx.today),
  ),
  current: trustProcedure.query(({ ctx }) => readCurrentMember(ctx)),
});

export const membershipRouter = router({
  list: trustProcedure.use(may("read", "membership")).query(({ ctx }) => listMemberships(ctx)),
  end: trustProcedure
    .use(may("end", "membership"))
    .input(endMembershipInput)
    .mutation(({ ctx, input }) => endMembership(ctx, input)),
});

export const invitationRouter = router({
  list: trustProcedure.use(may("read", "invitation")).query(({ ctx }) => listInvitations(ctx)),
  create: trustProcedure
    .use(may("create", "invitation"))
    .input(createInvitationInput)
    .mutation(({ ctx, input }) => createInvitation(ctx, input)),
  revoke: trustProcedure
    .use(may("revoke", "invitation"))
    .input(revokeInvitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
});
