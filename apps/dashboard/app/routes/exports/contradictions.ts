import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  CONTRADICTION_KIND_WORDS,
  CONTRADICTION_KINDS,
} from "@safeboard/compliance/contradictions";
import { contradictionColumns } from "../../asking/contradiction-columns.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Where the schools' policies, registers and the guidance say different things. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const kind = CONTRADICTION_KINDS.find((each) => each === searchParams.get("kind"));
    const standing = (["open", "settled"] as const).find(
      (each) => each === searchParams.get("standing"),
    );
    const list = await caller.contradiction.list({
      ...(kind && { kind }),
      ...(standing && { standing }),
    });
    return tableAnswer(args.request, {
      title: "Contradictions",
      source: "Safeboard, found in the schools’ policies and registers on this day",
      asAt: args.context.services.today(),
      filters: filtersOf(
        ["Kind", kind && CONTRADICTION_KIND_WORDS[kind]],
        ["Standing", standing && { open: "Open", settled: "Settled" }[standing]],
      ),
      columns: [
        { heading: "School", cell: ({ schoolName }) => schoolName },
        ...contradictionColumns,
      ],
      rows: list.contradictions,
    });
  });
