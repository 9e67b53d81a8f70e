import { REPORT_SECTIONS } from "@safeboard/compliance/board-report";
import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

export interface BoardStepTaken {
  /** What was done, as the page says it afterwards. */
  done: "asked" | "followed" | "read" | "signed";
  /** Where on the page it stands: "#questions". */
  place: string;
}

/** What one of an edition's forms asks for; the form's name on its page, and the field that a refusal stands beside. */
export async function takeBoardStep(
  { report }: DomainCaller,
  edition: { reportId: string; edition: number },
  form: FormData,
): Promise<{
  outcome: Awaited<ReturnType<typeof attempt<BoardStepTaken>>>;
  formName: string;
  mainField: string;
}> {
  const intent = textIn(form, "intent");
  const take = Object.hasOwn(STEPS, intent) ? STEPS[intent] : undefined;
  if (!take) throw new Response(null, { status: 400 });
  const questionId = textIn(form, "questionId");
  return {
    outcome: await attempt(() => take(report, edition, form)),
    formName: questionId === "" ? intent : `${intent}-${questionId}`,
    mainField: MAIN_FIELD[intent] ?? "words",
  };
}

const MAIN_FIELD: Readonly<Record<string, string>> = {
  ask: "question",
  sign: "minuteReference",
};

type Step = (
  report: DomainCaller["report"],
  edition: { reportId: string; edition: number },
  form: FormData,
) => Promise<BoardStepTaken>;

const onQuestion =
  (
    follow: (
      report: DomainCaller["report"],
      question: { reportId: string; questionId: string; words: string },
      form: FormData,
    ) => Promise<unknown>,
  ): Step =>
  async (report, { reportId }, form) => {
    const questionId = routeId(textIn(form, "questionId"));
    await follow(report, { reportId, questionId, words: textIn(form, "words") }, form);
    return { done: "followed", place: `#question-${questionId}` };
  };

const STEPS: Readonly<Record<string, Step>> = {
  ask: async (report, edition, form) => {
    const section = textIn(form, "section");
    await report.ask({
      ...edition,
      section: REPORT_SECTIONS.has(section) ? section : null,
      question: textIn(form, "question"),
    });
    return { done: "asked", place: "#questions" };
  },
  read: async (report, edition) => {
    await report.markRead(edition);
    return { done: "read", place: "" };
  },
  sign: async (report, edition, form) => {
    await report.signOff({
      ...edition,
      minuteReference: textIn(form, "minuteReference"),
      metOn: typedDay(form.get("metOn")),
    });
    return { done: "signed", place: "" };
  },
  answer: onQuestion((report, question) => report.answer(question)),
  done: onQuestion((report, question) => report.doneAction(question)),
  further: onQuestion((report, question) => report.askFurther(question)),
  close: onQuestion((report, question, form) =>
    report.close({ ...question, minuteReference: textIn(form, "minuteReference") }),
  ),
  agree: onQuestion((report, question, form) =>
    report.agreeAction({
      ...question,
      owner: textIn(form, "owner"),
      dueOn: typedDay(form.get("dueOn")),
    }),
  ),
};
