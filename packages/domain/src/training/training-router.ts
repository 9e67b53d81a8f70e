import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { acrossSchoolsInput, readTrainingAcrossSchools } from "./across-schools.ts";
import { bookTraining, bookTrainingInput } from "./book-training.ts";
import { cancelBooking, cancelBookingInput } from "./cancel-booking.ts";
import { exemptFromTraining, exemptFromTrainingInput } from "./exempt-from-training.ts";
import {
  listRequirements,
  listSchoolRequirements,
  schoolRequirementsInput,
} from "./list-requirements.ts";
import { oneAcrossSchoolsInput, readRequirementAcrossSchools } from "./one-across-schools.ts";
import { matrixInput, readMatrix } from "./read-matrix.ts";
import { personTrainingInput, readPersonTraining } from "./read-person-training.ts";
import { readStanding, standingInput } from "./read-standing.ts";
import { recordCompletions, recordCompletionsInput } from "./record-completions.ts";
import { requirementInput } from "./requirement-input.ts";
import { retireCourse, retireCourseInput } from "./retire-course.ts";
import { retireRequirement, retireRequirementInput } from "./retire-requirement.ts";
import {
  retireSchoolRequirement,
  retireSchoolRequirementInput,
} from "./retire-school-requirement.ts";
import { saveCourse, saveCourseInput } from "./save-course.ts";
import { saveRequirement } from "./save-requirement.ts";
import { saveSchoolRequirement, schoolRequirementInput } from "./save-school-requirement.ts";
import { withdrawCompletion, withdrawCompletionInput } from "./withdraw-completion.ts";
import { withdrawExemption, withdrawExemptionInput } from "./withdraw-exemption.ts";

export const trainingRouter = router({
  matrix: schoolProcedure
    .use(may("read", "training"))
    .input(matrixInput)
    .query(({ ctx, input }) => readMatrix(ctx, input)),
  ofPerson: schoolProcedure
    .use(may("readPeople", "training"))
    .input(personTrainingInput)
    .query(({ ctx, input }) => readPersonTraining(ctx, input)),
  standing: schoolProcedure
    .use(may("readPeople", "training"))
    .input(standingInput)
    .query(({ ctx, input }) => readStanding(ctx, input)),
  record: schoolProcedure
    .use(may("record", "training"))
    .input(recordCompletionsInput)
    .mutation(({ ctx, input }) => recordCompletions(ctx, input)),
  withdrawCompletion: schoolProcedure
    .use(may("record", "training"))
    .input(withdrawCompletionInput)
    .mutation(({ ctx, input }) => withdrawCompletion(ctx, input)),
  book: schoolProcedure
    .use(may("record", "training"))
    .input(bookTrainingInput)
    .mutation(({ ctx, input }) => bookTraining(ctx, input)),
  cancelBooking: schoolProcedure
    .use(may("record", "training"))
    .input(cancelBookingInput)
    .mutation(({ ctx, input }) => cancelBooking(ctx, input)),
  exempt: schoolProcedure
    .use(may("record", "training"))
    .input(exemptFromTrainingInput)
    .mutation(({ ctx, input }) => exemptFromTraining(ctx, input)),
  withdrawExemption: schoolProcedure
    .use(may("record", "training"))
    .input(withdrawExemptionInput)
    .mutation(({ ctx, input }) => withdrawExemption(ctx, input)),
  schoolRequirements: schoolProcedure
    .use(may("read", "training"))
    .input(schoolRequirementsInput)
    .query(({ ctx, input }) => listSchoolRequirements(ctx, input)),
  saveSchoolRequirement: schoolProcedure
    .use(may("add", "training"))
    .input(schoolRequirementInput)
    .mutation(({ ctx, input }) => saveSchoolRequirement(ctx, input)),
  retireSchoolRequirement: schoolProcedure
    .use(may("add", "training"))
    .input(retireSchoolRequirementInput)
    .mutation(({ ctx, input }) => retireSchoolRequirement(ctx, input)),
  acrossSchools: trustProcedure
    .use(may("compare", "training"))
    .input(acrossSchoolsInput)
    .query(({ ctx, input }) => readTrainingAcrossSchools(ctx, input)),
  oneAcrossSchools: trustProcedure
    .use(may("compare", "training"))
    .input(oneAcrossSchoolsInput)
    .query(({ ctx, input }) => readRequirementAcrossSchools(ctx, input)),
  requirements: trustProcedure
    .use(may("compare", "training"))
    .query(({ ctx }) => listRequirements(ctx)),
  saveRequirement: trustProcedure
    .use(may("arrange", "training"))
    .input(requirementInput)
    .mutation(({ ctx, input }) => saveRequirement(ctx, input)),
  retireRequirement: trustProcedure
    .use(may("arrange", "training"))
    .input(retireRequirementInput)
    .mutation(({ ctx, input }) => retireRequirement(ctx, input)),
  saveCourse: trustProcedure
    .use(may("arrange", "training"))
    .input(saveCourseInput)
    .mutation(({ ctx, input }) => saveCourse(ctx, input)),
  retireCourse: trustProcedure
    .use(may("arrange", "training"))
    .input(retireCourseInput)
    .mutation(({ ctx, input }) => retireCourse(ctx, input)),
});
