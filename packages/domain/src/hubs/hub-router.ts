import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { assignSchoolInput, assignSchoolToHub } from "./assign-school-to-hub.ts";
import { createHub, createHubInput } from "./create-hub.ts";
import { listHubs } from "./list-hubs.ts";
import { removeHub, removeHubInput } from "./remove-hub.ts";
import { renameHub, renameHubInput } from "./rename-hub.ts";

export const hubRouter = router({
  list: trustProcedure.use(may("read", "hub")).query(({ ctx }) => listHubs(ctx)),
  create: trustProcedure
    .use(may("arrange", "hub"))
    .input(createHubInput)
    .mutation(({ ctx, input }) => createHub(ctx, input)),
  rename: trustProcedure
    .use(may("arrange", "hub"))
    .input(renameHubInput)
    .mutation(({ ctx, input }) => renameHub(ctx, input)),
  assign: schoolProcedure
    .use(may("arrange", "hub"))
    .input(assignSchoolInput)
    .mutation(({ ctx, input }) => assignSchoolToHub(ctx, input)),
  remove: trustProcedure
    .use(may("arrange", "hub"))
    .input(removeHubInput)
    .mutation(({ ctx, input }) => removeHub(ctx, input)),
});
