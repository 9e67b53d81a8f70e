import { ConfirmForm } from "@safeboard/ui/confirm-form";
import { DialogLink } from "@safeboard/ui/dialog";
import { TextField } from "@safeboard/ui/text-field";
import type { PersonAsked } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

interface Withdrawing {
  /** The page that it is done on. */
  here: string;
  person: PersonAsked;
}

/** The form's name on its page, by the confirmation that it takes back. */
export const withdrawForm = (acknowledgementId: string): string => `withdraw-${acknowledgementId}`;

const questionAbout = ({ name }: PersonAsked) => `Is the confirmation of ${name} wrong?`;

const pageFor = ({ here, person }: Withdrawing) => `${here}?wrong=${person.confirmation?.id ?? ""}`;

/** Asks why: in a dialog, or on a page of its own without scripts. */
export function WithdrawLink(withdrawing: Withdrawing) {
  const { person } = withdrawing;
  return (
    <DialogLink
      href={pageFor(withdrawing)}
      title={questionAbout(person)}
      dialog={<Why {...withdrawing} form={`dialog-${person.askId}`} />}
    >
      Take back<span className="heard-only"> the confirmation of {person.name}</span>
    </DialogLink>
  );
}

export function WithdrawPage({
  refused,
  ...withdrawing
}: Withdrawing & { refused: RefusedForm | undefined }) {
  return (
    <Why
      {...withdrawing}
      form={withdrawForm(withdrawing.person.confirmation?.id ?? "")}
      refused={refused}
      question={questionAbout(withdrawing.person)}
      cancelHref={withdrawing.here}
    />
  );
}

function Why({
  form,
  refused,
  question,
  cancelHref,
  ...withdrawing
}: Withdrawing & {
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
        <p>
          They are asked again. The confirmation stays on record, with your name and your reason.
        </p>
      }
      confirm="Take the confirmation back"
      action={pageFor(withdrawing)}
    >
      <input type="hidden" name="intent" value="withdraw" />
      <input
        type="hidden"
        name="acknowledgementId"
        value={withdrawing.person.confirmation?.id ?? ""}
      />
      <TextField
        {...fieldsOf(form, refused).one("reason")}
        label="Why it is wrong"
        hint="Such as: the wrong name was tapped"
        autoComplete="off"
        width="full"
      />
    </ConfirmForm>
  );
}
