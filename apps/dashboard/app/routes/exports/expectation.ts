import type { LoaderFunctionArgs } from "@remix-run/node";
import { statusInWords } from "../../expectations/expectation-words.ts";
import { mostLackingFirst } from "../../expectations/one-across-table.tsx";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What each school's policy says of one expectation, in its own words. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { set, expectation, schools, asAt } = await caller.expectation.oneAcrossSchools({
      setId: args.params["setCode"] ?? "",
      expectationId: args.params["expectationId"] ?? "",
    });
    return tableAnswer(args.request, {
      title: `${expectation.id} by school`,
      source: `${set.name}, held against each school’s online safety policy by Safeboard`,
      asAt,
      filters: [{ name: "Expectation", value: expectation.statement }],
      columns: [
        { heading: "School", cell: ({ name }) => name },
        { heading: "Status", cell: ({ stands }) => statusInWords(stands.status) },
        {
          heading: "What the policy says",
          cell: ({ stands }) => stands.passage?.quote.trim() ?? null,
        },
        { heading: "Page", cell: ({ stands }) => stands.passage?.page ?? null },
        { heading: "In another document", cell: ({ stands }) => stands.elsewhere },
        { heading: "Somebody said so", cell: ({ stands }) => stands.ruling?.reason ?? null },
        { heading: "Who", cell: ({ stands }) => stands.ruling?.by ?? null },
        { heading: "When", cell: ({ stands }) => stands.ruling?.at ?? null },
      ],
      rows: mostLackingFirst(schools),
    });
  });
