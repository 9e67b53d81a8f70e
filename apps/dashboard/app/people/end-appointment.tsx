import { formatIsoDate } from "@safeboard/compliance/dates";
import { isRoleCode, roleOf } from "@safeboard/compliance/roles";
import { DateField } from "@safeboard/ui/date-field";
import { inSentence } from "../components/in-sentence.ts";
import type { QuestionApart } from "../components/question-apart.tsx";
import type { RecordedAppointment } from "../domain-answers.ts";
import { dayHint } from "../request/typed-day.ts";

/** The form's name on its page, by the appointment that it ends. */
export const endForm = (appointmentId: string): string => `end-${appointmentId}`;

/** Asks for somebody's last day in a role. @param today what the field starts with */
export function whenAnAppointmentEnds(
  schoolId: string,
  { id, name, role }: RecordedAppointment,
  today: string,
): QuestionApart {
  const within = `/schools/${schoolId}/people`;
  const title = isRoleCode(role) ? inSentence(roleOf(role).title) : role;
  return {
    form: endForm(id),
    question: `When does ${name} stop being ${title}?`,
    page: `${within}?end=${id}`,
    within,
    consequences: "The role is vacant from the day after, unless somebody else holds it.",
    confirm: "Record the last day",
    hidden: { intent: "end", appointmentId: id },
    field: (fields) => (
      <DateField
        {...fields.one("on", formatIsoDate(today))}
        label="Last day in the role"
        hint={dayHint}
      />
    ),
  };
}
