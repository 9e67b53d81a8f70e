import type { LoaderFunctionArgs } from "@remix-run/node";
import { reminderFile } from "../../asking/reminder-file.server.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Reminders of all schools that the member looks after. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const today = args.context.services.today();
    const list = await caller.reminder.list();
    return tableAnswer(args.request, reminderFile(list, { title: "Reminders", today }));
  });
