/** Files that belong to a review of filtering and monitoring: test reports, minutes. They stay with it when it is corrected. */
import type { Transaction } from "@safeboard/database/actor";
import { z } from "zod";
import { attachFile, fileToAttach } from "../attachments/attach-file.ts";
import { detachFile } from "../attachments/detach-file.ts";
import { downloadFile } from "../attachments/download-file.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { requireAnyReview, requireReview } from "./current-review.ts";

export const attachToReviewInput = fileToAttach.extend({ reviewId: identifier });
export const reviewFileInput = z.object({
  schoolId: identifier,
  reviewId: identifier,
  fileId: identifier,
});
type ReviewFile = z.infer<typeof reviewFileInput>;

/** @throws NotFound for a review that was taken back, too */
export const attachToReview = (
  context: MemberContext,
  { reviewId, ...file }: z.infer<typeof attachToReviewInput>,
) =>
  attachFile(context, file, {
    ...ofReview(reviewId, requireReview),
    deed: "filteringReview.attach",
  });

export const detachFromReview = (context: MemberContext, { reviewId, ...file }: ReviewFile) =>
  detachFile(context, file, {
    ...ofReview(reviewId, requireReview),
    deed: "filteringReview.detach",
  });

/** A review that was taken back can still be read, and so can its files. */
export const downloadOfReview = (context: MemberContext, { reviewId, ...file }: ReviewFile) =>
  downloadFile(context, file, ofReview(reviewId, requireAnyReview));

const ofReview = (given: string, load: typeof requireReview | typeof requireAnyReview) => {
  const reviewId = given.toLowerCase();
  return {
    subject: { kind: "filtering_review" as const, id: reviewId },
    requireSubject: (transaction: Transaction, school: SchoolAddress) =>
      load(transaction, { ...school, reviewId }),
  };
};
