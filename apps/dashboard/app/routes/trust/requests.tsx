import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { requestStandings } from "../../asking/request-standings.ts";
import { AskingSections } from "../../asking/asking-sections.tsx";
import { RequestTable } from "../../asking/request-table.tsx";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { RequestList } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Requests - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const wanted = new URL(args.request.url).searchParams.get("standing");
    const chosen = requestStandings.find(({ standing }) => standing === wanted);
    return {
      list: await caller.request.list(chosen ? { standing: chosen.standing } : {}),
      mayAsk: rolePermits(actor.role, "ask", "request"),
      today: args.context.services.today(),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    if (form.get("intent") !== "withdraw") throw new Response(null, { status: 400 });
    const schoolId = routeId(textIn(form, "schoolId"));
    const requestId = routeId(textIn(form, "requestId"));
    const outcome = await attempt(() => caller.request.withdraw({ schoolId, requestId }));
    return outcome.done
      ? redirect("/requests?done=taken-back")
      : refuseForm("withdraw", form, outcome);
  });

export default function Requests() {
  const { list, mayAsk, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { counts, requests } = list;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const chosen = parameters.get("standing");
  return (
    <>
      <PageHeading
        title={heading(counts)}
        lead="What the schools were asked for, and what came of it. No mail is sent yet: a request stands on the school’s own list."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={mayAsk && <ButtonLink href="/requests/ask">Ask for something</ButtonLink>}
      />
      <AskingSections current="requests" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            asked: "Asked. It stands on the school’s list now.",
            "asked-several": "Asked. It stands on each school’s list now.",
            "asked-some":
              "Asked. Schools that had been asked for the same already were passed over.",
            "taken-back": "The request is taken back.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {all > 0 && (
        <FilterChips
          label="Filter requests"
          groups={[
            {
              name: "Standing",
              chips: [
                { label: "All", count: all, href: "/requests", current: !chosen, all: true },
                ...requestStandings
                  .filter(({ standing }) => counts[standing] > 0)
                  .map(({ standing, label }) => ({
                    label,
                    count: counts[standing],
                    href: `/requests?standing=${standing}`,
                    current: chosen === standing,
                  })),
              ],
            },
          ]}
        />
      )}
      {requests.length === 0 ? (
        <EmptyState
          title={all === 0 ? "Nothing has been asked for" : "None of these"}
          action={
            mayAsk && all === 0 ? (
              <ButtonLink href="/requests/ask">Ask for something</ButtonLink>
            ) : (
              all > 0 && <ButtonLink href="/requests">Show all requests</ButtonLink>
            )
          }
        >
          {all === 0 && (
            <p>From any amber or red cell you can ask the school for what is missing.</p>
          )}
        </EmptyState>
      ) : (
        <>
          <RequestTable rows={requests} mayWithdraw={mayAsk} />
          <DownloadLinks href={exportAddress("/requests", parameters)} />
        </>
      )}
      <PrintFooter source="Safeboard" asAt={today} />
    </>
  );
}

function heading({ ignored, open }: RequestList["counts"]): string {
  const waiting = ignored + open;
  if (waiting === 0) return "No request waits for an answer";
  const what = waiting === 1 ? "1 request waits" : `${waiting} requests wait`;
  if (ignored === 0) return `${what} for an answer`;
  if (ignored < waiting) return `${what} for an answer, ${ignored} of them past the day`;
  return `${what} for an answer, past ${waiting === 1 ? "its" : "their"} day`;
}
