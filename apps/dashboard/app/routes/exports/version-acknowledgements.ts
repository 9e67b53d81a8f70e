import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  ACKNOWLEDGEMENT_STATUS,
  acknowledgementSentence,
} from "@safeboard/compliance/acknowledgement";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { rolePermits } from "@safeboard/domain/permissions";
import { statusWords } from "@safeboard/ui/status";
import { howInWords, wayInWords } from "../../acknowledgement/how-in-words.ts";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/**
 * Who was asked to confirm that they have read a version, by name for those who may read names, else by group; what was
 * asked; and which confirmations were taken back.
 */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { school, version, people, byGroup, requests, withdrawn } =
      await caller.acknowledgement.ofVersion({
        schoolId: routeId(args.params["schoolId"]),
        versionId: routeId(args.params["versionId"]),
      });
    const about = {
      source: "Safeboard, from the confirmations of the school’s staff",
      asAt: args.context.services.today(),
      filters: [],
    };
    const what = `version ${version.number} at ${school.name}`;
    const mayReadPeople = rolePermits(actor.role, "readPeople", "acknowledgement");
    const groups = () =>
      tableAnswer(args.request, {
        ...about,
        title: `Who has read ${what}, by group`,
        columns: [
          { heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
          { heading: "Where it stands", cell: ({ counts }) => acknowledgementSentence(counts) },
          { heading: "Required", cell: ({ counts }) => counts.required },
          { heading: "Confirmed", cell: ({ counts }) => counts.confirmed },
          { heading: "Overdue", cell: ({ counts }) => counts.overdue },
        ],
        rows: byGroup,
      });
    const asked = () =>
      tableAnswer(args.request, {
        ...about,
        title: `Who was asked to read ${what}`,
        columns: [
          {
            heading: "Groups",
            cell: (request) => request.groups.map((group) => STAFF_GROUP_TITLES[group]).join("; "),
          },
          { heading: "People", cell: (request) => request.asked },
          { heading: "Asked on", kind: "day", cell: ({ askedOn }) => askedOn },
          { heading: "Asked by", cell: ({ askedBy }) => askedBy },
          { heading: "Message", cell: ({ message }) => message },
          { heading: "To confirm by", kind: "day", cell: ({ dueOn }) => dueOn },
        ],
        rows: requests,
      });
    if (!mayReadPeople) return oneOfTables(args.request, { groups, requests: asked });
    return oneOfTables(args.request, {
      people: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Who has read ${what}`,
          columns: [
            { heading: "Name", cell: ({ name }) => name },
            { heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
            { heading: "Work email", cell: ({ email }) => email },
            { heading: "Status", cell: ({ state }) => statusWords[ACKNOWLEDGEMENT_STATUS[state]] },
            { heading: "Due", kind: "day", cell: ({ dueOn }) => dueOn },
            { heading: "Confirmed on", kind: "day", cell: ({ confirmedOn }) => confirmedOn },
            { heading: "How", cell: howInWords },
            { heading: "Personal link works until", cell: ({ linkUntil }) => linkUntil },
          ],
          rows: people,
        }),
      groups,
      requests: asked,
      withdrawn: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Confirmations taken back of ${what}`,
          columns: [
            { heading: "Name", cell: ({ name }) => name },
            { heading: "Was confirmed on", kind: "day", cell: ({ confirmedOn }) => confirmedOn },
            { heading: "How", cell: ({ how }) => wayInWords(how) },
            { heading: "Taken back", cell: ({ withdrawnAt }) => withdrawnAt },
            { heading: "Taken back by", cell: ({ withdrawnBy }) => withdrawnBy },
            { heading: "Why", cell: ({ because }) => because },
          ],
          rows: withdrawn,
        }),
    });
  });
