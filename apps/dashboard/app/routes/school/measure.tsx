import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Status } from "@safeboard/ui/status";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { isNotKept, momentInWords, notKeptInWords } from "../../overview/moment-words.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";
import { measureAddress, measureAnchor } from "../../school/measure-anchor.ts";
import { MeasureOfDay } from "../../school/measure-of-day.tsx";
import { StandingHistory } from "../../school/standing-history.tsx";
import { asAtAsked } from "../../training/as-at-asked.ts";
import { AsAtForm } from "../../training/as-at-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.page.title} at ${data.page.school.name}` : "Measure"} - Safeboard` },
];

/** One cell of the overview, on any day: what it showed, why, and how long it was so. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const asked = asAtAsked(new URL(args.request.url).searchParams);
    return {
      asked,
      page: await caller.overview.cell({
        schoolId: routeId(args.params["schoolId"]),
        measure: args.params["measureId"] ?? "",
        known: asked.known,
        ...(asked.asAt !== undefined && { asAt: asked.asAt }),
      }),
      isOwnSchool: actor.scope === "school",
      mayAsk: rolePermits(actor.role, "ask", "request"),
      mayUpload: rolePermits(actor.role, "upload", "policy"),
      mayRaise: rolePermits(actor.role, "raise", "action"),
      mayRaiseForMany: rolePermits(actor.role, "raiseForMany", "action"),
    };
  });

export default function Measure() {
  const { asked, page, isOwnSchool, ...permissions } = useLoaderData<typeof loader>();
  const { school, title, moment, cell, today, runs, stood } = page;
  const schoolAddress = `/schools/${school.id}`;
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: schoolAddress, label: school.name },
        ]}
        current={title}
      />
      <PageHeading
        title={
          cell
            ? `${school.name}, ${inSentence(title)}: ${cell.value}`
            : `${school.name}, ${inSentence(title)}: not known for that day`
        }
        asAt={momentInWords(moment)}
      />
      <AsAtForm
        asked={asked}
        asAt={moment}
        keep={{}}
        todayHref={today ? measureAddress(school.id, today.measureId) : schoolAddress}
      />
      {cell ? (
        <MeasureOfDay schoolId={school.id} cell={cell} moment={moment} permissions={permissions} />
      ) : (
        <EmptyState title="Nothing is known of that day">
          <p>
            {isNotKept(moment)
              ? notKeptInWords(moment)
              : `${school.name} did not belong to the trust on that day, or was not judged by this measure.`}
          </p>
        </EmptyState>
      )}
      {moment.when !== "today" && today && (
        <p>
          Today: <Status status={today.status}>{today.value}</Status>{" "}
          <Anchor href={`${schoolAddress}#${measureAnchor(today.measureId)}`}>
            How the school stands today
          </Anchor>
        </p>
      )}
      <StandingHistory runs={runs} stood={stood} day={moment.day} />
    </>
  );
}
