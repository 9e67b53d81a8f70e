import type { LoaderFunctionArgs } from "@remix-run/node";
import { STANDING_WORDS } from "@safeboard/compliance/training";
import { statusWords } from "@safeboard/ui/status";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What training is asked of somebody and where they stand, or what they were asked to read. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = {
      schoolId: routeId(args.params["schoolId"]),
      staffMemberId: routeId(args.params["staffMemberId"]),
    };
    const { school, person, asked } = await caller.staff.read(address);
    const { requirements } = await caller.training.ofPerson(address);
    const about = { asAt: args.context.services.today(), filters: [] };
    return oneOfTables(args.request, {
      training: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Training of ${person.name}, ${school.name}`,
          source: "Safeboard, from the school’s training records",
          columns: [
            { heading: "Training", cell: ({ title }) => title },
            { heading: "Status", cell: ({ cell }) => statusWords[cell.status] },
            { heading: "Standing", cell: ({ cell }) => STANDING_WORDS[cell.standing] },
            { heading: "Until", kind: "day", cell: ({ cell }) => cell.until },
            { heading: "Booked for", kind: "day", cell: ({ cell }) => cell.bookedFor },
          ],
          rows: requirements,
        }),
      reading: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Policies to read by ${person.name}, ${school.name}`,
          source: "Safeboard, from the confirmations of the school’s staff",
          columns: [
            { heading: "Policy", cell: ({ policy }) => policy },
            { heading: "Version", cell: ({ number }) => number },
            { heading: "Asked on", kind: "day", cell: ({ askedOn }) => askedOn },
            { heading: "Confirmed on", kind: "day", cell: ({ confirmedOn }) => confirmedOn },
          ],
          rows: asked,
        }),
    });
  });
