import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  ACKNOWLEDGEMENT_STATUS,
  acknowledgementSentence,
} from "@safeboard/compliance/acknowledgement";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { rolePermits } from "@safeboard/domain/permissions";
import { statusWords } from "@safeboard/ui/status";
import { howInWords } from "../../acknowledgement/how-in-words.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Who was asked to confirm that they have read a version: by name for those who may read names, else by group. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { school, version, people, byGroup } = await caller.acknowledgement.ofVersion({
      schoolId: routeId(args.params["schoolId"]),
      versionId: routeId(args.params["versionId"]),
    });
    const about = {
      title: `Who has read version ${version.number} at ${school.name}`,
      source: "Safeboard, from the confirmations of the school’s staff",
      asAt: args.context.services.today(),
      filters: [],
    };
    if (rolePermits(actor.role, "readPeople", "acknowledgement")) {
      return tableAnswer(args.request, {
        ...about,
        columns: [
          { heading: "Name", cell: ({ name }) => name },
          { heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
          { heading: "Status", cell: ({ state }) => statusWords[ACKNOWLEDGEMENT_STATUS[state]] },
          { heading: "Due", kind: "day", cell: ({ dueOn }) => dueOn },
          { heading: "Confirmed on", kind: "day", cell: ({ confirmedOn }) => confirmedOn },
          { heading: "How", cell: howInWords },
        ],
        rows: people,
      });
    }
    return tableAnswer(args.request, {
      ...about,
      columns: [
        { heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
        { heading: "Where it stands", cell: ({ counts }) => acknowledgementSentence(counts) },
        { heading: "Required", cell: ({ counts }) => counts.required },
        { heading: "Confirmed", cell: ({ counts }) => counts.confirmed },
        { heading: "Overdue", cell: ({ counts }) => counts.overdue },
      ],
      rows: byGroup,
    });
  });
