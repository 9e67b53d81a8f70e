import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { PUSH_STANDING_WORDS } from "@safeboard/compliance/push-standing";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button, ButtonLink } from "@safeboard/ui/button";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Status } from "@safeboard/ui/status";
import { type Task, TaskList } from "@safeboard/ui/task-list";
import { RequestStatus } from "../../asking/request-status.tsx";
import type { SchoolPage } from "../../domain-answers.ts";
import { statusOfStanding } from "../../models/model-standings.ts";
import { profileAddress } from "../../profile/addresses.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";
import { MeasureExplained } from "../../school/measure-explained.tsx";
import { nextActionHref } from "../../school/next-action.ts";
import { schoolSentence } from "../../school/school-sentence.ts";
import { WaitingForApproval } from "../../school/waiting-for-approval.tsx";
import { SchoolFacts } from "../../school/school-facts.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.page.school.name ?? "School"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.school.read({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    mayAsk: rolePermits(actor.role, "ask", "request"),
    mayUpload: rolePermits(actor.role, "upload", "policy"),
    mayRaise: rolePermits(actor.role, "raise", "action"),
    mayRaiseForMany: rolePermits(actor.role, "raiseForMany", "action"),
    today: args.context.services.today(),
  }));

/** Asking the school for its policy, from its own page or from the overview. */
export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    if (form.get("intent") !== "ask") throw new Response(null, { status: 400 });
    // Asking twice is as good as once.
    await attempt(() => caller.request.ask({ schoolId }));
    return redirect(`/schools/${schoolId}`);
  });

export default function School() {
  const { page, isOwnSchool, today, ...permissions } = useLoaderData<typeof loader>();
  const { mayAsk, mayUpload } = permissions;
  const { school, nextActions, cells, requests, models } = page;
  const steps = nextActions.filter(({ code }) => code !== "ask_for_policy");
  return (
    <>
      {!isOwnSchool && (
        <Breadcrumbs trail={[{ href: "/overview", label: "Overview" }]} current={school.name} />
      )}
      <PageHeading
        title={`${school.name}: ${schoolSentence(page)}`}
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          <ButtonLink kind="quiet" href={profileAddress(school.id)}>
            Profile to show an inspector
          </ButtonLink>
        }
      />
      <WaitingToBeConfirmed page={page} isOwnSchool={isOwnSchool} />
      <WaitingForApproval page={page} />
      {mayAsk && nextActions.length > steps.length && <AskForPolicy school={school} />}
      {requests.length + models.length + steps.length > 0 && (
        <section aria-labelledby="next" className="page-section">
          <h2 id="next">
            {isOwnSchool && mayUpload ? "What to do next" : "What the school has to do next"}
          </h2>
          <TaskList
            tasks={[
              ...requests.map(askedTask),
              ...models.map(modelTask),
              ...steps.map((step) => ({
                title: step.words,
                href: nextActionHref(school.id, step, { mayUpload }),
                detail: step.because,
                status: <Status status={step.status} />,
              })),
            ]}
          />
        </section>
      )}
      <section aria-labelledby="measures" className="page-section">
        <h2 id="measures">Where the school stands, and why</h2>
        <div className="measures">
          {cells.map((cell) => (
            <MeasureExplained
              key={cell.measureId}
              schoolId={school.id}
              cell={cell}
              {...permissions}
            />
          ))}
        </div>
      </section>
      <SchoolFacts page={page} />
    </>
  );
}

/** A newer upload beside a policy in force is no measure's next action, and would else be forgotten. */
function WaitingToBeConfirmed({ page, isOwnSchool }: { page: SchoolPage; isOwnSchool: boolean }) {
  const { school, versions, nextActions } = page;
  const draft = versions.find(({ status }) => status === "draft");
  if (!draft || nextActions.some(({ code }) => code === "confirm_policy")) return null;
  const address = `/schools/${school.id}/policies/${draft.versionId}`;
  return (
    <Notice tone="warning" title={`Version ${draft.number} of the policy waits to be confirmed`}>
      <p>
        {draft.uploadedBy} uploaded {draft.fileName}. Until it is confirmed,{" "}
        {isOwnSchool ? "your" : "the school’s"} position stays as it is below.
      </p>
      <ButtonLink href={address}>Look at what was read</ButtonLink>
    </Notice>
  );
}

/** What the trust asked for comes first: somebody waits for it. */
const askedTask = (request: SchoolPage["requests"][number]): Task => ({
  title: request.title,
  href: `/schools/${request.schoolId}/requests#request-${request.id}`,
  detail: `Asked for by ${request.askedBy} on ${formatIsoDate(request.askedOn)}`,
  status: <RequestStatus request={request} />,
});

const modelTask = ({ schoolId, name, push }: SchoolPage["models"][number]): Task => ({
  title: `Adopt or adapt the model “${name}”`,
  href: `/schools/${schoolId}/models/${push.pushId}`,
  detail:
    push.dueOn === null
      ? `Sent by the trust on ${formatIsoDate(push.pushedOn)}`
      : `Asked for by ${formatIsoDate(push.dueOn)}`,
  status: (
    <Status status={statusOfStanding[push.standing]}>{PUSH_STANDING_WORDS[push.standing]}</Status>
  ),
});

function AskForPolicy({ school }: { school: SchoolPage["school"] }) {
  return (
    <Notice tone="info" title="Nobody has asked this school for its policy yet">
      <p>
        Until somebody does, its silence counts as &ldquo;not reported&rdquo;, not as a failing.
      </p>
      <Form method="post">
        <Button name="intent" value="ask">
          Ask {school.name} for its policy
        </Button>
      </Form>
    </Notice>
  );
}
