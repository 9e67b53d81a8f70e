import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import {
  type Decision,
  type GivenIncident,
  ROLES_INVOLVED,
  type Severity,
} from "@safeboard/compliance/incidents";
import { textIn, textsIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

/** The names that the fields of an incident have in its forms: the domain's own, so that its refusals find them. */
export const inDetails = (name: string): string => `details.${name}`;

/**
 * The description in a form, as the domain takes it. What is left open is left out: it is not known then. What can't be
 * read is left for the domain to refuse.
 */
export function readDetails(form: FormData, today: IsoDate): GivenIncident {
  const given = (name: string) => textIn(form, inDetails(name));
  const open = ["riskArea", "yearGroup", "place", "device", "platform", "cameToLight", "outcome"];
  const chosen = [...open, "pupilsInvolved"].flatMap((name) =>
    given(name) === "" ? [] : [[name, given(name)]],
  );
  return {
    occurredOn: dayChosen(form, today),
    category: given("category"),
    severity: given("severity") as Severity,
    ...Object.fromEntries(chosen),
    involved: Object.fromEntries(
      ROLES_INVOLVED.codes.flatMap((role) => {
        const text = given(`involved.${role}`).trim();
        return text === "" || text === "0" ? [] : [[role, Number(text)]];
      }),
    ),
    referredTo: textsIn(form, inDetails("referredTo")) as GivenIncident["referredTo"],
    actions: textsIn(form, inDetails("actions")) as GivenIncident["actions"],
  };
}

function dayChosen(form: FormData, today: IsoDate): IsoDate {
  switch (textIn(form, "when")) {
    case "today":
      return today;
    case "yesterday":
      return addDays(today, -1);
    default:
      return typedDay(form.get(inDetails("occurredOn")));
  }
}

/** The decision of a form under a prefix: null where none was chosen. */
export function readDecision(form: FormData, prefix = "") {
  const decision = textIn(form, `${prefix}decision`);
  return {
    decidedOn: typedDay(form.get(`${prefix}decidedOn`)),
    decision: decision as Decision,
    reasonRecorded: textIn(form, `${prefix}reasonRecorded`) === "yes",
  };
}
