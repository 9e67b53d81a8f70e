import { formatIsoDate } from "../dates/dates.ts";
import { judgeRoleHolders } from "./judge-role-holders.ts";
import type { Measure } from "./measure.ts";
import { judgeUnknownWithoutPolicy } from "./missing-policy.ts";
import { holdersOf, vacantSince } from "./role-holders.ts";
import { countDays, listNames } from "./wording.ts";

const ROLE = "online_safety_coordinator";

export const onlineSafetyCoordinator: Measure = {
  id: ROLE,
  title: "Online safety coordinator",
  group: "People",
  rule: ({ appointmentEndingDays, mostRolesForOnePerson }) =>
    `Somebody is named for online safety. Where nobody is, the designated safeguarding lead answers for it (KCSIE, part ` +
    `two), which is partly met; a coordinator who left without a successor, or nobody in either role, needs action. It is ` +
    `due soon when the appointment ends within ${countDays(appointmentEndingDays)} and nobody follows, and partly met ` +
    `when one person holds more than ${mostRolesForOnePerson} roles.`,
  judge(position, today, settings) {
    const holders = holdersOf(ROLE, position, today);
    if (holders.length > 0) return judgeRoleHolders(ROLE, holders, position, today, settings);
    const since = vacantSince(ROLE, position, today);
    const leads = holdersOf("designated_safeguarding_lead", position, today);
    if (!since && !position.policy && leads.length === 0)
      return judgeUnknownWithoutPolicy(position);
    const covered = leads.length > 0 && !since;
    return {
      status: covered ? "partly_met" : "needs_action",
      value: since ? `Vacant since ${formatIsoDate(since)}` : "Nobody named",
      detail:
        leads.length > 0
          ? `Until somebody is named, ${listNames(leads.map(({ name }) => name))} answers for online safety as designated safeguarding lead.`
          : "No designated safeguarding lead is named either, so nobody answers for online safety.",
      since: since ?? position.policy?.confirmedAt ?? null,
      due: null,
      evidence: position.policy
        ? [{ kind: "policy_version", versionId: position.policy.versionId }]
        : [],
      nextAction: { code: "appoint", words: "Name an online safety coordinator", role: ROLE },
      headline: { of: "school", words: "has no online safety coordinator" },
    };
  },
};
