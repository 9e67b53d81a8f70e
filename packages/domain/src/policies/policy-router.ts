import { may, router, schoolProcedure } from "../procedures.ts";
import { confirmPolicyVersion, confirmVersionInput } from "./confirm-policy-version.ts";
import { correctFact } from "./correct-fact.ts";
import { correctionInput } from "./corrected-value.ts";
import { discardPolicyVersion } from "./discard-policy-version.ts";
import { downloadPolicyFile } from "./download-policy-file.ts";
import { listPolicyVersions, listVersionsInput } from "./list-policy-versions.ts";
import { readPolicyVersion, versionInput } from "./read-policy-version.ts";
import { uploadPolicy, uploadPolicyInput } from "./upload-policy.ts";

export const policyRouter = router({
  upload: schoolProcedure
    .use(may("upload", "policy"))
    .input(uploadPolicyInput)
    .mutation(({ ctx, input }) => uploadPolicy(ctx, input)),
  versions: schoolProcedure
    .use(may("read", "policy"))
    .input(listVersionsInput)
    .query(({ ctx, input }) => listPolicyVersions(ctx, input)),
  version: schoolProcedure
    .use(may("read", "policy"))
    .input(versionInput)
    .query(({ ctx, input }) => readPolicyVersion(ctx, input)),
  file: schoolProcedure
    .use(may("read", "policy"))
    .input(versionInput)
    .query(({ ctx, input }) => downloadPolicyFile(ctx, input)),
  correct: schoolProcedure
    .use(may("correct", "policy"))
    .input(versionInput)
    .input(correctionInput)
    .mutation(({ ctx, input }) => correctFact(ctx, input)),
  confirm: schoolProcedure
    .use(may("confirm", "policy"))
    .input(confirmVersionInput)
    .mutation(({ ctx, input }) => confirmPolicyVersion(ctx, input)),
  discard: schoolProcedure
    .use(may("discard", "policy"))
    .input(versionInput)
    .mutation(({ ctx, input }) => discardPolicyVersion(ctx, input)),
});
