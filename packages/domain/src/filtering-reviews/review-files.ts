/** Files that belong to a review of filtering and monitoring: test reports, minutes. They stay with it when it is corrected. */
import { z } from "zod";
import { fileToAttach } from "../attachments/attach-file.ts";
import { filesOf } from "../attachments/files-of.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireAnyReview, requireReview } from "./current-review.ts";

export const attachToReviewInput = fileToAttach.extend({ reviewId: identifier });
export const reviewFileInput = z.object({
  schoolId: identifier,
  reviewId: identifier,
  fileId: identifier,
});
type ReviewFile = z.infer<typeof reviewFileInput>;

const files = filesOf({
  kind: "filtering_review",
  deeds: { attach: "filteringReview.attach", detach: "filteringReview.detach" },
  toChange: (transaction, school, reviewId) => requireReview(transaction, { ...school, reviewId }),
  // A review that was taken back can still be read, and so can its files.
  toRead: (transaction, school, reviewId) => requireAnyReview(transaction, { ...school, reviewId }),
});

/** @throws NotFound for a review that was taken back, too */
export const attachToReview = (
  context: MemberContext,
  { reviewId, ...file }: z.infer<typeof attachToReviewInput>,
) => files.attach(context, reviewId, file);

export const detachFromReview = (context: MemberContext, { reviewId, ...file }: ReviewFile) =>
  files.detach(context, reviewId, file);

export const downloadOfReview = (context: MemberContext, { reviewId, ...file }: ReviewFile) =>
  files.download(context, reviewId, file);
