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
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SideBySide } from "@safeboard/ui/side-by-side";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { promiseMarks, promisesSentence } from "../../expectations/promise-words.ts";
import { PromiseList } from "../../expectations/promise-list.tsx";
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
    title: `${loaded ? `Promises, version ${loaded.page.number}, ${loaded.page.school.name}` : "Policy"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.expectation.promises(addressIn(args.params)),
    mayWithdraw: rolePermits(actor.role, "rule", "expectation"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { schoolId } = addressIn(args.params);
    const form = await readForm(args.request);
    const isNone = form.get("intent") === "none";
    if (!isNone && form.get("intent") !== "restore") throw new Response(null, { status: 400 });
    const promiseId = routeId(textIn(form, "promiseId"));
    const outcome = await attempt(() =>
      caller.expectation.withdrawPromise({ schoolId, promiseId, isNone }),
    );
    if (!outcome.done) return refuseForm("promise", form, outcome);
    const { pathname } = new URL(args.request.url);
    return redirect(`${pathname}?done=${isNone ? "none" : "restored"}`);
  });

export default function VersionPromises() {
  const { page, mayWithdraw } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, number, versionId, fileName, pages, promises } = page;
  const marks = promiseMarks(page);
  return (
    <>
      <Breadcrumbs trail={policyTrail(school, page)} current={`Version ${number}`} />
      <PageHeading
        title={promisesSentence(page)}
        lead="What the policy says will be done, with who does it and how often where it says so. What somebody says is no promise is set aside with their name."
        asAt={
          promises.some(({ id }) => id === null)
            ? "As read from the text; they are recorded when the version is confirmed"
            : undefined
        }
      />
      <VersionSections schoolId={school.id} versionId={versionId} current="promises" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            none: "Set aside: it counts as no promise.",
            restored: "It counts as a promise again.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {promises.length === 0 ? (
        <EmptyState title="No promise was found">
          <p>
            The text names nothing that somebody will do. Sentences like &ldquo;We will review
            filtering every year&rdquo; are promises.
          </p>
        </EmptyState>
      ) : (
        <SideBySide
          reading={<DocumentView title={`The text of ${fileName}`} pages={pages} marks={marks} />}
        >
          <PromiseList page={page} marks={marks} mayWithdraw={mayWithdraw} />
        </SideBySide>
      )}
    </>
  );
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
