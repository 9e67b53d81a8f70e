import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { schoolInput } from "../practice/list-evidence.ts";
import {
  assessmentFileInput,
  attachToAssessment,
  attachToAssessmentInput,
  detachFromAssessment,
  downloadOfAssessment,
} from "./assessment-files.ts";
import { listForTrust, listTechnologies } from "./list-technologies.ts";
import {
  assessTechnology,
  assessTechnologyInput,
  registerTechnology,
  registerTechnologyInput,
  stopTechnology,
  stopTechnologyInput,
  withdrawTechnology,
  withdrawTechnologyInput,
} from "./school-technologies.ts";
import {
  assessForTrust,
  assessForTrustInput,
  registerForTrust,
  registerForTrustInput,
  stopForTrust,
  stopForTrustInput,
  withdrawForTrust,
  withdrawForTrustInput,
} from "./trust-technologies.ts";

export const technologyRouter = router({
  list: schoolProcedure
    .use(may("read", "technology"))
    .input(schoolInput)
    .query(({ ctx, input }) => listTechnologies(ctx, input)),
  register: schoolProcedure
    .use(may("record", "technology"))
    .input(registerTechnologyInput)
    .mutation(({ ctx, input }) => registerTechnology(ctx, input)),
  assess: schoolProcedure
    .use(may("record", "technology"))
    .input(assessTechnologyInput)
    .mutation(({ ctx, input }) => assessTechnology(ctx, input)),
  stop: schoolProcedure
    .use(may("record", "technology"))
    .input(stopTechnologyInput)
    .mutation(({ ctx, input }) => stopTechnology(ctx, input)),
  withdraw: schoolProcedure
    .use(may("record", "technology"))
    .input(withdrawTechnologyInput)
    .mutation(({ ctx, input }) => withdrawTechnology(ctx, input)),
  attach: schoolProcedure
    .use(may("record", "technology"))
    .input(attachToAssessmentInput)
    .mutation(({ ctx, input }) => attachToAssessment(ctx, input)),
  detach: schoolProcedure
    .use(may("record", "technology"))
    .input(assessmentFileInput)
    .mutation(({ ctx, input }) => detachFromAssessment(ctx, input)),
  file: schoolProcedure
    .use(may("read", "technology"))
    .input(assessmentFileInput)
    .query(({ ctx, input }) => downloadOfAssessment(ctx, input)),
  ofTrust: trustProcedure.use(may("compare", "technology")).query(({ ctx }) => listForTrust(ctx)),
  registerForTrust: trustProcedure
    .use(may("arrange", "technology"))
    .input(registerForTrustInput)
    .mutation(({ ctx, input }) => registerForTrust(ctx, input)),
  assessForTrust: trustProcedure
    .use(may("arrange", "technology"))
    .input(assessForTrustInput)
    .mutation(({ ctx, input }) => assessForTrust(ctx, input)),
  stopForTrust: trustProcedure
    .use(may("arrange", "technology"))
    .input(stopForTrustInput)
    .mutation(({ ctx, input }) => stopForTrust(ctx, input)),
  withdrawForTrust: trustProcedure
    .use(may("arrange", "technology"))
    .input(withdrawForTrustInput)
    .mutation(({ ctx, input }) => withdrawForTrust(ctx, input)),
});
