import { TextField } from "@safeboard/ui/text-field";
import type { QuestionApart } from "../components/question-apart.tsx";

const words = {
  completion: {
    question: "Was this recorded by mistake?",
    consequences: "It no longer counts. It stays on record, with your name and your reason.",
    confirm: "Take it back",
    label: "Why it is wrong",
    hint: "Such as: it was somebody else",
  },
  exemption: {
    question: "Is this asked of them again?",
    consequences:
      "They count again from now on. The exemption stays on record, with your name and your reason.",
    confirm: "Withdraw the exemption",
    label: "Why it ends",
    hint: "Such as: back from leave",
  },
} as const;

/** The form's name on its page, by what it takes back. */
export const takeBackForm = (kind: keyof typeof words, id: string): string => `${kind}-${id}`;

/** Asks why a completion is wrong, or why an exemption ends. @param here the page that it is done on */
export function whyItIsWrong(here: string, kind: keyof typeof words, id: string): QuestionApart {
  const { question, consequences, confirm, label, hint } = words[kind];
  return {
    form: takeBackForm(kind, id),
    question,
    page: `${here}?back=${kind}.${id}`,
    within: here,
    consequences,
    confirm,
    hidden: { intent: `withdraw-${kind}`, id },
    field: (fields) => (
      <TextField
        {...fields.one("reason")}
        label={label}
        hint={hint}
        autoComplete="off"
        width="full"
      />
    ),
  };
}
