import type { LoaderFunctionArgs } from "@remix-run/node";
import type { DomainCaller } from "@safeboard/domain";
import { rolePermits } from "@safeboard/domain/permissions";
import { tableAnswer, filtersOf } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { type AuditPlace, readAuditPlace } from "../../trust/audit-page-address.ts";
import { deedInWords, doerInWords } from "../../audit/audit-words.ts";

/** The most that one answer of the domain holds. */
const entriesAtOnce = 200;

/** Everything that was changed since the beginning, the latest first. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { schoolId } = readAuditPlace(new URL(args.request.url).searchParams);
    const [first, schools, hubs] = await Promise.all([
      caller.audit.list({ schoolId, limit: entriesAtOnce }),
      caller.school.list(),
      rolePermits(actor.role, "read", "hub") ? caller.hub.list() : [],
    ]);
    const hubNames = new Map(hubs.map(({ id, name }) => [id, name]));
    return tableAnswer(args.request, {
      title: "Record of changes",
      source: "Safeboard, from its record of changes, of which no entry can be taken away",
      asAt: args.context.services.today(),
      filters: filtersOf(["School", schools.find(({ id }) => id === schoolId)?.name]),
      columns: [
        { heading: "When", cell: ({ at }) => at },
        { heading: "What", cell: (entry) => deedInWords(entry, hubNames) },
        { heading: "At", cell: ({ school }) => school.name },
        { heading: "Who", cell: ({ actorName }) => actorName },
        { heading: "As", cell: ({ actorRole }) => doerInWords(actorRole) },
        {
          heading: "For the school",
          cell: ({ actedForSchool }) => (actedForSchool ? "Yes" : "No"),
        },
      ],
      rows: allEntries(caller, schoolId, first),
    });
  });

type Entries = Awaited<ReturnType<DomainCaller["audit"]["list"]>>;

/** Page by page, so that years of entries are never in memory at once. */
async function* allEntries(
  caller: DomainCaller,
  schoolId: AuditPlace["schoolId"],
  first: Entries,
): AsyncGenerator<Entries["events"][number]> {
  yield* first.events;
  let after = first.next;
  while (after) {
    const page = await caller.audit.list({ schoolId, after, limit: entriesAtOnce });
    yield* page.events;
    after = page.next;
  }
}
