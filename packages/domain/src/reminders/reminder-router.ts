import { may, publicProcedure, router, trustProcedure } from "../procedures.ts";
import { makeCalendarFeed, readCalendarFeed, revokeCalendarFeed } from "./calendar-feeds.ts";
import { listReminders, listRemindersInput } from "./list-reminders.ts";
import { readCalendar, readCalendarInput } from "./read-calendar.ts";

export const reminderRouter = router({
  list: trustProcedure
    .use(may("read", "reminder"))
    .input(listRemindersInput)
    .query(({ ctx, input }) => listReminders(ctx, input)),
  feed: trustProcedure.use(may("subscribe", "reminder")).query(({ ctx }) => readCalendarFeed(ctx)),
  makeFeed: trustProcedure
    .use(may("subscribe", "reminder"))
    .mutation(({ ctx }) => makeCalendarFeed(ctx)),
  revokeFeed: trustProcedure
    .use(may("subscribe", "reminder"))
    .mutation(({ ctx }) => revokeCalendarFeed(ctx)),
  calendar: publicProcedure
    .input(readCalendarInput)
    .query(({ ctx, input }) => readCalendar(ctx, input)),
});
