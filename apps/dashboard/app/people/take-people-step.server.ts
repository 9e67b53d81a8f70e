import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";
import { APPOINTMENT_CHANGES, appointmentForm } from "./appointment-form.ts";

/**
 * Does what one of the forms about people asks for.
 *
 * @returns the form's name, what came of it, what to say when it is done, and the field that a refusal stands beside; null
 * for a form that isn't ours
 */
export async function takePeopleStep(
  { appointment }: DomainCaller,
  schoolId: string,
  form: FormData,
) {
  const intent = form.get("intent");
  const email = textIn(form, "email");
  const contact = { email, telephone: textIn(form, "telephone") };
  const term = { name: textIn(form, "name"), ...contact, ...daysIn(form) };
  if (intent === "record") {
    const outcome = await attempt(() =>
      appointment.record({
        schoolId,
        role: textIn(form, "role"),
        ...term,
        staffMemberId: memberIn(form),
        replacesOthers: form.get("replacesOthers") === "yes",
      }),
    );
    return { name: "record", done: "recorded", mainField: "role", outcome };
  }
  const change = APPOINTMENT_CHANGES.find((each) => each === intent);
  if (!change) return null;
  const appointmentId = routeId(textIn(form, "appointmentId"));
  const which = { schoolId, appointmentId };
  const reason = textIn(form, "reason");
  const step = async <Value>(done: string, mainField: string, work: () => Promise<Value>) => ({
    name: appointmentForm(change, appointmentId),
    done,
    mainField,
    outcome: await attempt(work),
  });
  switch (change) {
    case "hand-over":
      return step("handed-over", "name", async () => {
        const role = await roleOfAppointment(appointment, which);
        return appointment.record({ schoolId, role, ...term, replacesOthers: true });
      });
    case "end":
      return step("ended", "on", () => appointment.end({ ...which, on: typedDay(form.get("on")) }));
    case "contact":
      return step("contact-changed", "email", () =>
        appointment.changeContact({ ...which, ...contact }),
      );
    case "link":
      return step("linked", "staffMemberId", () =>
        appointment.link({ ...which, staffMemberId: memberIn(form) }),
      );
    case "correct":
      return step("corrected", "name", () => appointment.correct({ ...which, ...term, reason }));
    case "withdraw":
      return step("withdrawn", "reason", () => appointment.withdraw({ ...which, reason }));
  }
}

/** An appointment that isn't this school's is answered like one that isn't there. */
async function roleOfAppointment(
  appointment: DomainCaller["appointment"],
  { schoolId, appointmentId }: { schoolId: string; appointmentId: string },
): Promise<string> {
  const held = (await appointment.list({ schoolId })).find(({ id }) => id === appointmentId);
  if (!held) throw new Response(null, { status: 404 });
  return held.role;
}

/** A last day that was left empty is none; one that is no day is refused as one. */
function daysIn(form: FormData): { from: string; to: string | null } {
  const last = textIn(form, "to").trim();
  return { from: typedDay(form.get("from")), to: last === "" ? null : typedDay(last) };
}

function memberIn(form: FormData): string | null {
  const id = textIn(form, "staffMemberId");
  return id === "" ? null : routeId(id);
}
