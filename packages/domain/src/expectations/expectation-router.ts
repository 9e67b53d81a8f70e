import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { acrossSchoolsInput, expectationsAcrossSchools } from "./expectations-across-schools.ts";
import { listOwnSets } from "./list-own-sets.ts";
import { listPromises, promisesInput } from "./list-promises.ts";
import { oneAcrossSchools, oneAcrossSchoolsInput } from "./one-across-schools.ts";
import { ownExpectationInput } from "./own-expectation.ts";
import { readGuidance } from "./read-guidance.ts";
import { readVersionExpectations, versionExpectationsInput } from "./read-version-expectations.ts";
import { removeOwnExpectation, removeOwnInput } from "./remove-own-expectation.ts";
import { ruleInput, ruleOnExpectation } from "./rule-on-expectation.ts";
import { saveGrace, saveGraceInput } from "./save-grace.ts";
import { saveOwnExpectation } from "./save-own-expectation.ts";
import { tryOwnExpectation, tryOwnInput } from "./try-own-expectation.ts";
import { withdrawPromise, withdrawPromiseInput } from "./withdraw-promise.ts";
import { withdrawRuling, withdrawRulingInput } from "./withdraw-ruling.ts";

export const expectationRouter = router({
  ofVersion: schoolProcedure
    .use(may("read", "expectation"))
    .input(versionExpectationsInput)
    .query(({ ctx, input }) => readVersionExpectations(ctx, input)),
  rule: schoolProcedure
    .use(may("rule", "expectation"))
    .input(ruleInput)
    .mutation(({ ctx, input }) => ruleOnExpectation(ctx, input)),
  withdrawRuling: schoolProcedure
    .use(may("rule", "expectation"))
    .input(withdrawRulingInput)
    .mutation(({ ctx, input }) => withdrawRuling(ctx, input)),
  promises: schoolProcedure
    .use(may("read", "expectation"))
    .input(promisesInput)
    .query(({ ctx, input }) => listPromises(ctx, input)),
  withdrawPromise: schoolProcedure
    .use(may("rule", "expectation"))
    .input(withdrawPromiseInput)
    .mutation(({ ctx, input }) => withdrawPromise(ctx, input)),
  acrossSchools: trustProcedure
    .use(may("compare", "expectation"))
    .input(acrossSchoolsInput)
    .query(({ ctx, input }) => expectationsAcrossSchools(ctx, input)),
  oneAcrossSchools: trustProcedure
    .use(may("compare", "expectation"))
    .input(oneAcrossSchoolsInput)
    .query(({ ctx, input }) => oneAcrossSchools(ctx, input)),
  ownSets: trustProcedure.use(may("arrange", "expectation")).query(({ ctx }) => listOwnSets(ctx)),
  saveOwn: trustProcedure
    .use(may("arrange", "expectation"))
    .input(ownExpectationInput)
    .mutation(({ ctx, input }) => saveOwnExpectation(ctx, input)),
  removeOwn: trustProcedure
    .use(may("arrange", "expectation"))
    .input(removeOwnInput)
    .mutation(({ ctx, input }) => removeOwnExpectation(ctx, input)),
  tryOwn: schoolProcedure
    .use(may("arrange", "expectation"))
    .input(tryOwnInput)
    .query(({ ctx, input }) => tryOwnExpectation(ctx, input)),
  guidance: trustProcedure.use(may("compare", "expectation")).query(({ ctx }) => readGuidance(ctx)),
  saveGrace: trustProcedure
    .use(may("arrange", "expectation"))
    .input(saveGraceInput)
    .mutation(({ ctx, input }) => saveGrace(ctx, input)),
});
