import { formatIsoDate } from "@safeboard/compliance/dates";
import { isRoleCode, roleOf } from "@safeboard/compliance/roles";
import { ConfirmForm } from "@safeboard/ui/confirm-form";
import { DateField } from "@safeboard/ui/date-field";
import { DialogLink } from "@safeboard/ui/dialog";
import type { RecordedAppointment } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { inSentence } from "../components/in-sentence.ts";

interface Ending {
  schoolId: string;
  held: RecordedAppointment;
  today: string;
}

const questionAbout = ({ name, role }: RecordedAppointment) =>
  `When does ${name} stop being ${isRoleCode(role) ? inSentence(roleOf(role).title) : role}?`;

const pageFor = ({ schoolId, held }: Ending) => `/schools/${schoolId}/people?end=${held.id}`;

/** Asks for the last day: in a dialog, or on a page of its own without scripts. */
export function EndAppointmentLink(ending: Ending) {
  const { held } = ending;
  return (
    <DialogLink
      href={pageFor(ending)}
      title={questionAbout(held)}
      dialog={<LastDay {...ending} form={`dialog-${held.id}`} />}
    >
      End<span className="heard-only"> the appointment of {held.name}</span>
    </DialogLink>
  );
}

export function EndAppointmentPage({
  refused,
  ...ending
}: Ending & { refused: RefusedForm | undefined }) {
  return (
    <LastDay
      {...ending}
      form={endForm(ending.held.id)}
      refused={refused}
      question={questionAbout(ending.held)}
      cancelHref={`/schools/${ending.schoolId}/people`}
    />
  );
}

/** The form's name on its page, by the appointment that it ends. */
export const endForm = (appointmentId: string): string => `end-${appointmentId}`;

function LastDay({
  form,
  refused,
  question,
  cancelHref,
  ...ending
}: Ending & {
  form: string;
  refused?: RefusedForm | undefined;
  question?: string;
  cancelHref?: string;
}) {
  return (
    <ConfirmForm
      question={question}
      cancelHref={cancelHref}
      consequences={<p>The role is vacant from the day after, unless somebody else holds it.</p>}
      confirm="Record the last day"
      action={pageFor(ending)}
    >
      <input type="hidden" name="intent" value="end" />
      <input type="hidden" name="appointmentId" value={ending.held.id} />
      <DateField
        {...fieldsOf(form, refused).one("on", formatIsoDate(ending.today))}
        label="Last day in the role"
        hint={dayHint}
      />
    </ConfirmForm>
  );
}
