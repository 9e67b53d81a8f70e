import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";

/** What a plan or a lesson is about, from its form. */
export function readAbout(form: FormData): { caseId: string | null; category: string | null } {
  const caseId = textIn(form, "caseId");
  return { caseId: caseId ? routeId(caseId) : null, category: textIn(form, "category") || null };
}
