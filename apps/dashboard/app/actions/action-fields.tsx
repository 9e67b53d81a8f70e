import { ACTION_ORIGINS, type ActionOrigin } from "@safeboard/compliance/actions";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { DateField } from "@safeboard/ui/date-field";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { fieldsOf } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

export interface PreparedAction {
  title: string;
  detail: string;
  owner: string;
  dueOn: string;
  raisedFrom: ActionOrigin;
  subject: string | null;
}

/** What is to be done, by whom and by when, with what it is raised from. */
export function ActionFields({
  prepared,
  fields,
}: {
  prepared: PreparedAction;
  fields: ReturnType<typeof fieldsOf>;
}) {
  const { title, detail, owner, dueOn, raisedFrom, subject } = prepared;
  return (
    <>
      {raisedFrom !== "itself" && (
        <p className="form-note">From {inSentence(ACTION_ORIGINS.title(raisedFrom))}.</p>
      )}
      <input type="hidden" name="raisedFrom" value={raisedFrom} />
      <input type="hidden" name="subject" value={subject ?? ""} />
      <TextField
        {...fields.one("title", title)}
        label="What is to be done?"
        hint="As a verb, like: test the filter on the library’s tablets."
        width="full"
      />
      <TextArea
        {...fields.one("detail", detail)}
        label="More about it"
        hint="Without a name or anything else by which a pupil could be known."
        optional
        rows={3}
      />
      <TextField
        {...fields.one("owner", owner)}
        label="Who does it?"
        hint="A name, or a role such as network manager. A member of the trust finds it among their own."
      />
      <DateField {...fields.one("dueOn", formatIsoDate(dueOn))} label="By when?" hint={dayHint} />
    </>
  );
}
