/** What a model leaves for the school to say, asked once however often it stands there, with what the register knows. */
import { addMonthsToDay, formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { DocumentPassage } from "@safeboard/policy-reader/document-passages";
import {
  findPlaceholders,
  type Placeholder,
  type PlaceholderMeaning,
} from "@safeboard/policy-reader/placeholders";

export interface Filling {
  /** The same for all the gaps that ask for the same thing. */
  key: string;
  /** For a person: "Headteacher", or the model's own words. */
  label: string;
  /** As the model writes its first gap: "[insert name]". */
  written: string;
  /** How many gaps it fills. */
  gaps: number;
  /** What the register knows; empty when it knows nothing. */
  known: string;
}

/** Of the school that adapts the model. */
export interface KnownOfSchool {
  school: string;
  trust: string;
  today: IsoDate;
  /** Months from one review to the next of a policy of this type; null when the school decides. */
  reviewMonths: number | null;
  /** Who holds which role today. */
  holders: readonly { role: string; name: string }[];
}

const LABELS: Readonly<Record<PlaceholderMeaning, string>> = {
  school: "Name of the school",
  trust: "Name of the trust",
  headteacher: "Headteacher",
  designated_safeguarding_lead: "Designated safeguarding lead",
  deputy_designated_safeguarding_lead: "Deputy designated safeguarding lead",
  online_safety_coordinator: "Online safety coordinator",
  filtering_and_monitoring_lead: "Filtering and monitoring lead",
  safeguarding_governor: "Safeguarding governor",
  chair_of_governors: "Chair of governors",
  approving_body: "Who approves the policy",
  adopted_on: "Date of adoption",
  next_review: "Date of the next review",
  date: "Date",
  email: "Email address",
  telephone: "Telephone number",
};

/** These are asked for of several people or days: the words around each gap say of which. */
const OF_SEVERAL: ReadonlySet<PlaceholderMeaning> = new Set(["date", "email", "telephone"]);

/** In the order in which a reader meets the first gap of each. */
export function fillingsOf(passages: readonly DocumentPassage[], known: KnownOfSchool): Filling[] {
  const fillings = new Map<string, Filling>();
  for (const { text } of passages) {
    for (const placeholder of findPlaceholders(text)) {
      const key = fillingKey(placeholder);
      const filling = fillings.get(key);
      if (filling) filling.gaps += 1;
      else {
        fillings.set(key, {
          key,
          label: labelOf(placeholder),
          written: placeholder.written,
          gaps: 1,
          known: placeholder.means ? knownValue(placeholder.means, known) : "",
        });
      }
    }
  }
  return [...fillings.values()];
}

/** Which filling a gap takes. */
export function fillingKey({ means, asksFor, written }: Placeholder): string {
  if (means !== null && !OF_SEVERAL.has(means)) return means;
  return `${means ?? "other"}: ${(asksFor || written).toLowerCase()}`.slice(0, 120);
}

function labelOf({ means, asksFor, written }: Placeholder): string {
  if (means !== null && !OF_SEVERAL.has(means)) return LABELS[means];
  const asked = asksFor || written;
  return asked.charAt(0).toUpperCase() + asked.slice(1);
}

function knownValue(means: PlaceholderMeaning, known: KnownOfSchool): string {
  switch (means) {
    case "school":
      return known.school;
    case "trust":
      return known.trust;
    case "adopted_on":
      return formatIsoDate(known.today);
    case "next_review":
      return known.reviewMonths === null
        ? ""
        : formatIsoDate(addMonthsToDay(known.today, known.reviewMonths));
    default:
      return known.holders
        .filter(({ role }) => role === means)
        .map(({ name }) => name)
        .join(" and ");
  }
}
