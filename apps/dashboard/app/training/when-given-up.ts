import type { QuestionApart } from "../components/question-apart.tsx";
import { inSentence } from "@safeboard/compliance/in-sentence";

interface Named {
  code: string;
  title: string;
}

/** Asks before training is asked for no longer. @param here the page of requirements, the trust's or a school's */
export function whenARequirementIsGivenUp({ code, title }: Named, here: string): QuestionApart {
  return {
    form: `retire-${code}`,
    question: `Ask no longer for ${inSentence(title)}?`,
    page: `${here}?give-up=${encodeURIComponent(code)}`,
    within: here,
    consequences:
      "From today nobody is asked for it, and it counts in no figure. Figures of days before stay as they are, what people did stays on record, and it can be asked for again.",
    confirm: "Ask for it no longer",
    hidden: { intent: "retire", code },
  };
}

/** Asks before a course of the trust's own is given up. */
export function whenACourseIsGivenUp({ code, title }: Named, here: string): QuestionApart {
  return {
    form: `retire-course-${code}`,
    question: `Give up the course ${title}?`,
    page: `${here}?give-up-course=${encodeURIComponent(code)}`,
    within: here,
    consequences:
      "It satisfies nothing from today: whoever is in date by this course alone is so no longer. Who did it stays on record.",
    confirm: "Give up the course",
    hidden: { intent: "retire-course", code },
  };
}
