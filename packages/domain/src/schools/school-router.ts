import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { readProfile, readProfileInput } from "../profile/read-profile.ts";
import { listSchools } from "./list-schools.ts";
import { readSchool, readSchoolInput } from "./read-school.ts";

export const schoolRouter = router({
  list: trustProcedure.use(may("read", "school")).query(({ ctx }) => listSchools(ctx)),
  read: schoolProcedure
    .use(may("read", "school"))
    .input(readSchoolInput)
    .query(({ ctx, input }) => readSchool(ctx, input)),
  /** What somebody from outside the trust may be shown. */
  profile: schoolProcedure
    .use(may("read", "school"))
    .input(readProfileInput)
    .query(({ ctx, input }) => readProfile(ctx, input)),
});
