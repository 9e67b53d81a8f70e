import type { LoaderFunctionArgs } from "@remix-run/node";
import { reminderFile } from "../../asking/reminder-file.server.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** A school's reminders. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const [{ school }, list] = await Promise.all([
      caller.request.ofSchool({ schoolId }),
      caller.reminder.list({ schoolId }),
    ]);
    const title = `Reminders of ${school.name}`;
    const today = args.context.services.today();
    return tableAnswer(args.request, reminderFile(list, { title, today }));
  });
