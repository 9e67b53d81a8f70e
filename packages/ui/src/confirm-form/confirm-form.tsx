import { useId } from "react";
import type { ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import { Button, ButtonGroup } from "../button/button.tsx";

/** "Are you sure?", asked as what will happen. A page of its own, or inside a dialog. */
export function ConfirmForm({
  question,
  consequences,
  confirm,
  cancelHref,
  danger = false,
  action,
  children,
}: {
  /** Left out inside a dialog, whose title asks it. */
  question?: string | undefined;
  /** What will be so afterwards, and what stays as it is. */
  consequences: ReactNode;
  /** The verb and its object ("Withdraw version 2"), never "Yes". */
  confirm: string;
  /** Left out inside a dialog, which closes. */
  cancelHref?: string | undefined;
  /** It can't be taken back. */
  danger?: boolean | undefined;
  action?: string | undefined;
  /** Hidden values and further fields. */
  children?: ReactNode;
}) {
  const questionId = useId();
  return (
    <form
      className="confirm-form"
      method="post"
      action={action}
      aria-labelledby={question === undefined ? undefined : questionId}
    >
      {question !== undefined && <h2 id={questionId}>{question}</h2>}
      <div>{consequences}</div>
      {children}
      <ButtonGroup>
        <Button kind={danger ? "danger" : "primary"}>{confirm}</Button>
        {cancelHref !== undefined && <Anchor href={cancelHref}>Cancel</Anchor>}
      </ButtonGroup>
    </form>
  );
}
