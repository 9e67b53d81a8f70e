import { formatIsoDate } from "@safeboard/compliance/dates";
import { ConfirmForm } from "@safeboard/ui/confirm-form";
import { DateField } from "@safeboard/ui/date-field";
import { DialogLink } from "@safeboard/ui/dialog";
import type { ListedStaffMember } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

interface Leaving {
  schoolId: string;
  person: ListedStaffMember;
  today: string;
}

const questionAbout = ({ name }: ListedStaffMember) => `When does ${name} leave?`;

const pageFor = ({ schoolId, person }: Leaving) => `/schools/${schoolId}/staff?leave=${person.id}`;

/** The form's name on its page, by whom it is about. */
export const leaveForm = (staffMemberId: string): string => `leave-${staffMemberId}`;

/** Asks for the last day: in a dialog, or on a page of its own without scripts. */
export function LeavingLink(leaving: Leaving) {
  const { person } = leaving;
  return (
    <DialogLink
      href={pageFor(leaving)}
      title={questionAbout(person)}
      dialog={<LastDay {...leaving} form={`dialog-${person.id}`} />}
    >
      Leaves<span className="heard-only">: {person.name}</span>
    </DialogLink>
  );
}

export function LeavingPage({
  refused,
  ...leaving
}: Leaving & { refused: RefusedForm | undefined }) {
  return (
    <LastDay
      {...leaving}
      form={leaveForm(leaving.person.id)}
      refused={refused}
      question={questionAbout(leaving.person)}
      cancelHref={`/schools/${leaving.schoolId}/staff`}
    />
  );
}

function LastDay({
  form,
  refused,
  question,
  cancelHref,
  ...leaving
}: Leaving & {
  form: string;
  refused?: RefusedForm | undefined;
  question?: string;
  cancelHref?: string;
}) {
  return (
    <ConfirmForm
      question={question}
      cancelHref={cancelHref}
      consequences={
        <p>From the day after, nothing is asked of them. What they confirmed stays on record.</p>
      }
      confirm="Record the last day"
      action={pageFor(leaving)}
    >
      <input type="hidden" name="intent" value="leave" />
      <input type="hidden" name="staffMemberId" value={leaving.person.id} />
      <DateField
        {...fieldsOf(form, refused).one("on", formatIsoDate(leaving.today))}
        label="Last day at the school"
        hint={dayHint}
      />
    </ConfirmForm>
  );
}
