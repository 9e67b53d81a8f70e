import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { AskingSections } from "../../asking/asking-sections.tsx";
import { CalendarAddress, MadeCalendarAddress } from "../../asking/calendar-address.tsx";
import {
  reminderHeading,
  reminderRule,
  ReminderSections,
} from "../../asking/reminder-sections.tsx";
import { takeFeedStep } from "../../asking/take-feed-step.server.ts";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Reminders - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const [list, feed] = await Promise.all([caller.reminder.list(), caller.reminder.feed()]);
    return { list, feed, today: args.context.services.today() };
  });

export const action = takeFeedStep;

interface Answer {
  url?: string;
  refused?: RefusedForm;
}

export default function Reminders() {
  const { list, feed, today } = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<typeof action>() ?? {};
  return (
    <>
      <PageHeading
        title={reminderHeading(list)}
        lead={reminderRule(list)}
        asAt={`As at ${formatIsoDate(today)}`}
      />
      <AskingSections current="reminders" />
      {!answer.url && <OutcomeNotice outcomes={{ ended: "Your calendar address is ended." }} />}
      <ErrorSummary errors={summaryOf(answer.refused)} />
      {answer.url && <MadeCalendarAddress url={answer.url} />}
      <ReminderSections list={list} />
      <DownloadLinks what="all of these reminders" href={exportAddress("/reminders")} />
      <CalendarAddress feed={feed} />
      <PrintFooter source="Safeboard" asAt={today} />
    </>
  );
}
