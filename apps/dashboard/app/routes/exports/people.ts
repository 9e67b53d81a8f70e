import type { LoaderFunctionArgs } from "@remix-run/node";
import { ROLE_FINDING_KINDS } from "@safeboard/compliance/asked-roles";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { statusWords } from "@safeboard/ui/status";
import { dayInAddress } from "../../people/day-in-address.ts";
import { FINDING_WORDS } from "../../people/register-table.tsx";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/**
 * Who is responsible at each school, a row for each holder of a role and one for each vacancy; or who carries more posts
 * than one person should.
 */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { typed: _, ...day } = dayInAddress(searchParams);
    const { on, known, roles, schools, busy } = await caller.people.acrossSchools(day);
    const finding = ROLE_FINDING_KINDS.find((kind) => kind === searchParams.get("finding"));
    const today = args.context.services.today();
    return oneOfTables(args.request, {
      roles: () =>
        tableAnswer(args.request, {
          title: "People responsible at each school",
          source: "Safeboard, from the schools’ registers of appointments",
          asAt: on,
          filters: filtersOf(
            ["Day", on === today ? null : formatIsoDate(on)],
            ["Known", known === "then" ? "as it was known then" : null],
            ["Shown", finding && FINDING_WORDS[finding]],
          ),
          columns: [
            { heading: "School", cell: ({ school }) => school.name },
            { heading: "Role", cell: ({ title }) => title },
            { heading: "Name", cell: ({ holder }) => holder?.name ?? "Nobody" },
            { heading: "Since", kind: "day", cell: ({ holder }) => holder?.from ?? null },
            { heading: "Until", kind: "day", cell: ({ holder }) => holder?.to ?? null },
            { heading: "Status", cell: ({ cell }) => statusWords[cell.status] },
            {
              heading: "What is to be seen",
              cell: ({ cell }) => cell.findings.map(({ words }) => words).join("; "),
            },
          ],
          rows: schools.flatMap((school) =>
            roles.flatMap(({ code, title }) => {
              const cell = school.cells[code];
              if (!cell || (finding && !cell.findings.some(({ kind }) => kind === finding)))
                return [];
              const holders = cell.holders.length > 0 ? cell.holders : [null];
              return holders.map((holder) => ({ school, title, cell, holder }));
            }),
          ),
        }),
      busy: () =>
        tableAnswer(args.request, {
          title: "People with many posts",
          source: "Safeboard, from the schools’ registers of appointments",
          asAt: on,
          filters: [],
          columns: [
            { heading: "Name", cell: ({ name }) => name },
            { heading: "Posts", cell: ({ posts }) => posts },
            {
              heading: "Taken for one person by the name alone",
              cell: ({ byNameAlone }) => (byNameAlone ? "Yes" : "No"),
            },
            {
              heading: "Which, and where",
              cell: ({ held }) =>
                held.map(({ title, schoolName }) => `${title}, ${schoolName}`).join("; "),
            },
          ],
          rows: busy,
        }),
    });
  });
