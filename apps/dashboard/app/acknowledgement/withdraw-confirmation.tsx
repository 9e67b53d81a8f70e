import { TextField } from "@safeboard/ui/text-field";
import type { QuestionApart } from "../components/question-apart.tsx";
import type { PersonAsked } from "../domain-answers.ts";

/** The form's name on its page, by the confirmation that it takes back. */
export const withdrawForm = (acknowledgementId: string): string => `withdraw-${acknowledgementId}`;

/** Asks why a confirmation is wrong. @param here the page that it is done on */
export function whyAConfirmationIsWrong(
  here: string,
  { name, confirmation }: PersonAsked,
): QuestionApart {
  const acknowledgementId = confirmation?.id ?? "";
  return {
    form: withdrawForm(acknowledgementId),
    question: `Is the confirmation of ${name} wrong?`,
    page: `${here}?wrong=${acknowledgementId}`,
    within: here,
    consequences:
      "They are asked again. The confirmation stays on record, with your name and your reason.",
    confirm: "Take the confirmation back",
    hidden: { intent: "withdraw", acknowledgementId },
    field: (fields) => (
      <TextField
        {...fields.one("reason")}
        label="Why it is wrong"
        hint="Such as: the wrong name was tapped"
        autoComplete="off"
        width="full"
      />
    ),
  };
}
