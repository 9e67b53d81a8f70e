import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { statusWords } from "@safeboard/ui/status";
import { dayInAddress } from "../../people/day-in-address.ts";
import { routeId } from "../../request/route-id.ts";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/**
 * Who holds each role that a school is asked to fill on a day, a row for each holder and one for each vacancy; or who
 * holds roles that it isn't asked to fill.
 */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { typed: _, ...day } = dayInAddress(new URL(args.request.url).searchParams);
    const { school, asked, others, on } = await caller.people.ofSchool({ schoolId, ...day });
    const today = args.context.services.today();
    return oneOfTables(args.request, {
      asked: () =>
        tableAnswer(args.request, {
          title: `People of ${school.name}`,
          source: "Safeboard, from the school’s register of appointments",
          asAt: on,
          filters: filtersOf(["Day", on === today ? null : formatIsoDate(on)]),
          columns: [
            { heading: "Role", cell: ({ role }) => role.title },
            { heading: "Name", cell: ({ holder }) => holder?.name ?? "Nobody" },
            { heading: "Email", cell: ({ holder }) => holder?.email ?? null },
            { heading: "Telephone", cell: ({ holder }) => holder?.telephone ?? null },
            { heading: "Since", kind: "day", cell: ({ holder }) => holder?.from ?? null },
            { heading: "Until", kind: "day", cell: ({ holder }) => holder?.to ?? null },
            { heading: "Status", cell: ({ role }) => statusWords[role.status] },
            {
              heading: "What is to be seen",
              cell: ({ role }) => role.findings.map(({ words }) => words).join("; "),
            },
          ],
          rows: asked.flatMap((role) =>
            (role.holders.length > 0 ? role.holders : [null]).map((holder) => ({ role, holder })),
          ),
        }),
      others: () =>
        tableAnswer(args.request, {
          title: `Other roles at ${school.name}`,
          source: "Safeboard, from the school’s register of appointments",
          asAt: on,
          filters: filtersOf(["Day", on === today ? null : formatIsoDate(on)]),
          columns: [
            { heading: "Role", cell: ({ title }) => title },
            { heading: "Name", cell: ({ name }) => name },
            { heading: "Email", cell: ({ email }) => email },
            { heading: "Telephone", cell: ({ telephone }) => telephone },
            { heading: "Since", kind: "day", cell: ({ from }) => from },
            { heading: "Until", kind: "day", cell: ({ to }) => to },
          ],
          rows: others.flatMap(({ title, holders }) =>
            holders.map((holder) => ({ ...holder, title })),
          ),
        }),
    });
  });
