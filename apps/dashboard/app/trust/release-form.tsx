import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { CopyableLink } from "@safeboard/ui/copyable-link";
import { DateField } from "@safeboard/ui/date-field";
import { Notice } from "@safeboard/ui/notice";
import { SelectField } from "@safeboard/ui/select-field";
import type { SchoolName } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";

/** Releases a school to the trust that it moves to. */
export function ReleaseForm({
  schools,
  refused,
}: {
  schools: readonly SchoolName[];
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("release", refused);
  return (
    <Form method="post" action="/moves" className="stacked-form" noValidate key={key}>
      <SelectField
        {...fields.one("schoolId")}
        label="School that leaves"
        prompt="Choose a school"
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField {...fields.one("leavingOn")} label="Its last day in this trust" hint={dayHint} />
      <Button kind="quiet" name="intent" value="release">
        Release the school
      </Button>
    </Form>
  );
}

export interface MadeRelease {
  school: string;
  code: string;
  expiresAt: Date;
}

/** The code for the other trust, on the one page that ever shows it. */
export function ReleaseCode({ school, code, expiresAt }: MadeRelease) {
  return (
    <Notice tone="success" title={`${school} is released`} announce>
      <CopyableLink
        id="release-code"
        what="code"
        label="Give this code to the other trust’s safeguarding lead"
        hint={`It works once, until ${dayOfMoment(expiresAt)}. Copy it now: it can’t be shown again. Whoever has it can take over the school’s record, so hand it over safely.`}
        url={code}
      />
    </Notice>
  );
}
