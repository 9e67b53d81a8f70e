import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { PRACTICE_STATES, PRACTICE_WORDS } from "@safeboard/compliance/practice";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import { promisedSentence } from "../../practice/practice-words.ts";
import { PromiseCards } from "../../practice/promise-cards.tsx";
import { SayKindForm } from "../../practice/say-kind-form.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Promises, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.practice.promised({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    mayRecord: rolePermits(actor.role, "record", "evidence"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    if (form.get("intent") !== "say") throw new Response(null, { status: 400 });
    const kind = textIn(form, "kind");
    const outcome = await attempt(() =>
      caller.practice.sayKind({
        schoolId,
        promiseId: routeId(textIn(form, "promiseId")),
        kind: kind === "none" ? null : kind,
        reason: textIn(form, "reason"),
      }),
    );
    if (!outcome.done) return refuseForm("say", form, outcome, "kind");
    return redirect(`/schools/${schoolId}/promises?done=said`);
  });

export default function SchoolPromises() {
  const { page, isOwnSchool, mayRecord } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, counts, promises, today } = page;
  const here = `/schools/${school.id}/promises`;
  const chosen = parameters.get("state");
  const asked = refused?.typed["promiseId"]?.[0] ?? parameters.get("say");
  const said = mayRecord ? promises.find(({ id }) => id === asked) : undefined;
  const shown = promises.filter(({ state }) => chosen === null || state === chosen);
  const states = PRACTICE_STATES.map((state) => ({
    state,
    count: promises.filter((promise) => promise.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/promises", label: "Promises" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Promises"
      />
      <PageHeading
        title={promisedSentence(counts)}
        lead="What the current policies say will be done, and what shows that it is. A promise without evidence may well be kept: nobody has shown it here yet."
        asAt={`${school.name} · as at ${formatIsoDate(today)}`}
      />
      <SchoolPracticeSections schoolId={school.id} current="promises" />
      {!refused && (
        <OutcomeNotice
          outcomes={{ said: "It is noted, and holds for later versions that say the same." }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {said && <SayKindForm promise={said} here={here} refused={refused} />}
      {promises.length === 0 ? (
        <EmptyState
          title="No promises yet"
          action={<ButtonLink href={`/schools/${school.id}/policies`}>See the policies</ButtonLink>}
        >
          <p>They are drawn from a policy when it is confirmed and in force.</p>
        </EmptyState>
      ) : (
        <>
          <FilterChips
            label="Filter promises"
            groups={[
              {
                name: "Standing",
                chips: [
                  {
                    label: "All",
                    count: promises.length,
                    href: here,
                    current: chosen === null,
                    all: true,
                  },
                  ...states.map(({ state, count }) => ({
                    label: PRACTICE_WORDS[state],
                    count,
                    href: `${here}?state=${state}`,
                    current: chosen === state,
                  })),
                ],
              },
            ]}
          />
          <section aria-labelledby="promises" className="page-section">
            <h2 id="promises">Promise by promise</h2>
            <PromiseCards schoolId={school.id} promises={shown} mayRecord={mayRecord} />
            <DownloadLinks href={exportAddress(here)} />
          </section>
        </>
      )}
      <PrintFooter source="Safeboard" asAt={today} />
    </>
  );
}
