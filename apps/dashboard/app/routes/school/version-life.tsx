import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { HistoryList } from "@safeboard/ui/history-list";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { VersionLifePage } from "../../domain-answers.ts";
import { fileSize } from "../../policy/file-size.ts";
import { lifeHeading } from "../../policy/life-heading.ts";
import { lifeHistory } from "../../policy/life-history.tsx";
import { NextSteps, Website } from "../../policy/next-steps.tsx";
import { policyTrail } from "../../policy/policy-trail.ts";
import { receiveCheck } from "../../policy/receive-check.server.ts";
import { takeLifeStep } from "../../policy/take-life-step.server.ts";
import { VersionSections } from "../../policy/version-sections.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${loaded ? `Approval and publication, version ${loaded.page.number}, ${loaded.page.school.name}` : "Policy"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.policy.life(addressIn(args.params)),
    can: {
      confirm: rolePermits(actor.role, "confirm", "policy"),
      approve: rolePermits(actor.role, "approve", "policy"),
      review: rolePermits(actor.role, "review", "policy"),
      withdraw: rolePermits(actor.role, "withdraw", "policy"),
      publish: rolePermits(actor.role, "publish", "policy"),
    },
    needsMinute: actor.role === "governor",
    isOwnSchool: actor.scope === "school",
    largest: fileSize(args.context.services.largestDocument),
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const here = new URL(args.request.url).pathname;
    if (args.request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
      const { largestDocument } = args.context.services;
      const check = await receiveCheck(args.request, largestDocument);
      if (!check.received) {
        const refusal = { message: check.problem, fieldErrors: {} };
        return refuseForm("check", check.typed, { refusal, status: check.status }, "found");
      }
      try {
        const { found, note } = check;
        const outcome = await attempt(() =>
          caller.policy.checkPublication({ ...address, found, note }),
        );
        if (!outcome.done) return refuseForm("check", new FormData(), outcome, "found");
        return redirect(`${here}?done=${outcome.value.outcome}#website`);
      } finally {
        check.release();
      }
    }
    const form = await readForm(args.request);
    const taken = await takeLifeStep(caller, address, form);
    if (!taken) throw new Response(null, { status: 400 });
    const { name, outcome, mainField, done } = taken;
    return outcome.done
      ? redirect(`${here}?done=${done}`)
      : refuseForm(name, form, outcome, mainField);
  });

export default function VersionLife() {
  const { page, can, needsMinute, isOwnSchool, largest, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, number, versionId } = page;
  return (
    <>
      <Breadcrumbs trail={policyTrail(school, page)} current={`Version ${number}`} />
      <PageHeading title={lifeHeading(page)} lead={lead(page)} />
      <VersionSections schoolId={school.id} versionId={versionId} current="life" />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      <div className="life-columns">
        <div>
          <NextSteps
            page={page}
            can={can}
            needsMinute={needsMinute}
            isOwnSchool={isOwnSchool}
            refused={refused}
          />
          <Website
            page={page}
            may={can.publish}
            largest={largest}
            today={today}
            refused={refused}
          />
        </div>
        <section aria-labelledby="history" className="page-section">
          <h2 id="history">What has happened</h2>
          <HistoryList events={lifeHistory(page)} />
        </section>
      </div>
    </>
  );
}

function lead({ type }: VersionLifePage) {
  if (!type) return undefined;
  const website = type.onWebsite ? " It has to be on the school’s website." : "";
  return `Approved by, in the trust’s register: ${type.approvedBy}.${website}`;
}

const outcomes = {
  confirmed: "What was read is confirmed. The version is not approved yet.",
  sent: "The version is in review.",
  returned: "The version is returned, with what has to change.",
  approved: "The approval is recorded.",
  approvalWithdrawn: "The approval is taken back.",
  withdrawn: "The version is withdrawn.",
  filed: "The version is kept as history.",
  discarded: "The version is set aside.",
  published: "The address is recorded. Now look whether the file is there.",
  same_file: "The website has this very file.",
  other_file: "The website has another file. Put this version there, then look again.",
  not_there: "The policy is not at that address. Put it there, or record another address.",
};

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
