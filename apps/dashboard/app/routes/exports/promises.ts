import type { LoaderFunctionArgs } from "@remix-run/node";
import { evidenceKindTitle, practisedPercent } from "@safeboard/compliance/practice";
import type { PractisedAcross } from "../../domain-answers.ts";
import { loadPractised } from "../../practice/load-practised.server.ts";
import {
  type DownloadColumn,
  filtersOf,
  oneOfTables,
  tableAnswer,
} from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Promised against practised, by school or by kind of evidence. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { page, hubId, kind } = await loadPractised(
      caller,
      new URL(args.request.url).searchParams,
    );
    const about = {
      source: "Safeboard, from the promises of the schools’ current policies and what shows them",
      asAt: page.today,
      filters: filtersOf(
        ["Hub", page.hubs.find(({ id }) => id === hubId)?.name],
        ["Kind", kind && evidenceKindTitle(kind)],
      ),
    };
    return oneOfTables(args.request, {
      schools: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Promised against practised",
          columns: [{ heading: "School", cell: ({ name }) => name }, ...columns],
          rows: page.schools,
        }),
      kinds: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Promised against practised by kind",
          columns: [
            { heading: "Kind of evidence", cell: ({ title }) => title },
            { heading: "Schools", cell: ({ schools }) => schools },
            ...columns,
          ],
          rows: page.kinds,
        }),
    });
  });

const columns: DownloadColumn<Pick<PractisedAcross["schools"][number], "counts">>[] = [
  { heading: "Promised", cell: ({ counts }) => counts.promised },
  { heading: "Practised", cell: ({ counts }) => counts.current + counts.runsOutSoon },
  { heading: "Per cent practised", cell: ({ counts }) => practisedPercent(counts) },
  { heading: "Runs out soon", cell: ({ counts }) => counts.runsOutSoon },
  { heading: "Out of date", cell: ({ counts }) => counts.expired },
  { heading: "No evidence yet", cell: ({ counts }) => counts.none },
];
