import { may, router, trustProcedure } from "../procedures.ts";
import { listAuditEvents, listAuditEventsInput } from "./list-audit-events.ts";
import { verifyOwnAuditChain } from "./verify-audit-chain.ts";

export const auditRouter = router({
  list: trustProcedure
    .use(may("read", "audit"))
    .input(listAuditEventsInput)
    .query(({ ctx, input }) => listAuditEvents(ctx, input)),
  verify: trustProcedure.use(may("verify", "audit")).query(({ ctx }) => verifyOwnAuditChain(ctx)),
});
