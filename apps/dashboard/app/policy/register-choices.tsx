import { isRoleCode } from "@safeboard/compliance/roles";
import { RadioGroup } from "@safeboard/ui/radio-group";
import type { PolicyVersionPage } from "../domain-answers.ts";

const choices = ["policy", "register", "both"] as const;

type Proposal = PolicyVersionPage["appointments"][number];

const names = (people: readonly { name: string }[]) =>
  new Intl.ListFormat("en-GB").format(people.map(({ name }) => name));

/** Where the policy and the school's register name different people: which is right? */
export function RegisterChoices({
  proposals,
  errors,
}: {
  proposals: readonly Proposal[];
  errors: Readonly<Record<string, string>>;
}) {
  return proposals.map(({ role, title, named, registered, singleHolder }) => (
    <RadioGroup
      key={role}
      name={`appointment.${role}`}
      legend={`${title}: the policy names ${names(named)}, your register says ${names(registered)}. Which is right?`}
      // The legend asks already; the summary on top repeats who is named.
      error={errors[`appointments.${role}`] && "Choose which is right."}
      choices={[
        { value: "policy", label: names(named), hint: "The register changes today." },
        {
          value: "register",
          label: names(registered),
          hint: "The register stays; the policy needs correcting.",
        },
        ...(singleHolder ? [] : [{ value: "both", label: "Both hold this role" }]),
      ]}
    />
  ));
}

/** What the form above chose, as the domain takes it. */
export function readRegisterChoices(form: FormData) {
  return [...form.entries()].flatMap(([name, chosen]) => {
    const role = name.slice("appointment.".length);
    const choice = choices.find((each) => each === chosen);
    return name.startsWith("appointment.") && isRoleCode(role) && choice ? [{ role, choice }] : [];
  });
}
