import { formatIsoDate } from "@safeboard/compliance/dates";
import { DateField } from "@safeboard/ui/date-field";
import type { QuestionApart } from "../components/question-apart.tsx";
import type { ListedStaffMember } from "../domain-answers.ts";
import { dayHint } from "../request/typed-day.ts";

/** The form's name on its page, by whom it is about. */
export const leaveForm = (staffMemberId: string): string => `leave-${staffMemberId}`;

/** Asks for somebody's last day at a school. @param today what the field starts with */
export function whenSomebodyLeaves(
  schoolId: string,
  { id, name }: ListedStaffMember,
  today: string,
): QuestionApart {
  const within = `/schools/${schoolId}/staff`;
  return {
    form: leaveForm(id),
    question: `When does ${name} leave?`,
    page: `${within}?leave=${id}`,
    within,
    consequences:
      "From the day after, nothing is asked of them. What they confirmed stays on record.",
    confirm: "Record the last day",
    hidden: { intent: "leave", staffMemberId: id },
    field: (fields) => (
      <DateField
        {...fields.one("on", formatIsoDate(today))}
        label="Last day at the school"
        hint={dayHint}
      />
    ),
  };
}
