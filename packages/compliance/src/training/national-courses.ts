/** Courses that every trust knows, and the words by which the files of suppliers and schools name them. */
import type { Course } from "./course.ts";

/** One for each national requirement, by its code, which satisfies it; the requirement says what else does. */
export const NATIONAL_COURSES: readonly Omit<Course, "satisfies">[] = [
  {
    code: "dsl_training",
    title: "Designated safeguarding lead training",
    alsoCalled: [
      "DSL",
      "DSL training",
      "DSL course",
      "DSL level 3",
      "Level 3 safeguarding",
      "Safeguarding level 3",
      "Advanced safeguarding",
      "Deputy DSL training",
      "Designated safeguarding lead",
      "Designated safeguarding officer training",
    ],
  },
  {
    code: "dsl_update",
    title: "Designated safeguarding lead update",
    alsoCalled: ["DSL update", "DSL refresher", "DSL annual update", "DSL network meeting"],
  },
  {
    code: "safeguarding",
    title: "Safeguarding, child protection and online safety",
    alsoCalled: [
      "Safeguarding training",
      "Safeguarding update",
      "Annual safeguarding update",
      "Safeguarding refresher",
      "Safeguarding level 1",
      "Safeguarding level 2",
      "Level 1 safeguarding",
      "Level 2 safeguarding",
      "Child protection",
      "Child protection training",
      "Safeguarding and child protection",
      "Online safety",
      "Online safety training",
      "Safeguarding induction",
    ],
  },
  {
    code: "part_one",
    title: "Part One of Keeping children safe in education read",
    alsoCalled: [
      "KCSIE",
      "KCSIE part 1",
      "KCSIE part one",
      "KCSIE read",
      "Part 1",
      "Part one",
      "Read KCSIE",
      "Keeping children safe in education",
      "Keeping children safe in education part 1",
    ],
  },
  {
    code: "governor_safeguarding",
    title: "Safeguarding for governors and trustees",
    alsoCalled: [
      "Governor safeguarding",
      "Governor safeguarding training",
      "Safeguarding for governors",
      "Safeguarding for trustees",
    ],
  },
  {
    code: "prevent_awareness",
    title: "Prevent awareness",
    alsoCalled: ["Prevent", "Prevent duty", "Prevent training", "WRAP", "Radicalisation"],
  },
  {
    code: "prevent_referrals",
    title: "Prevent referrals",
    alsoCalled: ["Prevent referral", "Channel", "Channel awareness", "Prevent lead training"],
  },
  {
    code: "cyber_security",
    title: "Cyber security awareness",
    alsoCalled: ["Cyber", "Cyber security", "Cyber security training", "Cyber awareness"],
  },
  {
    code: "cyber_security_governor",
    title: "Cyber security for a governor",
    alsoCalled: ["Cyber security for governors", "Cyber governor", "Cyber security for trustees"],
  },
  {
    code: "safer_recruitment",
    title: "Safer recruitment",
    alsoCalled: ["Safer recruitment training", "Safer recruiting", "Safe recruitment"],
  },
  {
    code: "managing_allegations",
    title: "Managing allegations",
    alsoCalled: ["Allegations", "Allegations management", "Managing allegations against staff"],
  },
  {
    code: "visitor_induction",
    title: "Induction of volunteers and contractors",
    alsoCalled: ["Volunteer induction", "Contractor induction", "Visitor induction"],
  },
  {
    code: "online_safety_lead",
    title: "Online safety lead training",
    alsoCalled: [
      "Online safety coordinator training",
      "E-safety lead",
      "E-safety coordinator training",
      "Online safety lead",
    ],
  },
];
