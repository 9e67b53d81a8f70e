import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { approvePolicyVersion, approveVersionInput } from "./approve-policy-version.ts";
import { checkPublication, checkPublicationInput } from "./check-publication.ts";
import { confirmPolicyVersion, confirmVersionInput } from "./confirm-policy-version.ts";
import { correctFact } from "./correct-fact.ts";
import { correctionInput } from "./corrected-value.ts";
import { discardPolicyVersion } from "./discard-policy-version.ts";
import { downloadPolicyFile } from "./download-policy-file.ts";
import { fileAsHistory } from "./file-as-history.ts";
import { listPolicyTypes } from "./list-policy-types.ts";
import { listPolicyVersions, listVersionsInput } from "./list-policy-versions.ts";
import { listSchoolPolicies, listSchoolPoliciesInput } from "./list-school-policies.ts";
import { publishInput, publishPolicyVersion } from "./publish-policy-version.ts";
import { readPolicyRegister } from "./read-policy-register.ts";
import { readPolicyVersion, versionInput } from "./read-policy-version.ts";
import { readVersionLife } from "./read-version-life.ts";
import { returnFromReview, returnFromReviewInput } from "./return-from-review.ts";
import {
  retirePolicyType,
  retirePolicyTypeInput,
  savePolicyType,
  savePolicyTypeInput,
} from "./save-policy-type.ts";
import { sendForReview, sendForReviewInput } from "./send-for-review.ts";
import { uploadPolicy, uploadPolicyInput } from "./upload-policy.ts";
import { withdrawApproval, withdrawApprovalInput } from "./withdraw-approval.ts";
import { withdrawPolicyVersion, withdrawVersionInput } from "./withdraw-policy-version.ts";

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
  list: schoolProcedure
    .use(may("read", "policy"))
    .input(listSchoolPoliciesInput)
    .query(({ ctx, input }) => listSchoolPolicies(ctx, input)),
  life: schoolProcedure
    .use(may("read", "policy"))
    .input(versionInput)
    .query(({ ctx, input }) => readVersionLife(ctx, input)),
  sendForReview: schoolProcedure
    .use(may("review", "policy"))
    .input(sendForReviewInput)
    .mutation(({ ctx, input }) => sendForReview(ctx, input)),
  returnFromReview: schoolProcedure
    .use(may("approve", "policy"))
    .input(returnFromReviewInput)
    .mutation(({ ctx, input }) => returnFromReview(ctx, input)),
  approve: schoolProcedure
    .use(may("approve", "policy"))
    .input(approveVersionInput)
    .mutation(({ ctx, input }) => approvePolicyVersion(ctx, input)),
  withdrawApproval: schoolProcedure
    .use(may("withdraw", "policy"))
    .input(withdrawApprovalInput)
    .mutation(({ ctx, input }) => withdrawApproval(ctx, input)),
  withdraw: schoolProcedure
    .use(may("withdraw", "policy"))
    .input(withdrawVersionInput)
    .mutation(({ ctx, input }) => withdrawPolicyVersion(ctx, input)),
  fileAsHistory: schoolProcedure
    .use(may("discard", "policy"))
    .input(versionInput)
    .mutation(({ ctx, input }) => fileAsHistory(ctx, input)),
  publish: schoolProcedure
    .use(may("publish", "policy"))
    .input(publishInput)
    .mutation(({ ctx, input }) => publishPolicyVersion(ctx, input)),
  checkPublication: schoolProcedure
    .use(may("publish", "policy"))
    .input(checkPublicationInput)
    .mutation(({ ctx, input }) => checkPublication(ctx, input)),
  types: trustProcedure.use(may("read", "policyType")).query(({ ctx }) => listPolicyTypes(ctx)),
  register: trustProcedure
    .use(may("compare", "policyType"))
    .query(({ ctx }) => readPolicyRegister(ctx)),
  saveType: trustProcedure
    .use(may("decide", "policyType"))
    .input(savePolicyTypeInput)
    .mutation(({ ctx, input }) => savePolicyType(ctx, input)),
  retireType: trustProcedure
    .use(may("decide", "policyType"))
    .input(retirePolicyTypeInput)
    .mutation(({ ctx, input }) => retirePolicyType(ctx, input)),
});
