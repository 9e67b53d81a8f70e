import type { ExampleIds } from "./example-ids.ts";
import {
  leads,
  ofSchool,
  type ProcedureExamples,
  schoolActors,
  schoolReaders,
} from "./procedure-example.ts";

const ofReview = ({ schoolId, reviewId }: ExampleIds) => ({ schoolId, reviewId });
const ofFile = (ids: ExampleIds) => ({ ...ofReview(ids), fileId: ids.reviewFileId });

const review = {
  reviewedOn: "2026-11-10",
  occasion: "academic_year",
  tookPart: ["senior_leader", "governor"],
  results: { safe_search_on: { result: "not_in_place", note: "Off on the tablets." } },
};

export const filteringReviewExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: ofSchool },
  read: { by: schoolReaders, input: ofReview },
  acrossSchools: { by: leads, input: () => ({}) },
  record: { by: schoolActors, input: (ids) => ({ ...ofSchool(ids), review }) },
  correct: { by: schoolActors, input: (ids) => ({ ...ofReview(ids), review }) },
  withdraw: { by: schoolActors, input: ofReview },
  attach: {
    by: schoolActors,
    input: (ids) => ({
      ...ofReview(ids),
      fileName: "report.txt",
      bytes: new TextEncoder().encode("All tests passed."),
    }),
  },
  detach: { by: schoolActors, input: ofFile },
  file: { by: schoolReaders, input: ofFile },
};
