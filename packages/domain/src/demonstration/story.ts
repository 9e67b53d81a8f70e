/**
 * The demonstration's story: one invented trust and a dozen schools, each there to show something.
 * Names, addresses and numbers are invented; URNs and the UID are outside the DfE's ranges.
 */
import type { RoleCode } from "@safeboard/compliance/roles";
import { documents, type StoryDocument } from "./story-documents.ts";
import { otherPolicies } from "./story-other-policies.ts";
import type { StoryCalendar } from "./story-calendar.ts";

export interface StoryAppointment {
  role: RoleCode;
  name: string;
  email: string | null;
  /** Days from today; negative is in the past. */
  from: number;
  to: number | null;
}

export interface StorySchool {
  key: string;
  urn: string;
  name: string;
  phase: "primary" | "secondary" | "special" | "nursery" | "all_through";
  localAuthority: string;
  pupils: number;
  hub: "East" | "West" | null;
  /** What the school shows, for the people who read this file. */
  lesson: string;
  /** Whether the lead has asked for its policy: a school never asked is not reported. */
  asked: boolean;
  documents: readonly StoryDocument[];
  appointments: readonly StoryAppointment[];
}

export const storyTrust = {
  uid: "99001",
  name: "Northmere Learning Trust",
  companiesHouseNumber: "00000000",
} as const;

/** Everybody's password in a demonstration, and only there. */
export const demonstrationPassword = "demonstration only";

export type StoryPerson = {
  name: string;
  email: string;
  /** What they do, and for whom: "School admin", "Ashdown Vale Primary School". */
  job: string;
  place: string;
} & (
  | { role: "trust_lead" | "trustee" | "chair" }
  | { role: "hub_lead"; hub: "East" | "West" }
  | { role: "school_admin" | "governor"; schools: readonly string[] }
  | { role: "operator" }
);

export const storyPeople: readonly StoryPerson[] = [
  {
    name: "Priya Raman",
    email: "lead@northmere.example",
    job: "Safeguarding lead",
    place: storyTrust.name,
    role: "trust_lead",
  },
  {
    name: "Tom Ellery",
    email: "office@ashdownvale.example",
    job: "School admin",
    place: "Ashdown Vale Primary School",
    role: "school_admin",
    schools: ["ashdown-vale"],
  },
  {
    name: "Marta Kowal",
    email: "office@elmfield.example",
    job: "School admin",
    place: "Elmfield Special School",
    role: "school_admin",
    schools: ["elmfield"],
  },
  {
    name: "Daniel Osei",
    email: "head@beckside.example",
    job: "Executive head",
    place: "Beckside Academy and Dunmoor High School",
    role: "school_admin",
    schools: ["beckside", "dunmoor"],
  },
  {
    name: "Ruth Calder",
    email: "east@northmere.example",
    job: "Hub lead",
    place: "East hub",
    role: "hub_lead",
    hub: "East",
  },
  {
    name: "Grace Adeyemi",
    email: "governor@ashdownvale.example",
    job: "Link governor",
    place: "Ashdown Vale Primary School",
    role: "governor",
    schools: ["ashdown-vale"],
  },
  {
    name: "Helen Marsh",
    email: "trustee@northmere.example",
    job: "Trustee",
    place: storyTrust.name,
    role: "trustee",
  },
  {
    name: "Alan Whitby",
    email: "operator@safeboard.example",
    job: "Platform operator",
    place: "sets up trusts on this installation",
    role: "operator",
  },
];

const held = (
  role: RoleCode,
  name: string,
  email: string | null,
  from = -500,
  to: number | null = null,
) => ({ role, name, email, from, to }) satisfies StoryAppointment;

/** The schools, with their documents dated from the story's today. */
export function storySchools(calendar: StoryCalendar): readonly StorySchool[] {
  const from = documents(calendar);
  const others = otherPolicies(calendar);
  return [
    {
      key: "ashdown-vale",
      urn: "990101",
      name: "Ashdown Vale Primary School",
      phase: "primary",
      localAuthority: "Northmere",
      pupils: 212,
      hub: "East",
      lesson: "Overdue by two months, and the policy names a coordinator who has left.",
      asked: true,
      documents: [from.ashdownVale, others.ashdownBehaviour],
      appointments: [
        held(
          "online_safety_coordinator",
          "Mr J Okafor",
          "j.okafor@ashdownvale.example",
          -900,
          -115,
        ),
        held("online_safety_coordinator", "Ms R Lindqvist", "r.lindqvist@ashdownvale.example", -80),
        held("headteacher", "Mrs A Whitcombe", "head@ashdownvale.example"),
      ],
    },
    {
      key: "beckside",
      urn: "990102",
      name: "Beckside Academy",
      phase: "secondary",
      localAuthority: "Northmere",
      pupils: 1140,
      hub: "East",
      lesson: "Everything in order.",
      asked: true,
      documents: [from.becksideBefore, from.beckside, others.becksideChildProtection],
      appointments: [],
    },
    {
      key: "carr-lane",
      urn: "990103",
      name: "Carr Lane Infant School",
      phase: "primary",
      localAuthority: "Northmere",
      pupils: 178,
      hub: "West",
      lesson: "A review due in a term that has begun, and an edition that has just been replaced.",
      asked: true,
      documents: [from.carrLane],
      appointments: [],
    },
    {
      key: "dunmoor",
      urn: "990104",
      name: "Dunmoor High School",
      phase: "secondary",
      localAuthority: "Northmere",
      pupils: 864,
      hub: "East",
      lesson: "In date, but it cites the edition before this one.",
      asked: true,
      documents: [from.dunmoor, others.dunmoorHistory, others.dunmoorAcceptableUse],
      appointments: [],
    },
    {
      key: "elmfield",
      urn: "990105",
      name: "Elmfield Special School",
      phase: "special",
      localAuthority: "Westmoor",
      pupils: 96,
      hub: "West",
      lesson: "Asked for its policy, and has sent none.",
      asked: true,
      documents: [],
      appointments: [held("designated_safeguarding_lead", "Mrs P Hallam", "dsl@elmfield.example")],
    },
    {
      key: "fairholme",
      urn: "990106",
      name: "Fairholme Junior School",
      phase: "primary",
      localAuthority: "Northmere",
      pupils: 305,
      hub: "West",
      lesson:
        "A two-page statement that names no edition of the guidance; its review is worked out.",
      asked: true,
      documents: [from.fairholme],
      appointments: [],
    },
    {
      key: "grange-park",
      urn: "990107",
      name: "Grange Park Primary School",
      phase: "primary",
      localAuthority: "Westmoor",
      pupils: 420,
      hub: "West",
      lesson: "Due for review in a few weeks.",
      asked: true,
      documents: [from.grangePark],
      appointments: [],
    },
    {
      key: "hollin-bank",
      urn: "990108",
      name: "Hollin Bank Primary School",
      phase: "primary",
      localAuthority: "Westmoor",
      pupils: 146,
      hub: null,
      lesson: "New to the trust: nobody has asked it for anything yet.",
      asked: false,
      documents: [],
      appointments: [],
    },
    {
      key: "ingle-road",
      urn: "990109",
      name: "Ingle Road Church of England Primary School",
      phase: "primary",
      localAuthority: "Northmere",
      pupils: 233,
      hub: "East",
      lesson: "Reviewed every two years, last time on a day typed 18.08.20 fashion.",
      asked: true,
      documents: [from.ingleRoad],
      appointments: [],
    },
    {
      key: "kirkgate",
      urn: "990110",
      name: "Kirkgate High School",
      phase: "secondary",
      localAuthority: "Westmoor",
      pupils: 922,
      hub: "West",
      lesson: "The school that looked fine: years overdue, quoting guidance from long ago.",
      asked: true,
      documents: [from.kirkgate],
      appointments: [],
    },
    {
      key: "larkfield",
      urn: "990111",
      name: "Larkfield Nursery and Primary School",
      phase: "primary",
      localAuthority: "Northmere",
      pupils: 264,
      hub: "East",
      lesson: "Published as a web page.",
      asked: true,
      documents: [from.larkfield],
      appointments: [],
    },
    {
      key: "meadow-lane",
      urn: "990112",
      name: "Meadow Lane Academy",
      phase: "all_through",
      localAuthority: "Westmoor",
      pupils: 688,
      hub: "West",
      lesson: "In date, but nobody holds the post of online safety coordinator.",
      asked: true,
      documents: [from.meadowLane],
      appointments: [
        held("online_safety_coordinator", "Mr D Farrow", "d.farrow@meadowlane.example", -700, -24),
      ],
    },
  ];
}
