import type { IsoDate } from "../dates/dates.ts";
import { listNames } from "../measures/wording.ts";
import { isSamePerson } from "../person-name.ts";
import { type RoleCode, roleOf } from "../roles.ts";
import {
  type Contradiction,
  type ContradictionEvidence,
  contradictionKey,
} from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import { inSentence } from "../in-sentence.ts";
import { laterOf, passageOrVersion, sideOfPolicy, thePolicy } from "./wording.ts";

const GOVERNORS: ReadonlySet<RoleCode> = new Set([
  "safeguarding_governor",
  "online_safety_governor",
]);
const LEADERS: ReadonlySet<RoleCode> = new Set([
  "headteacher",
  "executive_headteacher",
  "designated_safeguarding_lead",
]);

interface RoleHeld {
  role: RoleCode;
  name: string;
  since: IsoDate | null;
  evidence: ContradictionEvidence;
}

/**
 * A link governor asks the head and the safeguarding lead the questions, so can't be either. The register is looked at
 * first; where it has no link governor, what the policies name counts.
 */
export function governorAlsoLeads(record: SchoolRecord, today: IsoDate): Contradiction[] {
  const inRegister = registered(record, today);
  const found = inOneList(inRegister, null, record);
  if (inRegister.some(({ role }) => GOVERNORS.has(role))) return found;
  return record.policies.flatMap((policy) => inOneList(namedIn(policy), policy, record));
}

function inOneList(
  held: readonly RoleHeld[],
  policy: StatedPolicy | null,
  record: SchoolRecord,
): Contradiction[] {
  return held
    .filter(({ role }) => GOVERNORS.has(role))
    .flatMap((governor) => {
      const leads = held.filter(
        ({ role, name }) => LEADERS.has(role) && isSamePerson(name, governor.name),
      );
      return leads.length > 0 ? [alsoLeads(governor, leads, policy, record)] : [];
    });
}

function alsoLeads(
  governor: RoleHeld,
  leads: readonly RoleHeld[],
  policy: StatedPolicy | null,
  record: SchoolRecord,
): Contradiction {
  const about = policy && sideOfPolicy(policy, record);
  const [asGovernor, asLead] = [titleOf(governor), listNames(leads.map(titleOf))];
  const where = about ? `${thePolicy(about.name)} names` : "The register has";
  const of = about ? "policy" : "register";
  const { name, role } = governor;
  return {
    key: contradictionKey("governor_also_leads", role, policy?.type ?? "register", name, asLead),
    kind: "governor_also_leads",
    weight: "partly_met",
    policy: about,
    about: role,
    words: `${where} ${name} as ${asGovernor} and as ${asLead}: a link governor asks the questions that the other role answers.`,
    sides: [
      { of, says: `${where} ${name} as ${asGovernor}.`, evidence: [governor.evidence] },
      {
        of,
        says: `${where} ${name} as ${asLead}.`,
        evidence: leads.map(({ evidence }) => evidence),
      },
    ],
    since: laterOf(governor.since, ...leads.map(({ since }) => since)),
    steps: [{ code: "appoint", words: `Name another ${asGovernor}`, role }],
    choices: [
      { how: "no_contradiction", words: "They are two people of the same name" },
      { how: "both_are_right", words: "It is so for now, and the board knows of it" },
    ],
  };
}

function registered({ appointments }: SchoolRecord, today: IsoDate): RoleHeld[] {
  return appointments
    .filter(({ from, to }) => from <= today && (to === null || to >= today))
    .map(({ role, name, from }) => ({
      role,
      name,
      since: from,
      evidence: { kind: "appointment", role, name },
    }));
}

function namedIn({ people, versionId, confirmedOn }: StatedPolicy): RoleHeld[] {
  return people.flatMap(({ name, roles, evidence }) =>
    roles.map((role) => ({
      role,
      name,
      since: confirmedOn,
      evidence: passageOrVersion(versionId, evidence),
    })),
  );
}

const titleOf = ({ role }: RoleHeld): string => inSentence(roleOf(role).title);
