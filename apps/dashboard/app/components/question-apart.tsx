import { ConfirmForm } from "@safeboard/ui/confirm-form";
import { DialogLink } from "@safeboard/ui/dialog";
import type { ReactNode } from "react";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** What is asked before something is recorded, apart from the page that it is about. */
export interface QuestionApart {
  /** The form's name on its page. */
  form: string;
  question: string;
  /** The address where it is asked without scripts. */
  page: string;
  /** Where it leads whoever cancels. */
  within: string;
  /** What will be so afterwards, and what stays as it is. */
  consequences: string;
  /** The verb and its object. */
  confirm: string;
  /** What is sent along, the intent among it. */
  hidden: Readonly<Record<string, string>>;
  /** What is to be filled in. */
  field?: (fields: ReturnType<typeof fieldsOf>) => ReactNode;
}

/** Asks in a dialog, or on a page of its own without scripts. @param children the link's words */
export function QuestionApartLink({
  asked,
  children,
}: {
  asked: QuestionApart;
  children: ReactNode;
}) {
  return (
    <DialogLink
      href={asked.page}
      title={asked.question}
      dialog={<AskingForm asked={asked} form={`dialog-${asked.form}`} />}
    >
      {children}
    </DialogLink>
  );
}

/** The same on its own page, where it stands again with what was wrong with it. */
export function QuestionApartPage({
  asked,
  refused,
}: {
  asked: QuestionApart;
  refused?: RefusedForm | undefined;
}) {
  return (
    <AskingForm
      asked={asked}
      form={asked.form}
      refused={refused}
      question={asked.question}
      cancelHref={asked.within}
    />
  );
}

function AskingForm({
  asked: { consequences, confirm, page, hidden, field },
  form,
  refused,
  ...itself
}: {
  asked: QuestionApart;
  form: string;
  refused?: RefusedForm | undefined;
  question?: string;
  cancelHref?: string;
}) {
  return (
    <ConfirmForm {...itself} consequences={<p>{consequences}</p>} confirm={confirm} action={page}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {field?.(fieldsOf(form, refused))}
    </ConfirmForm>
  );
}
