import { may, router, trustProcedure } from "../procedures.ts";
import { listRoles } from "./list-roles.ts";
import { retireRole, retireRoleInput } from "./retire-role.ts";
import { saveRoleInput } from "./role-fields.ts";
import { saveRole } from "./save-role.ts";

export const roleRouter = router({
  list: trustProcedure.use(may("read", "role")).query(({ ctx }) => listRoles(ctx)),
  save: trustProcedure
    .use(may("arrange", "role"))
    .input(saveRoleInput)
    .mutation(({ ctx, input }) => saveRole(ctx, input)),
  retire: trustProcedure
    .use(may("arrange", "role"))
    .input(retireRoleInput)
    .mutation(({ ctx, input }) => retireRole(ctx, input)),
});
