import { DateField } from "@safeboard/ui/date-field";
import { EmailField, TextField } from "@safeboard/ui/text-field";
import type { fieldsOf } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

type One = ReturnType<typeof fieldsOf>["one"];

export function NameField({ one, name }: { one: One; name?: string }) {
  return (
    <TextField
      {...one("name", name)}
      label="Name"
      hint="As the policy should give it, such as Mrs A Whitcombe"
      autoComplete="off"
    />
  );
}

/** Where somebody in a role is reached. */
export function ContactFields({
  one,
  email,
  telephone,
}: {
  one: One;
  email?: string | null | undefined;
  telephone?: string | null | undefined;
}) {
  return (
    <>
      <EmailField
        {...one("email", email ?? undefined)}
        label="Email address"
        optional
        autoComplete="off"
      />
      <TextField
        {...one("telephone", telephone ?? undefined)}
        label="Telephone"
        type="tel"
        optional
        autoComplete="off"
      />
    </>
  );
}

/** @param to in words; the last day is rarely known when somebody starts */
export function TermFields({ one, from, to }: { one: One; from: string; to?: string | undefined }) {
  return (
    <>
      <DateField {...one("from", from)} label="First day in the role" hint={dayHint} />
      <DateField
        {...one("to", to)}
        label="Last day in the role"
        optional
        hint="Only if it is known already"
      />
    </>
  );
}
