import { Form, useLocation } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { SummaryList } from "@safeboard/ui/summary-list";
import { TextField } from "@safeboard/ui/text-field";
import type { OfferedSchool } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** Asks for the code that the other trust has handed over. */
export function CodeForm({ refused }: { refused: RefusedForm | undefined }) {
  const { key } = useLocation();
  return (
    <Form method="post" action="/moves" className="stacked-form" noValidate key={key}>
      <TextField
        {...fieldsOf("inspect", refused).one("code")}
        label="Code from the trust that the school leaves"
        hint="You see what comes with the school before anything is taken over."
        autoComplete="off"
        spellCheck={false}
        width="full"
      />
      <Button kind="quiet" name="intent" value="inspect">
        See what comes
      </Button>
    </Form>
  );
}

export interface Offer {
  school: OfferedSchool;
  /** Sent back with the acceptance. */
  code: string;
}

/** What a code opens, and the button that takes it over. */
export function OfferForm({
  offer: { school, code },
  refused,
}: {
  offer: Offer;
  refused: RefusedForm | undefined;
}) {
  const { name, urn, fromTrust, leavingOn, versions, appointments } = school;
  return (
    <Form method="post" action="/moves" className="stacked-form" noValidate>
      <input type="hidden" name="code" value={code} />
      <SummaryList
        rows={[
          { key: "School", value: name, detail: urn ? `URN ${urn}` : undefined },
          {
            key: "Leaves",
            value: fromTrust,
            detail: `Last day there: ${formatIsoDate(leavingOn)}`,
          },
          {
            key: "Comes with it",
            value: `${counted(versions, "policy version")}, ${counted(appointments, "appointment")}`,
            detail: "Each keeps a note of where it came from.",
          },
        ]}
      />
      <TextField
        {...fieldsOf("accept", refused).one("newUrn")}
        label="New URN"
        hint="Only if the school gets a new number as it joins. Six digits."
        optional
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      <ButtonGroup>
        <Button name="intent" value="accept">
          Take over {name}
        </Button>
        <Anchor href="/moves">Not now</Anchor>
      </ButtonGroup>
    </Form>
  );
}

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;
