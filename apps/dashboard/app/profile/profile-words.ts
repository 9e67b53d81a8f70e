/** How a profile says things: for somebody who reads it once, and has never seen the product. */
import { formatIsoDate } from "@safeboard/compliance/dates";
import { formatRate } from "@safeboard/compliance/incidents";
import { percentInWords } from "@safeboard/compliance/percent";
import type { CheckResult } from "@safeboard/compliance/practice";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { type MembershipRole, roleTitle } from "../components/role-title.ts";
import type { SchoolProfile } from "../domain-answers.ts";
import { standingOf } from "../policy/policy-standing.tsx";

export type ProfileRole = SchoolProfile["roles"][number];
export type ProfilePolicy = SchoolProfile["policies"]["held"][number];
export type ProfileNeed = SchoolProfile["needs"][number];
type Reviews = SchoolProfile["incidents"]["reviews"];

/** Whether those who hold a role are trained for it. */
export const TRAINED_WORDS: Readonly<Record<ProfileRole["trained"], string>> = {
  in_date: "In date",
  partly: "In date for some of them",
  not_in_date: "Not in date",
  not_known: "Not recorded",
  nobody: "",
};

/** "Mr N Whitlow, since 1 September 2024". */
export const holdersInWords = ({ holders }: ProfileRole): string =>
  holders
    .map(
      ({ name, since, until }) =>
        `${name}, since ${formatIsoDate(since)}${until ? `, until ${formatIsoDate(until)}` : ""}`,
    )
    .join("; ");

/** "4 of 6 roles are held by somebody whose training is in date", or what stands in its way. */
export function peopleAnswer(roles: readonly ProfileRole[]): string {
  const held = roles.filter(({ holders }) => holders.length > 0).length;
  const vacant = roles.filter(({ holders }) => holders.length === 0);
  const untrained = roles.filter(
    ({ trained }) => trained === "not_in_date" || trained === "partly",
  );
  const filled =
    vacant.length === 0
      ? `Each of the ${roles.length} roles is held.`
      : `${held} of ${roles.length} roles are held; nobody is recorded as ${listed(vacant)}.`;
  return untrained.length === 0
    ? filled
    : `${filled} Training is not in date for everybody who is ${listed(untrained)}.`;
}

const listed = (roles: readonly ProfileRole[]): string =>
  inOneSentence(roles.map(({ title }) => inSentence(title)));

/** "a, b and c". */
export const inOneSentence = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB").format(words);

/** How many of the policies are in date, and which are not here. */
export function policiesAnswer({ held }: SchoolProfile["policies"]): string {
  const inForce = held.filter(({ standing }) => standing.kind !== "none");
  const inDate = inForce.filter(
    ({ standing: { kind } }) => kind === "in_date" || kind === "due_soon",
  );
  if (inForce.length === 0) return "No policy is in force here.";
  return inForce.length === 1
    ? `The one policy in force is ${inDate.length === 1 ? "in date" : "not in date"}.`
    : `${inDate.length} of ${inForce.length} policies in force are in date.`;
}

/** "Version 3", the trust's own, or the one to come. */
export function versionInWords({ current, heldForAll, pending }: ProfilePolicy): string {
  if (current) return `Version ${current.number}`;
  if (heldForAll) return `Version ${heldForAll.number}, the trust’s`;
  return pending ? `Version ${pending.number}, not approved yet` : "None";
}

/** "Adopted 10 September 2026, approved by the local governing body". */
export function adoptionInWords({ current }: ProfilePolicy): string {
  const approval = current?.approval;
  if (!approval) return "";
  return approval.effectiveOn === approval.approvedOn
    ? `${approval.body}, ${formatIsoDate(approval.approvedOn)}`
    : `${approval.body}, ${formatIsoDate(approval.approvedOn)}; in force from ${formatIsoDate(approval.effectiveOn)}`;
}

export const policyStatus = (policy: ProfilePolicy) =>
  standingOf({ ...policy, versions: 0, next: null });

const FOUND_WORDS: Readonly<Record<ProfilePolicy["publication"], string>> = {
  not_published: "",
  not_checked: "not looked at yet",
  same_file: "this version found there",
  other_file: "another version found there",
  not_there: "not found there",
};

/** "school.example, this version found there". */
export function publicationInWords({ webAddress, publication, type }: ProfilePolicy): string {
  if (webAddress === null)
    return type.onWebsite ? "Has to be published; not recorded" : "Not required";
  const host = URL.canParse(webAddress) ? new URL(webAddress).host : webAddress;
  return `${host}: ${FOUND_WORDS[publication]}`;
}

/** "38 of 41". */
export const acknowledgedInWords = ({ acknowledged }: ProfilePolicy): string =>
  acknowledged ? `${acknowledged.confirmed} of ${acknowledged.required}` : "Nobody asked";

/** The colour is the status's; these are the words of a check. */
export const standardInWords = (result: CheckResult, inPlace: number, checks: number): string =>
  `${STANDARD_WORDS[result]}: ${inPlace} of ${checks} checks`;

const STANDARD_WORDS: Readonly<Record<CheckResult, string>> = {
  in_place: "In place",
  partly: "Partly in place",
  not_in_place: "Not all in place",
  not_checked: "Not all checked",
};

/** "Headteacher": by their post, or what they are to the trust. */
export function ownerInWords({
  post,
  member,
}: {
  post: string | null;
  member: MembershipRole | null;
}): string {
  if (post) return post;
  return member ? roleTitle(member) : "Somebody whose role is not recorded";
}

/** How the school kept to what its response plans promised. */
export function reviewsInWords({ due, percent, late }: Reviews): string {
  if (due.shown === "suppressed")
    return "Reviews of response plans fell due; how many, and how many of those were on time, is hidden, because the numbers are small.";
  if (due.incidents === 0) return "No review of a response plan fell due.";
  if (percent === null)
    return `${due.incidents} reviews of response plans fell due${late.shown === "suppressed" ? "; how many were on time is hidden, because a number is small" : ""}.`;
  return `${percentInWords(percent)} of ${due.incidents} reviews of response plans were done on time.`;
}

/** Said once, wherever a number is not shown. */
export const hiddenBecause = (limit: number): string =>
  `Hidden: numbers of 1 to ${limit}, and whatever would let one of them be worked out, because few pupils are behind them. Only terms that are over, and whole academic years, are shown.`;

type Incidents = SchoolProfile["incidents"];
export type IncidentPeriod = Incidents["years"][number]["terms"][number];

/** Terms in their order, each academic year that is whole after its own. */
export const incidentPeriods = ({ years }: Incidents): (IncidentPeriod & { isYear: boolean })[] =>
  years.flatMap(({ terms, whole }) => [
    ...terms.map((term) => ({ ...term, isYear: false })),
    ...(whole ? [{ ...whole, isYear: true }] : []),
  ]);

/** The latest whole year against the one before, or why there is nothing to compare. */
export function incidentsAnswer({ years }: Incidents): string {
  const [latest, before] = years.flatMap(({ whole }) => whole ?? []).toReversed();
  if (!latest) return "No academic year has passed since the school joined the trust.";
  const reporting = `${latest.monthsReported} of ${latest.monthsExpected} months of ${latest.title} were reported.`;
  const said = before
    ? `${yearInWords(latest)}, after ${yearInWords(before)}.`
    : `${yearInWords(latest)}.`;
  return `${said} ${reporting}`;
}

/** "11 incidents in 2025/26 (17 per 1,000 pupils a term)". */
function yearInWords({ title, incidents, rate, shown }: IncidentPeriod): string {
  if (shown === "not_reported") return `nothing reported in ${title}`;
  if (incidents === null) return `a hidden number of incidents in ${title}`;
  const number = incidents.toLocaleString("en-GB");
  return `${number} ${incidents === 1 ? "incident" : "incidents"} in ${title}${rate === null ? "" : ` (${formatRate(rate)} per 1,000 pupils a term)`}`;
}
