import type { z } from "zod";
import { roleOf, type RoleCode } from "../roles.ts";
import { type AskedRole, askedRoleSchema } from "./asked-role.ts";

type Written = Omit<z.input<typeof askedRoleSchema>, "code" | "title" | "holders"> & {
  code: RoleCode;
};

const kcsie = (paragraph: string | null = null) => ({
  title: "Keeping children safe in education",
  paragraph,
  certainty: "second_hand" as const,
});

/** What is asked nationally of every school, in our own words. Which paragraph says so can be corrected here. */
const WRITTEN: readonly Written[] = [
  {
    code: "headteacher",
    what: "Runs the school, and sees that its policies are known and kept by everybody who works there.",
    why: "Nobody else can answer for the school as a whole; an acting head counts from the first day.",
    force: "must",
    source: { title: "Articles and funding agreement of the trust", certainty: "unconfirmed" },
    fillWithinDays: 0,
    filledAlsoBy: ["executive_headteacher"],
    spansSchools: true,
  },
  {
    code: "designated_safeguarding_lead",
    what: "Leads on safeguarding and child protection, online safety included, and understands the school's filtering and monitoring.",
    why: "Staff and children must know at any time whom to turn to, so there can be no day without one.",
    force: "must",
    source: kcsie("103"),
    fillWithinDays: 0,
    namedInPolicy: true,
  },
  {
    code: "deputy_designated_safeguarding_lead",
    what: "Stands in for the designated safeguarding lead, trained to the same standard.",
    why: "How many is the school's to decide; but somebody has to be within reach in school hours, and one person alone falls ill.",
    force: "should",
    source: kcsie(),
    fillWithinDays: 30,
    coveredBy: "designated_safeguarding_lead",
  },
  {
    code: "online_safety_coordinator",
    what: "Keeps the online safety policy alive from day to day: incidents, teaching, parents, staff.",
    why: "Policy templates name one. Where there is nobody, the designated safeguarding lead answers for it alone.",
    force: "should",
    source: { title: "Templates for online safety policies", certainty: "unconfirmed" },
    fillWithinDays: 0,
    coveredBy: "designated_safeguarding_lead",
    namedInPolicy: true,
  },
  {
    code: "filtering_and_monitoring_lead",
    what: "A member of the senior team who sees that filtering and monitoring meet the standards: what is blocked, what is looked at, and the yearly review.",
    why: "The standards ask for one named senior leader. A term without one is a term in which nobody decides.",
    force: "should",
    source: {
      title: "DfE filtering and monitoring standards",
      paragraph: "Roles and responsibilities",
      certainty: "published",
    },
    fillWithinDays: 30,
  },
  {
    code: "safeguarding_governor",
    what: "Asks on the board's behalf whether safeguarding works, online safety included, and whether the filtering and monitoring standards are met.",
    why: "The board answers for safeguarding and needs somebody who looks closely. It can't be the head or the safeguarding lead, whose work is looked at.",
    force: "should",
    source: kcsie(),
    fillWithinDays: 60,
    notBeside: ["headteacher", "executive_headteacher", "designated_safeguarding_lead"],
  },
  {
    code: "prevent_lead",
    what: "Answers for the Prevent duty: risk, training, and referrals to Channel. Often the designated safeguarding lead.",
    why: "The duty's guidance asks for a named person with enough seniority; a vacancy leaves referrals to chance.",
    force: "should",
    source: {
      title: "Prevent duty guidance, in force since 31 December 2023",
      certainty: "second_hand",
    },
    fillWithinDays: 30,
    coveredBy: "designated_safeguarding_lead",
  },
  {
    code: "computing_lead",
    what: "Plans how online safety is taught in computing, together with whoever leads RSHE.",
    why: "No guidance asks for one by name; without one the teaching has no owner.",
    force: "advice",
    source: { title: "Practice in schools", certainty: "unconfirmed" },
    fillWithinDays: 60,
  },
  {
    code: "data_protection_contact",
    what: "Whom the school asks about personal data, images and consent; the trust's data protection officer or their contact at the school.",
    why: "The trust must have a data protection officer. That each school has somebody to turn to follows from it.",
    force: "should",
    source: { title: "UK GDPR, article 37", certainty: "second_hand" },
    fillWithinDays: 30,
    spansSchools: true,
  },
];

/** The roles that every school is asked to fill, in the order in which they are listed. */
export const NATIONAL_ROLES: readonly AskedRole[] = WRITTEN.map((written) => {
  const { title, singleHolder } = roleOf(written.code);
  return askedRoleSchema.parse({
    title,
    holders: { most: singleHolder ? 1 : null },
    ...written,
  });
});
