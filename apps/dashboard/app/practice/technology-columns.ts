import {
  TECHNOLOGY_DECISIONS,
  TECHNOLOGY_STANDINGS,
  TECHNOLOGY_USERS,
} from "@safeboard/compliance/practice";
import type { ListedTechnology } from "../domain-answers.ts";
import type { DownloadColumn } from "../request/table-answer.server.ts";

/** A register of technologies as a file. */
export const technologyColumns: DownloadColumn<ListedTechnology>[] = [
  { heading: "Name", cell: ({ name }) => name },
  { heading: "Used for", cell: ({ usedFor }) => usedFor },
  { heading: "Used by", cell: ({ usedBy }) => usedBy.map(TECHNOLOGY_USERS.title).join(", ") },
  { heading: "In use from", cell: ({ inUseFrom }) => inUseFrom },
  { heading: "In use until", cell: ({ inUseUntil }) => inUseUntil },
  { heading: "Standing", cell: ({ standing }) => TECHNOLOGY_STANDINGS.title(standing.code) },
  { heading: "Assessed on", cell: ({ standing }) => standing.assessedOn },
  {
    heading: "Decision",
    cell: ({ standing }) =>
      standing.decision === null ? null : TECHNOLOGY_DECISIONS.title(standing.decision),
  },
  { heading: "Conditions", cell: ({ assessments }) => assessments.at(-1)?.conditions ?? null },
  { heading: "Next review", cell: ({ standing }) => standing.reviewOn },
  {
    heading: "Assessed by",
    cell: ({ ofTrust }) => (ofTrust ? "The trust, for all schools" : "The school"),
  },
];
