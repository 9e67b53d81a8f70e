import { routeId } from "../request/route-id.ts";
import { textIn, textsIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";
import { optionalDay } from "../training/read-record.ts";

type User = "pupils" | "staff" | "parents";

/** The forms of a register of technologies as the domain takes them; what can't be read is left for it to refuse. */
export const readRegistered = (form: FormData) => ({
  name: textIn(form, "name"),
  usedFor: textIn(form, "usedFor"),
  usedBy: textsIn(form, "usedBy") as User[],
  inUseFrom: optionalDay(form, "inUseFrom"),
});

export const readAssessment = (form: FormData) => ({
  technologyId: routeId(textIn(form, "technologyId")),
  assessedOn: typedDay(form.get("assessedOn")),
  decision: textIn(form, "decision") as "approved",
  conditions: textIn(form, "conditions"),
  dataProtection: textIn(form, "dataProtection") as "done",
  reviewOn: optionalDay(form, "reviewOn"),
});

export const readWithdrawn = (form: FormData) => ({
  technologyId: routeId(textIn(form, "technologyId")),
  reason: textIn(form, "reason"),
});

export const readStopped = (form: FormData) => ({
  technologyId: routeId(textIn(form, "technologyId")),
  inUseUntil: typedDay(form.get("inUseUntil")),
});
