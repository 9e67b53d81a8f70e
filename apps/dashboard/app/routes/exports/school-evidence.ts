import type { LoaderFunctionArgs } from "@remix-run/node";
import { evidenceKindTitle } from "@safeboard/compliance/practice";
import { figureInWords, FROM_WORDS } from "../../practice/practice-words.ts";
import { routeId } from "../../request/route-id.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What a school has to show, narrowed as its page is. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { searchParams } = new URL(args.request.url);
    const [kind, state] = [searchParams.get("kind"), searchParams.get("state")];
    const { school, today, evidence } = await caller.practice.evidence({ schoolId });
    return tableAnswer(args.request, {
      title: `Evidence of ${school.name}`,
      source: "Safeboard, from what the school has recorded",
      asAt: today,
      filters: filtersOf(["Kind", kind && evidenceKindTitle(kind)], ["Standing", state]),
      columns: [
        { heading: "What was done", cell: (piece) => evidenceKindTitle(piece.kind) },
        { heading: "Done on", cell: (piece) => piece.happenedOn },
        { heading: "Counts until", cell: (piece) => piece.validUntil },
        {
          heading: "In numbers",
          cell: (piece) =>
            piece.figures.map((figure) => figureInWords(piece.kind, figure)).join("; "),
        },
        { heading: "Note", cell: (piece) => piece.note },
        { heading: "Promises", cell: (piece) => piece.shows },
        { heading: "Files", cell: (piece) => piece.files },
        { heading: "From", cell: (piece) => piece.recordedBy ?? FROM_WORDS[piece.from] },
      ],
      rows: evidence.filter(
        (piece) =>
          (kind === null || piece.kind === kind) && (state === null || piece.state === state),
      ),
    });
  });
