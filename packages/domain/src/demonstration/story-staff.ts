/**
 * Who works at the story's schools, and what they are trained in: invented names, the same every time. Schools whose staff
 * are asked to read a policy have the staff of that story.
 */
import type { StaffGroup } from "@safeboard/compliance/staff-groups";

export interface StaffStory {
  /** How many are on the list beside those who hold a role. */
  people: number;
  /** Of a hundred, how many have done what is asked of them. */
  trained: number;
  /** The same in the academic years before, the last one first; as now where it is not said. */
  formerly?: readonly number[];
  /** The training of those who lead on safeguarding has run out. */
  leadLapsed?: true;
  /** The school has listed nobody yet, and reports how many have done what. */
  inNumbers?: true;
  /** Somebody works here as well as at the school that is named the same. */
  shared?: true;
}

/** By a school's key; the others are as most are. */
export const staffStories: Readonly<Record<string, StaffStory>> = {
  beckside: { people: 56, trained: 99, shared: true },
  dunmoor: { people: 60, trained: 84, formerly: [92, 99, 99], shared: true },
  elmfield: { people: 34, trained: 100 },
  "grange-park": { people: 26, trained: 96, formerly: [96, 78, 78] },
  "hollin-bank": { people: 0, trained: 0, inNumbers: true },
};

/** What the school without a list reports: of how many people who is asked, how many have done it, how many are late. */
export const storyNumbers = [
  { course: "safeguarding", roleGroup: "everybody", required: 38, completed: 31, overdue: 5 },
  { course: "prevent_awareness", roleGroup: "everybody", required: 38, completed: 36, overdue: 0 },
  { course: "cyber_security", roleGroup: "everybody", required: 38, completed: 29, overdue: 9 },
] as const;

export const usualStaff: StaffStory = { people: 26, trained: 96 };

/** Where the safeguarding lead's training has run out: the school after these in the story's order. */
export const LAPSED_SCHOOL = 4;

const GIVEN = [
  "Amira",
  "Bryn",
  "Carys",
  "Dilip",
  "Esme",
  "Farid",
  "Gwen",
  "Hamish",
  "Imogen",
  "Jonah",
  "Keira",
  "Lucian",
  "Maeve",
  "Nadia",
  "Oskar",
  "Pippa",
  "Quentin",
  "Rosalind",
  "Selim",
  "Tamsin",
  "Ursula",
  "Vikram",
  "Wilma",
  "Yusuf",
  "Zelda",
];
const FAMILY = [
  "Aldworth",
  "Brackley",
  "Cotterell",
  "Dunstable",
  "Everleigh",
  "Fothergill",
  "Garside",
  "Hathersage",
  "Inglewood",
  "Jessop",
  "Kettleby",
  "Lonsdale",
  "Mowbray",
  "Netherton",
  "Oakshott",
  "Penhallow",
  "Quarmby",
  "Rushbrook",
  "Stanhope",
  "Thackley",
  "Umberton",
  "Venables",
  "Wetherall",
  "Yardley",
  "Ormerod",
  "Pickering",
  "Sedgwick",
  "Tolliver",
  "Ashby",
];

/** Two lists of different lengths that share no factor: no name comes twice within a trust. */
export const storyName = (index: number): string =>
  `${GIVEN[index % GIVEN.length] ?? ""} ${FAMILY[index % FAMILY.length] ?? ""}`;

const GROUPS: readonly StaffGroup[] = [
  "teaching",
  "teaching",
  "support",
  "teaching",
  "support",
  "governor",
  "teaching",
  "support",
  "leadership",
  "volunteer",
  "teaching",
  "support",
];

export const storyGroup = (index: number): StaffGroup =>
  GROUPS[index % GROUPS.length] ?? "teaching";
