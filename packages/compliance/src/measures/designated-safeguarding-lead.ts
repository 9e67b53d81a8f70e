import { formatIsoDate } from "../dates/dates.ts";
import { judgeRoleHolders } from "./judge-role-holders.ts";
import type { Measure } from "./measure.ts";
import { judgeUnknownWithoutPolicy } from "./missing-policy.ts";
import { holdersOf, vacantSince } from "./role-holders.ts";
import { countDays } from "./wording.ts";

const ROLE = "designated_safeguarding_lead";

export const designatedSafeguardingLead: Measure = {
  id: ROLE,
  title: "Safeguarding lead",
  group: "People",
  rule: ({ appointmentEndingDays, mostRolesForOnePerson }) =>
    `Every school must have one designated safeguarding lead (KCSIE, part two). It is due soon when the appointment ends ` +
    `within ${countDays(appointmentEndingDays)} and nobody follows, partly met when several people are named or one ` +
    `person holds more than ${mostRolesForOnePerson} roles, and needs action when nobody is named.`,
  judge(position, today, settings) {
    const holders = holdersOf(ROLE, position, today);
    if (holders.length > 0) return judgeRoleHolders(ROLE, holders, position, today, settings);
    const since = vacantSince(ROLE, position, today);
    if (!since && !position.policy) return judgeUnknownWithoutPolicy(position);
    return {
      status: "needs_action",
      value: since ? `Vacant since ${formatIsoDate(since)}` : "Nobody named",
      detail: since
        ? null
        : "The policy names no designated safeguarding lead, and none is recorded.",
      since: since ?? position.policy?.confirmedAt ?? null,
      due: null,
      evidence: position.policy
        ? [{ kind: "policy_version", versionId: position.policy.versionId }]
        : [],
      nextAction: { code: "appoint", words: "Name the designated safeguarding lead", role: ROLE },
      headline: { of: "school", words: "has no designated safeguarding lead" },
    };
  },
};
