import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { textIn } from "../request/text-in.ts";

export interface StepTaken {
  /** What was done, as the page says it afterwards. */
  done: string;
  /** The edition that is published by now; null where nothing was. */
  edition: number | null;
}

/** What one of a draft's forms asks for, and the field beside which a refusal of it stands. */
export async function takeReportStep(
  { report }: DomainCaller,
  reportId: string,
  form: FormData,
): Promise<{ outcome: Awaited<ReturnType<typeof attempt<StepTaken>>>; mainField: string }> {
  const intent = textIn(form, "intent");
  const note = textIn(form, "note");
  const steps: Record<string, () => Promise<unknown>> = {
    send_for_review: () => report.sendForReview({ reportId, note }),
    send_back: () => report.sendBack({ reportId, note }),
    review: () => report.review({ reportId }),
    correct: () => report.correct({ reportId, because: textIn(form, "because") }),
  };
  const mainField =
    intent === "publish" ? "withoutReview" : intent === "correct" ? "because" : "note";
  const outcome = await attempt(async (): Promise<StepTaken> => {
    if (intent === "publish") {
      const withoutReview = textIn(form, "withoutReview") === "yes";
      return { done: intent, ...(await report.publish({ reportId, withoutReview })) };
    }
    const take = Object.hasOwn(steps, intent) ? steps[intent] : undefined;
    if (!take) throw new Response(null, { status: 400 });
    await take();
    return { done: intent, edition: null };
  });
  return { outcome, mainField };
}
