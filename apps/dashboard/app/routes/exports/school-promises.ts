import type { LoaderFunctionArgs } from "@remix-run/node";
import { evidenceKindTitle, PRACTICE_WORDS } from "@safeboard/compliance/practice";
import { frequencyInWords } from "../../expectations/expectation-words.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Every promise of a school's current policies, with what shows it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, today, promises } = await caller.practice.promised({ schoolId });
    return tableAnswer(args.request, {
      title: `Promises of ${school.name}`,
      source: "Safeboard, from the promises of the current policies and what shows them",
      asAt: today,
      filters: [],
      columns: [
        { heading: "Policy", cell: ({ policy }) => policy.name },
        { heading: "Promise", cell: ({ text }) => text },
        { heading: "Who", cell: ({ who }) => who },
        { heading: "How often", cell: ({ frequencyMonths }) => frequencyInWords(frequencyMonths) },
        { heading: "Standing", cell: ({ state }) => PRACTICE_WORDS[state] },
        {
          heading: "Kind of evidence",
          cell: ({ kind }) => (kind === null ? null : evidenceKindTitle(kind)),
        },
        { heading: "Done on", cell: ({ shownBy }) => shownBy?.on ?? null },
        { heading: "Counts until", cell: ({ until }) => until },
        { heading: "Said of it", cell: ({ said }) => said?.reason ?? null },
      ],
      rows: promises,
    });
  });
