/**
 * What every school in England is asked to train its people in. Trusts change these, add their own and retire what they
 * don't use. Intervals that no guidance states are marked as unconfirmed: most trusts keep them, and may set others.
 */
import type { RequirementForce, Validity, WrittenRequirement } from "./requirement.ts";
import { type Requirement, requirementSchema } from "./requirement.ts";

const KCSIE = "Keeping children safe in education";
const PREVENT = "Prevent duty guidance";
const CYBER = "Department for Education cyber security standards";
const STAFF = ["teaching", "support", "leadership"] as const;
const LEADS = ["designated_safeguarding_lead", "deputy_designated_safeguarding_lead"];

type Certainty = Requirement["source"]["certainty"];

const NATIONAL: readonly WrittenRequirement[] = [
  {
    code: "dsl_training",
    title: "Safeguarding lead training",
    what: "The designated safeguarding lead and every deputy are trained for the role, to the same standard, and again every two years.",
    asks: { roles: LEADS },
    ...every(24, "must"),
    source: source(KCSIE, "second_hand", "Annex on the role of the designated safeguarding lead"),
  },
  {
    code: "dsl_update",
    title: "Safeguarding lead update",
    what: "Between courses the designated safeguarding lead and every deputy bring their knowledge up to date at least once a year.",
    asks: { roles: LEADS },
    courses: ["dsl_training"],
    ...every(12, "must"),
    source: source(KCSIE, "second_hand", "Annex on the role of the designated safeguarding lead"),
  },
  {
    code: "safeguarding",
    title: "Safeguarding and online safety",
    what: "All staff are trained in safeguarding and child protection when they join, and brought up to date at least once a year. It covers online safety and everybody's part in filtering and monitoring.",
    asks: { groups: [...STAFF] },
    courses: ["dsl_training", "dsl_update"],
    ...every(12, "must"),
    source: source(KCSIE, "second_hand", "14 and 124 in 2023"),
  },
  {
    code: "part_one",
    title: "Part One read",
    what: "All staff read Part One of the guidance, whenever a new edition comes into force, and confirm it. Since 2026 they read it in full.",
    asks: { groups: [...STAFF] },
    lasts: { kind: "edition" },
    force: "must",
    source: source(KCSIE, "second_hand"),
  },
  {
    code: "governor_safeguarding",
    title: "Safeguarding for governors",
    what: "Governors and trustees are trained in safeguarding, with online safety in it, when they join, and regularly after. Every two years is advice: the guidance states no interval.",
    asks: {
      groups: ["governor"],
      roles: ["safeguarding_governor", "online_safety_governor", "chair_of_governors"],
    },
    ...every(24, "must"),
    source: source(KCSIE, "second_hand", "81 and 82 in 2022"),
  },
  {
    code: "prevent_awareness",
    title: "Prevent awareness",
    what: "All staff know the signs of radicalisation, online and otherwise, and whom to tell. Every two years is usual: the duty states no interval.",
    asks: { groups: [...STAFF] },
    courses: ["prevent_referrals"],
    ...every(24, "must"),
    source: source(PREVENT, "unconfirmed"),
  },
  {
    code: "prevent_referrals",
    title: "Prevent referrals",
    what: "Whoever decides on a referral to Channel has done a course on it beyond awareness. Every two years is usual: the duty states no interval.",
    asks: { roles: ["designated_safeguarding_lead", "prevent_lead"] },
    ...every(24, "should"),
    source: source(PREVENT, "unconfirmed"),
  },
  {
    code: "cyber_security",
    title: "Cyber security awareness",
    what: "Everybody with access to the school's network is trained in cyber security once a year.",
    asks: { groups: [...STAFF] },
    ...every(12, "should"),
    source: source(CYBER, "second_hand"),
  },
  {
    code: "cyber_security_governor",
    title: "Cyber security for a governor",
    what: "At least one governor is trained in cyber security once a year, so that the board can ask about it.",
    asks: { groups: ["governor"] },
    enough: 1,
    courses: ["cyber_security"],
    ...every(12, "should"),
    source: source(CYBER, "second_hand"),
  },
  {
    code: "safer_recruitment",
    title: "Safer recruitment",
    what: "At least one member of every interview panel has done it, so one of those who sit on panels has. One is the least: a school that interviews often needs more. The law sets no expiry; many trusts ask for it again after two to five years.",
    asks: { groups: ["leadership", "governor"], roles: ["headteacher", "executive_headteacher"] },
    enough: 1,
    lasts: { kind: "once" },
    force: "should",
    source: source("School staffing regulations", "unconfirmed"),
  },
  {
    code: "managing_allegations",
    title: "Managing allegations",
    what: "Whoever receives an allegation against a member of staff knows what to do with it: the headteacher, and the chair of governors about the headteacher.",
    asks: { roles: ["headteacher", "executive_headteacher", "chair_of_governors"] },
    lasts: { kind: "once" },
    force: "advice",
    source: source(KCSIE, "unconfirmed"),
  },
  {
    code: "visitor_induction",
    title: "Induction of volunteers and contractors",
    what: "Volunteers and contractors are told, before they begin and in proportion to what they do, how the school keeps children safe.",
    asks: { groups: ["volunteer", "contractor"] },
    courses: ["safeguarding"],
    lasts: { kind: "once" },
    firstWithinDays: 0,
    force: "should",
    source: source(KCSIE, "second_hand"),
  },
  {
    code: "online_safety_lead",
    title: "Online safety lead training",
    what: "Whoever coordinates online safety is trained for it. Good practice, and not statutory.",
    asks: { roles: ["online_safety_coordinator"] },
    ...every(24, "advice"),
    source: source("Self-review frameworks for online safety", "unconfirmed"),
  },
];

export const NATIONAL_REQUIREMENTS: readonly Requirement[] = NATIONAL.map((written) =>
  requirementSchema.parse(written),
);

function every(
  months: number,
  force: RequirementForce,
): { lasts: Validity; force: RequirementForce } {
  return { lasts: { kind: "months", months }, force };
}

/** Paragraph numbers come from those who wrote about the guidance. */
function source(
  title: string,
  certainty: Certainty,
  paragraph: string | null = null,
): WrittenRequirement["source"] {
  return { title, paragraph, certainty };
}
