import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { acceptRelease, acceptReleaseInput } from "./accept-release.ts";
import { cancelRelease, cancelReleaseInput } from "./cancel-release.ts";
import { inspectRelease, releaseCodeInput } from "./inspect-release.ts";
import { listReleases } from "./list-releases.ts";
import { releaseSchool, releaseSchoolInput } from "./release-school.ts";

export const releaseRouter = router({
  list: trustProcedure.use(may("read", "release")).query(({ ctx }) => listReleases(ctx)),
  create: schoolProcedure
    .use(may("create", "release"))
    .input(releaseSchoolInput)
    .mutation(({ ctx, input }) => releaseSchool(ctx, input)),
  cancel: schoolProcedure
    .use(may("cancel", "release"))
    .input(cancelReleaseInput)
    .mutation(({ ctx, input }) => cancelRelease(ctx, input)),
  inspect: trustProcedure
    .use(may("accept", "release"))
    .input(releaseCodeInput)
    .query(({ ctx, input }) => inspectRelease(ctx, input)),
  accept: trustProcedure
    .use(may("accept", "release"))
    .input(acceptReleaseInput)
    .mutation(({ ctx, input }) => acceptRelease(ctx, input)),
});
