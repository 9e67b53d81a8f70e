import { formatIsoDate } from "../dates/dates.ts";
import { inSentence } from "../in-sentence.ts";
import { roleStanding, type RoleFinding, type RoleStanding } from "../roles/asked-roles.ts";
import { severityOf } from "../statuses.ts";
import type { Headline, Judgement, Measure } from "./measure.ts";
import { countDays } from "./wording.ts";

/** These have columns of their own, and count there. */
const MEASURED_APART: ReadonlySet<string> = new Set([
  "online_safety_coordinator",
  "designated_safeguarding_lead",
]);

export const otherRoles: Measure = {
  id: "other_roles",
  title: "Other roles",
  group: "People",
  rule: ({ appointmentEndingDays, mostRolesForOnePerson }) =>
    `Every role beside these two that the national list or the trust asks for is held by somebody. One that somebody left ` +
    `without a successor needs action once the days to fill it are over; one that the trust asked for and nobody was named ` +
    `for needs action when it is a must and is partly met when it is a should. A role that nobody was ever recorded for, and ` +
    `was never asked about, is not reported. An appointment that ends within ${countDays(appointmentEndingDays)} without ` +
    `a successor is due soon; too many names, a governor who also leads, and more than ${mostRolesForOnePerson} roles on one ` +
    `person are partly met.`,
  judge({ roles, policy }, today, settings) {
    const asked = roles?.asked.filter(({ code }) => !MEASURED_APART.has(code)) ?? [];
    if (!roles || asked.length === 0) return NOTHING_ASKED;
    const register = { held: roles.held, hasPolicy: policy !== null };
    const standings = asked.map((role) => roleStanding(role, register, today, settings));
    const filled = standings.filter(({ holders }) => holders.length > 0);
    const counted = `${filled.length} of ${standings.length} filled`;
    const [worst] = standings.toSorted((a, b) => severityOf(a.status) - severityOf(b.status));
    const finding = worst?.findings[0];
    return {
      status: worst?.status ?? "met",
      value: finding ? `${counted}${shortOf(finding)}` : counted,
      detail: detailOf(standings),
      since: finding?.since ?? null,
      due: finding?.due ?? null,
      evidence: [{ kind: "people" }],
      nextAction:
        worst && finding
          ? {
              code: "appoint",
              words:
                worst.holders.length === 0
                  ? `Name the ${inSentence(worst.title)}`
                  : `Look at who is ${inSentence(worst.title)}`,
              role: worst.code,
            }
          : null,
      headline: worst && finding ? headlineOf(worst, finding) : null,
    };
  },
};

const NOTHING_ASKED: Judgement = {
  status: "not_applicable",
  value: "Not asked",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};

/** What the number alone does not say. */
function shortOf({ kind, due }: RoleFinding): string {
  switch (kind) {
    case "vacant":
    case "never_named":
    case "too_few_names":
      return "";
    case "ends_soon":
      return due ? ` · one until ${formatIsoDate(due)}` : "";
    case "untrained":
      return " · training not in date";
    case "too_many_names":
      return " · one with several names";
    case "governs_and_leads":
      return " · a governor also leads";
    case "too_many_roles":
      return " · too many on one person";
  }
}

/** At most three: the register has them all. */
function detailOf(standings: readonly RoleStanding[]): string | null {
  const findings = standings
    .flatMap(({ findings: own }) => own)
    .toSorted((a, b) => severityOf(a.status) - severityOf(b.status));
  if (findings.length === 0) return null;
  const shown = [...new Set(findings.map(({ words }) => words))];
  const more = shown.length > 3 ? [`And ${shown.length - 3} more.`] : [];
  return [...shown.slice(0, 3), ...more].join(" ");
}

function headlineOf({ title }: RoleStanding, { kind, due, status }: RoleFinding): Headline | null {
  if (status === "not_reported") return null;
  const role = inSentence(title);
  switch (kind) {
    case "vacant":
    case "never_named":
      return { of: "school", words: `has no ${role}` };
    case "ends_soon":
      return due ? { of: "school", words: `loses its ${role} on ${formatIsoDate(due)}` } : null;
    default:
      return null;
  }
}
