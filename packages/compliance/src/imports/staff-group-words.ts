/** The group that a post's title belongs to: lists from payroll name posts, not groups. */
import {
  readStaffGroup,
  STAFF_GROUP_TITLES,
  STAFF_GROUPS,
  type StaffGroup,
} from "../staff-groups.ts";
import { headingWords } from "./heading-words.ts";
import type { Meaning } from "./word-meaning.ts";

/** In this order: a "teaching assistant" is no teacher, an "assistant headteacher" no assistant. */
const POSTS: readonly (readonly [RegExp, StaffGroup])[] = [
  [/\bgovernors?\b|\bgoverning\b|\btrustees?\b/u, "governor"],
  [/\bvolunteers?\b|\bparent helpers?\b/u, "volunteer"],
  [/\bcontractors?\b|\bagency\b|\bsupply\b|\bperipatetic\b|\bself employed\b/u, "contractor"],
  [
    /\b(?:head ?teacher|headmaster|headmistress|principal|executive head|head of school|deputy head|assistant head|slt|senior leader(?:ship)?|chief executive|ceo)\b/u,
    "leadership",
  ],
  [
    /\b(?:assistant|hlta|ta|lsa|support|technician|administrat(?:or|ive|ion)|admin|clerical|clerk|secretary|receptionist|office|finance|bursar|business manager|site|premises|estates|caretaker|cleaner|catering|kitchen|cook|midday|lunch\w*|mdsa|librarian|cover supervisor|mentor|welfare|nursery nurse|family|attendance|pastoral|examinations?|exams|data|it|ict|network|hr)\b/u,
    "support",
  ],
  [
    /\b(?:teachers?|teaching|ect|nqt|lecturer|tutor|head of (?:department|year|faculty)|sendco|senco)\b/u,
    "teaching",
  ],
];

/** The group that a list's word means ("Teacher of Maths", "Midday supervisor", "SLT"), or null. */
export function staffGroupOfPost(text: string): StaffGroup | null {
  const said = readStaffGroup(text);
  if (said) return said;
  const words = headingWords(text);
  return POSTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** To choose from. */
export const STAFF_GROUP_MEANINGS: readonly Meaning[] = STAFF_GROUPS.map((code) => ({
  code,
  title: STAFF_GROUP_TITLES[code],
  alsoCalled: [],
}));
