import { proposalsFor } from "../appointment-proposals.ts";
import type { IsoDate } from "../dates/dates.ts";
import { vacantSince } from "../measures/role-holders.ts";
import { listNames } from "../measures/wording.ts";
import { type RoleCode, roleOf } from "../roles.ts";
import type { Appointment } from "../school-position.ts";
import {
  type Contradiction,
  type ContradictionEvidence,
  contradictionKey,
  type SettlementChoice,
} from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import { inSentence } from "../in-sentence.ts";
import { laterOf, passageOrVersion, sideOfPolicy, thePolicy } from "./wording.ts";

/** Whom a child or a parent turns to: a wrong name there sends them to the wrong person. */
const TURNED_TO: ReadonlySet<RoleCode> = new Set([
  "designated_safeguarding_lead",
  "online_safety_coordinator",
]);

/** For each role: the policy names somebody whom the register of today doesn't have in it. */
export function namedPerson(
  policy: StatedPolicy,
  record: SchoolRecord,
  today: IsoDate,
): Contradiction[] {
  const inPost = record.appointments.filter(
    ({ from, to }) => from <= today && (to === null || to >= today),
  );
  const register = inPost.map(({ role, name, from }) => ({
    role,
    name,
    since: from,
    appointmentId: name,
  }));
  return proposalsFor(policy.people, register)
    .filter((proposal) => proposal.named.length > 0)
    .map(({ role, named: inText, registered }) =>
      differsAbout(role, { inText: namesOf(inText), registered: namesOf(registered) }, policy, {
        record,
        today,
        inPost: inPost.filter((held) => held.role === role),
      }),
    );
}

function differsAbout(
  role: RoleCode,
  { inText, registered }: { inText: string[]; registered: string[] },
  policy: StatedPolicy,
  { record, today, inPost }: { record: SchoolRecord; today: IsoDate; inPost: Appointment[] },
): Contradiction {
  const title = inSentence(roleOf(role).title);
  const about = sideOfPolicy(policy, record);
  const inPolicy = `${thePolicy(about.name)} names ${listNames(inText)} as ${title}`;
  const inRegister = listNames(registered);
  const vacant = vacantSince(role, record, today);
  return {
    key: contradictionKey("person", role, policy.type, ...inText, "register", ...registered),
    kind: "person",
    weight: TURNED_TO.has(role) ? "needs_action" : "partly_met",
    policy: about,
    about: role,
    words: `${inPolicy}; the register has ${inRegister || "nobody"}.`,
    sides: [
      { of: "policy", says: `${inPolicy}.`, evidence: passagesOf(policy, inText) },
      {
        of: "register",
        says: inRegister
          ? `The register has ${inRegister}.`
          : `The register has nobody as ${title}.`,
        evidence: registeredEvidence(inPost),
      },
    ],
    since: laterOf(policy.confirmedOn, inRegister ? latestStart(inPost) : vacant),
    steps: [
      {
        code: "appoint",
        words: inRegister ? `Record who is the ${title}` : `Name the ${title}`,
        role,
      },
      {
        code: "upload_policy",
        words: "Upload a version with the right name",
        policyType: policy.type,
      },
      {
        code: "correct_fact",
        words: "Correct the name that was read",
        versionId: policy.versionId,
        fact: `people-${Math.max(
          0,
          policy.people.findIndex(({ name }) => inText.includes(name)),
        )}`,
      },
    ],
    choices: choicesAbout(role, listNames(inText), inRegister),
  };
}

function choicesAbout(role: RoleCode, inText: string, inRegister: string): SettlementChoice[] {
  const both: SettlementChoice[] =
    inRegister && !roleOf(role).singleHolder
      ? [{ how: "both_are_right", words: `${inText} and ${inRegister} share the role` }]
      : [];
  return [
    {
      how: "register_is_right",
      words: inRegister
        ? `${inRegister} is right; the policy follows at its next version`
        : "Nobody holds the role; the policy follows at its next version",
    },
    { how: "policy_is_right", words: `${inText} is right; the register follows` },
    ...both,
    {
      how: "no_contradiction",
      words: inRegister
        ? `${inText} and ${inRegister} are the same`
        : "The policy means something else",
    },
  ];
}

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name);

function passagesOf({ versionId, people }: StatedPolicy, names: readonly string[]) {
  return names.map((name) =>
    passageOrVersion(versionId, people.find((person) => person.name === name)?.evidence),
  );
}

function registeredEvidence(inPost: readonly Appointment[]): ContradictionEvidence[] {
  return inPost.length > 0
    ? inPost.map(({ role, name }) => ({ kind: "appointment", role, name }))
    : [{ kind: "people" }];
}

function latestStart(inPost: readonly Appointment[]): IsoDate | null {
  return laterOf(...inPost.map(({ from }) => from));
}
