import { CONTRADICTION_KIND_WORDS } from "@safeboard/compliance/contradictions";
import type { DomainCaller } from "@safeboard/domain";
import type { DownloadColumn } from "../request/table-answer.server.ts";

type OfSchool = Awaited<ReturnType<DomainCaller["contradiction"]["ofSchool"]>>;
type Contradiction = OfSchool["contradictions"][number];

/** What contradicts what, since when, and how it was settled: for the trust's file and a school's. */
export const contradictionColumns: readonly DownloadColumn<Contradiction>[] = [
  { heading: "What", cell: ({ words }) => words },
  { heading: "Kind", cell: ({ kind }) => CONTRADICTION_KIND_WORDS[kind] },
  { heading: "Since", kind: "day", cell: ({ since }) => since },
  {
    heading: "Where it stands",
    cell: ({ settled, weight }) =>
      settled ? "Settled" : weight === "advice" ? "To know" : "To settle",
  },
  {
    heading: "How it was settled",
    cell: ({ settled, choices }) => choices.find(({ how }) => how === settled?.how)?.words ?? null,
  },
  { heading: "Settled", cell: ({ settled }) => settled?.recordedAt ?? null },
  { heading: "Settled by", cell: ({ settled }) => settled?.recordedBy ?? null },
];
