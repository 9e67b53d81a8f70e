import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
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
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Reminders, ${loaded?.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const [{ school }, list, feed] = await Promise.all([
      caller.request.ofSchool({ schoolId }),
      caller.reminder.list({ schoolId }),
      caller.reminder.feed(),
    ]);
    return {
      school,
      list,
      feed,
      isOwnSchool: actor.scope === "school",
      today: args.context.services.today(),
    };
  });

export const action = takeFeedStep;

interface Answer {
  url?: string;
  refused?: RefusedForm;
}

export default function Reminders() {
  const { school, list, feed, isOwnSchool, today } = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<typeof action>() ?? {};
  const heading = reminderHeading(list);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Reminders"
      />
      <PageHeading
        title={`${school.name}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`}
        lead={reminderRule(list)}
        asAt={`As at ${formatIsoDate(today)}`}
      />
      <AskingSections current="reminders" schoolId={school.id} />
      {!answer.url && <OutcomeNotice outcomes={{ ended: "Your calendar address is ended." }} />}
      <ErrorSummary errors={summaryOf(answer.refused)} />
      {answer.url && <MadeCalendarAddress url={answer.url} />}
      <ReminderSections list={list} />
      <DownloadLinks
        what="all of these reminders"
        href={exportAddress(`/schools/${school.id}/reminders`)}
      />
      {/* A lead has one for all schools, on the trust's page. */}
      {isOwnSchool && <CalendarAddress feed={feed} />}
    </>
  );
}
