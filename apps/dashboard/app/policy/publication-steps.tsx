import { formatIsoDate } from "@safeboard/compliance/dates";
import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { FileField } from "@safeboard/ui/file-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { VersionLifePage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { LifeStep } from "./life-step.tsx";

interface StepProps {
  page: VersionLifePage;
  refused: RefusedForm | undefined;
  open: boolean;
  today: string;
}

/** Where the version stands on the website; after an earlier one, also what it changes for those who have read that. */
export function PublishStep({ page, refused, open, today }: StepProps) {
  const { standing, publishedBefore: before } = page;
  const fields = fieldsOf("publish", refused);
  const again = standing.kind !== "not_published";
  const address = again ? standing.publication.webAddress : before?.webAddress;
  return (
    <LifeStep
      title={again ? "Record another address" : "Record where it is published"}
      open={open}
      refused={fields.wasRefused}
    >
      <Form method="post" className="stacked-form" noValidate>
        <TextField
          {...fields.one("webAddress", address)}
          label="Address on the school’s website"
          hint="Of the file, or of the page that links to it"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          width="full"
        />
        <DateField
          {...fields.one("publishedOn", formatIsoDate(today))}
          label="There since"
          hint={dayHint}
        />
        {(before || page.confirmationsToReset > 0) && !again && (
          <ChangeFields page={page} fields={fields} />
        )}
        <Button name="intent" value="publish">
          Record the address
        </Button>
      </Form>
    </LifeStep>
  );
}

function ChangeFields({
  page,
  fields,
}: {
  page: VersionLifePage;
  fields: ReturnType<typeof fieldsOf>;
}) {
  const { school, versionId, publishedBefore: before, confirmationsToReset } = page;
  return (
    <>
      {page.change && <Proposal change={page.change} />}
      <RadioGroup
        {...withDefault(fields.one("change"))}
        legend={`What changes for people who have read ${before ? `version ${before.number}` : "the version before"}?`}
        hint={
          before && (
            <>
              <Anchor
                href={`/schools/${school.id}/policies/${versionId}/compare?with=${before.versionId}`}
              >
                See what has changed since version {before.number}
              </Anchor>
              .
            </>
          )
        }
        choices={[
          {
            value: "material",
            label: "Something that they have to know",
            hint: materialHint(confirmationsToReset),
          },
          {
            value: "minor",
            label: "Nothing that matters to them",
            hint: "A minor change, like a date or a name: confirmations stay.",
          },
        ]}
      />
      <TextArea {...fields.one("changeReason")} label="What has changed" rows={2} />
    </>
  );
}

/** What the two texts say of the expectations, and what that makes of the change; the person decides. */
function Proposal({
  change: { proposed, expectations },
}: {
  change: NonNullable<VersionLifePage["change"]>;
}) {
  if (proposed === "minor") {
    return (
      <p>We propose a minor change: the two texts say the same of every expectation. You decide.</p>
    );
  }
  return (
    <div>
      <p>
        We propose a material change, for what the text says of{" "}
        {expectations.length === 1 ? "one expectation" : `${expectations.length} expectations`}. You
        decide.
      </p>
      <ul className="change-list">
        {expectations.slice(0, 5).map(({ setId, expectation, direction }) => (
          <li key={`${setId} ${expectation.id}`}>
            <strong>{directionWords[direction]}</strong> {expectation.statement}
          </li>
        ))}
        {expectations.length > 5 && <li>And {expectations.length - 5} more.</li>}
      </ul>
    </div>
  );
}

const directionWords = {
  lost: "Says less:",
  gained: "Says more:",
  other: "Says otherwise:",
} as const;

/** Said beforehand: how many confirmations are lost by it. */
function materialHint(confirmationsToReset: number): string {
  const change = "A material change: staff are asked to read it again.";
  if (confirmationsToReset === 0) return change;
  return confirmationsToReset === 1
    ? `${change} 1 confirmation is reset.`
    : `${change} ${confirmationsToReset} confirmations are reset.`;
}

/** Somebody looks at the website: the file found there is compared, or what was seen is said. */
export function CheckStep({
  page,
  refused,
  open,
  largest,
}: Omit<StepProps, "today"> & { largest: string }) {
  const { standing } = page;
  const fields = fieldsOf("check", refused);
  if (standing.kind === "not_published") return null;
  const { webAddress } = standing.publication;
  return (
    <LifeStep
      title={standing.kind === "same_file" ? "Look again" : "Look whether it is there"}
      open={open}
      refused={fields.wasRefused}
    >
      <Form method="post" encType="multipart/form-data" className="stacked-form" noValidate>
        <p>
          Open{" "}
          <a href={webAddress} rel="noreferrer" target="_blank">
            {webAddress}
            <span className="heard-only"> (opens in a new window)</span>
          </a>{" "}
          and save the policy that you find there. We compare it with this version, byte for byte,
          and don&rsquo;t keep it.
        </p>
        <FileField
          {...withoutDefault(fields.one("found"))}
          label="The file that you found there"
          hint={`Up to ${largest}. Leave it empty to say what you saw instead.`}
          optional
        />
        <RadioGroup
          {...withDefault(fields.one("outcome"))}
          legend="Or what you saw"
          choices={[
            { value: "same_file", label: "It is this version" },
            { value: "other_file", label: "It is another version or another file" },
            { value: "not_there", label: "It is not there" },
          ]}
        />
        <TextField {...fields.one("note")} label="Note" optional autoComplete="off" width="full" />
        <Button name="intent" value="check">
          Record what is there
        </Button>
      </Form>
    </LifeStep>
  );
}

type Field = ReturnType<ReturnType<typeof fieldsOf>["one"]>;

/** A choice that was never made has no default, which is not the same as an empty one. */
const withDefault = ({ defaultValue, ...field }: Field) => ({
  ...field,
  ...(defaultValue && { defaultValue }),
});

/** A file can't be put back into its field. */
const withoutDefault = ({ defaultValue: _typed, ...field }: Field) => field;
