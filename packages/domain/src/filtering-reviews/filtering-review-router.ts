import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { acrossSchoolsInput, readReviewsAcrossSchools } from "./across-schools.ts";
import { correctReview, correctReviewInput } from "./correct-review.ts";
import { listReviews, listReviewsInput } from "./list-reviews.ts";
import { readReview, readReviewInput } from "./read-review.ts";
import { recordReview, recordReviewInput } from "./record-review.ts";
import {
  attachToReview,
  attachToReviewInput,
  detachFromReview,
  downloadOfReview,
  reviewFileInput,
} from "./review-files.ts";
import { withdrawReview, withdrawReviewInput } from "./withdraw-review.ts";

export const filteringReviewRouter = router({
  list: schoolProcedure
    .use(may("read", "filteringReview"))
    .input(listReviewsInput)
    .query(({ ctx, input }) => listReviews(ctx, input)),
  read: schoolProcedure
    .use(may("read", "filteringReview"))
    .input(readReviewInput)
    .query(({ ctx, input }) => readReview(ctx, input)),
  acrossSchools: trustProcedure
    .use(may("compare", "filteringReview"))
    .input(acrossSchoolsInput)
    .query(({ ctx, input }) => readReviewsAcrossSchools(ctx, input)),
  record: schoolProcedure
    .use(may("record", "filteringReview"))
    .input(recordReviewInput)
    .mutation(({ ctx, input }) => recordReview(ctx, input)),
  correct: schoolProcedure
    .use(may("record", "filteringReview"))
    .input(correctReviewInput)
    .mutation(({ ctx, input }) => correctReview(ctx, input)),
  withdraw: schoolProcedure
    .use(may("record", "filteringReview"))
    .input(withdrawReviewInput)
    .mutation(({ ctx, input }) => withdrawReview(ctx, input)),
  attach: schoolProcedure
    .use(may("record", "filteringReview"))
    .input(attachToReviewInput)
    .mutation(({ ctx, input }) => attachToReview(ctx, input)),
  detach: schoolProcedure
    .use(may("record", "filteringReview"))
    .input(reviewFileInput)
    .mutation(({ ctx, input }) => detachFromReview(ctx, input)),
  file: schoolProcedure
    .use(may("read", "filteringReview"))
    .input(reviewFileInput)
    .query(({ ctx, input }) => downloadOfReview(ctx, input)),
});
