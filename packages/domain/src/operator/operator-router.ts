import { operatorProcedure, router } from "../procedures.ts";
import { applyGias, applyGiasInput } from "./apply-gias.ts";
import { compareWithGias, compareWithGiasInput } from "./compare-with-gias.ts";
import { createTrust, createTrustInput } from "./create-trust.ts";
import { findTrusts, findTrustsInput } from "./find-trusts.ts";
import { listTrusts } from "./list-trusts.ts";
import { readRegister } from "./read-register.ts";
import { readRegisteredTrust, readRegisteredTrustInput } from "./registered-trust.ts";

export const operatorRouter = router({
  findTrusts: operatorProcedure
    .input(findTrustsInput)
    .query(({ ctx, input }) => findTrusts(ctx, input)),
  listTrusts: operatorProcedure.query(({ ctx }) => listTrusts(ctx)),
  readRegister: operatorProcedure.query(({ ctx }) => readRegister(ctx)),
  readRegisteredTrust: operatorProcedure
    .input(readRegisteredTrustInput)
    .query(({ ctx, input }) => readRegisteredTrust(ctx, input)),
  createTrust: operatorProcedure
    .input(createTrustInput)
    .mutation(({ ctx, input }) => createTrust(ctx, input)),
  giasDifference: operatorProcedure
    .input(compareWithGiasInput)
    .query(({ ctx, input }) => compareWithGias(ctx, input)),
  applyGias: operatorProcedure
    .input(applyGiasInput)
    .mutation(({ ctx, input }) => applyGias(ctx, input)),
});
