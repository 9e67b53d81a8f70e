import type { QuestionApart } from "../components/question-apart.tsx";
import { reviewAddress } from "./addresses.ts";

/** Asks before a review is taken back. */
export function takeBackReview(schoolId: string, reviewId: string): QuestionApart {
  const here = reviewAddress(schoolId, reviewId);
  return {
    form: "withdraw",
    question: "Take this review back?",
    page: `${here}?back=yes`,
    within: here,
    consequences:
      "It counts no more for the school or the trust. It stays in the record, with whoever took it back.",
    confirm: "Take the review back",
    hidden: { intent: "withdraw" },
  };
}
