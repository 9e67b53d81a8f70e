import type { RequirementListed } from "../domain-answers.ts";
import type { DownloadColumn } from "../request/table-answer.server.ts";
import {
  forceInWords,
  howOften,
  originInWords,
  sourceInWords,
  whoIsAsked,
} from "./requirement-words.ts";

/** What is asked, of whom, for how long, and on whose word: for the trust's file and a school's. */
export const requirementColumns: readonly DownloadColumn<RequirementListed>[] = [
  { heading: "Requirement", cell: ({ title }) => title },
  { heading: "What it is", cell: ({ what }) => what },
  { heading: "Who is asked", cell: whoIsAsked },
  { heading: "How many are enough", cell: ({ enough }) => enough ?? "Every one of them" },
  { heading: "How long it lasts", cell: howOften },
  { heading: "How binding", cell: forceInWords },
  { heading: "Also satisfied by", cell: ({ courseTitles }) => courseTitles.join("; ") },
  { heading: "Source", cell: sourceInWords },
  { heading: "Whose requirement", cell: originInWords },
];
