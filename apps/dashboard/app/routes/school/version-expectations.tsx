import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DocumentView } from "@safeboard/ui/document-view";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SideBySide } from "@safeboard/ui/side-by-side";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { expectationMarks } from "../../expectations/expectation-groups.ts";
import { ExpectationGroups } from "../../expectations/expectation-groups-list.tsx";
import { scoreSentence } from "../../expectations/expectation-words.ts";
import { SetChips } from "../../expectations/set-chips.tsx";
import { VersionScores } from "../../expectations/version-scores.tsx";
import { policyTrail } from "../../policy/policy-trail.ts";
import { VersionSections } from "../../policy/version-sections.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${loaded ? `Expectations, version ${loaded.page.number}, ${loaded.page.school.name}` : "Policy"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { searchParams } = new URL(args.request.url);
    const setId = searchParams.get("set");
    return {
      page: await caller.expectation.ofVersion({
        ...addressIn(args.params),
        ...(setId && { setId }),
      }),
      open: searchParams.get("open"),
      mayRule: rolePermits(actor.role, "rule", "expectation"),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const form = await readForm(args.request);
    const url = new URL(args.request.url);
    const expectationId = textIn(form, "expectationId");
    const back = (done: string) => {
      url.searchParams.set("open", expectationId);
      url.searchParams.set("done", done);
      return redirect(`${url.pathname}${url.search}#fact-${encodeURIComponent(expectationId)}`);
    };
    switch (form.get("intent")) {
      case "rule": {
        const outcome = await attempt(() =>
          caller.expectation.rule({
            ...address,
            setId: textIn(form, "setId"),
            expectationId,
            // One that nobody chose is refused in words.
            status: textIn(form, "status") as "met",
            reason: textIn(form, "reason"),
            documentNamed: textIn(form, "documentNamed"),
            words: textIn(form, "words"),
          }),
        );
        if (outcome.done) return back("ruled");
        return refuseForm(`rule-${expectationId}`, form, outcome);
      }
      case "withdraw": {
        const rulingId = routeId(textIn(form, "rulingId"));
        const { schoolId } = address;
        const outcome = await attempt(() =>
          caller.expectation.withdrawRuling({ schoolId, rulingId }),
        );
        if (outcome.done) return back("withdrawn");
        return refuseForm(`rule-${expectationId}`, form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function VersionExpectations() {
  const { page, open, mayRule } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, number, versionId, set, sets, fileName, pages } = page;
  const marks = expectationMarks(page);
  return (
    <>
      <Breadcrumbs trail={policyTrail(school, page)} current={`Version ${number}`} />
      <PageHeading
        title={scoreSentence(page)}
        lead={set.about}
        asAt={<VersionScores page={page} />}
      />
      <VersionSections schoolId={school.id} versionId={versionId} current="expectations" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            ruled: "Saved. It counts from now on, however often the text is read again.",
            withdrawn: "Taken back. What was found counts again.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      <SetChips sets={sets} current={set.id} href={(id) => `?set=${encodeURIComponent(id)}`} />
      <SideBySide
        reading={<DocumentView title={`The text of ${fileName}`} pages={pages} marks={marks} />}
      >
        <ExpectationGroups
          page={page}
          marks={marks}
          open={refused?.form.replace(/^rule-/, "") ?? open}
          mayRule={mayRule}
          refused={refused}
        />
      </SideBySide>
    </>
  );
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
