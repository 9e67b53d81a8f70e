import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonLink } from "@safeboard/ui/button";
import { TextArea } from "@safeboard/ui/text-area";
import type { ReactNode } from "react";
import type { VersionLifePage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { ApprovalFields } from "./approval-fields.tsx";
import { LifeStep } from "./life-step.tsx";

interface StepProps {
  page: VersionLifePage;
  refused: RefusedForm | undefined;
  /** The likeliest step stands open; the others open when they are asked for. */
  open: boolean;
}

/** A draft is checked beside its text, which is a page of its own. */
export function ConfirmStep({ page }: Pick<StepProps, "page">) {
  const { school, versionId, number } = page;
  return (
    <p>
      <ButtonLink href={`/schools/${school.id}/policies/${versionId}`}>
        Check and confirm version {number}
      </ButtonLink>
    </p>
  );
}

export function SendStep({ page, refused, open }: StepProps) {
  const fields = fieldsOf("send", refused);
  return (
    <LifeStep title="Send it for review" open={open} refused={fields.wasRefused}>
      <Form method="post" className="stacked-form" noValidate>
        <p>
          It then stands on the governors&rsquo; page as waiting for their approval
          {page.type ? `. Approved by: ${page.type.approvedBy}.` : "."}
        </p>
        <TextArea
          {...fields.one("note")}
          label="What they should know"
          hint="Such as what has changed since the last version"
          optional
          rows={3}
        />
        <Button name="intent" value="send">
          Send for review
        </Button>
      </Form>
    </LifeStep>
  );
}

export function ApproveStep({
  page,
  refused,
  open,
  needsMinute,
}: StepProps & { needsMinute: boolean }) {
  const fields = fieldsOf("approve", refused);
  return (
    <LifeStep title="Record its approval" open={open} refused={fields.wasRefused}>
      <Form method="post" className="stacked-form" noValidate>
        <p>
          <Anchor href={`/schools/${page.school.id}/policies/${page.versionId}`}>
            Read version {page.number} and what was read from it
          </Anchor>{" "}
          first. The fields below are filled in from what it says of itself.
        </p>
        <ApprovalFields
          fields={fields}
          stated={page.stated}
          otherwise={page.type?.approvedBy}
          needsMinute={needsMinute}
        />
        <p className="form-note">
          An approved version can no longer be changed or removed. Until it is in force,{" "}
          {page.inForce ? `version ${page.inForce.number} stays so.` : "the school has none."}
        </p>
        <Button name="intent" value="approve">
          Record the approval
        </Button>
      </Form>
    </LifeStep>
  );
}

export function ReturnStep({ refused, open }: Omit<StepProps, "page">) {
  return (
    <ReasonStep
      form="return"
      title="Return it for changes"
      label="What has to change before it can be approved"
      button="Return it"
      refused={refused}
      open={open}
    />
  );
}

export function WithdrawApprovalStep({ refused }: Pick<StepProps, "refused">) {
  return (
    <ReasonStep
      form="withdraw-approval"
      title="The approval was recorded by mistake"
      label="What was wrong"
      button="Take back the approval"
      refused={refused}
      open={false}
    >
      <p>
        The version is unapproved again, and the one before it is in force. The record keeps the
        approval, and that it was taken back.
      </p>
    </ReasonStep>
  );
}

export function WithdrawStep({ refused }: Pick<StepProps, "refused">) {
  return (
    <ReasonStep
      form="withdraw"
      title="Withdraw this version"
      label="Why the school no longer uses it"
      button="Withdraw it"
      refused={refused}
      open={false}
    >
      <p>
        It stays readable. The approved version before it, if there is one, is in force again. This
        can&rsquo;t be undone.
      </p>
    </ReasonStep>
  );
}

export function SetAsideStep({ page }: Pick<StepProps, "page">) {
  const mayFile = page.deeds.includes("file_as_history");
  return (
    <LifeStep title={mayFile ? "It is old, or the wrong file" : "It is the wrong file"}>
      <Form method="post" className="stacked-form" noValidate>
        {mayFile && (
          <>
            <p>
              Kept as history, it can be looked up. It never becomes current and is never due for
              anything.
            </p>
            <Button kind="quiet" name="intent" value="file">
              Keep it as history
            </Button>
          </>
        )}
        <p>Set aside, it stays readable, and its file may be uploaded again.</p>
        <Button kind="quiet" name="intent" value="discard">
          Set it aside
        </Button>
      </Form>
    </LifeStep>
  );
}

function ReasonStep({
  form,
  title,
  label,
  button,
  refused,
  open,
  children,
}: {
  form: "return" | "withdraw" | "withdraw-approval";
  title: string;
  label: string;
  button: string;
  refused: RefusedForm | undefined;
  open: boolean;
  children?: ReactNode;
}) {
  const fields = fieldsOf(form, refused);
  return (
    <LifeStep title={title} open={open} refused={fields.wasRefused}>
      <Form method="post" className="stacked-form" noValidate>
        {children}
        <TextArea {...fields.one("reason")} label={label} rows={3} />
        <Button kind="quiet" name="intent" value={form}>
          {button}
        </Button>
      </Form>
    </LifeStep>
  );
}
