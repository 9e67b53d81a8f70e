import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { peopleAcrossSchools, peopleAcrossSchoolsInput } from "./people-across-schools.ts";
import { readPeople, readPeopleInput } from "./read-people.ts";

export const peopleRouter = router({
  ofSchool: schoolProcedure
    .use(may("read", "appointment"))
    .input(readPeopleInput)
    .query(({ ctx, input }) => readPeople(ctx, input)),
  /** With a day: who was responsible on it, at every school. */
  acrossSchools: trustProcedure
    .use(may("read", "appointment"))
    .input(peopleAcrossSchoolsInput)
    .query(({ ctx, input }) => peopleAcrossSchools(ctx, input)),
});
