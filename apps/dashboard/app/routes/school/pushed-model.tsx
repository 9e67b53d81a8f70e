import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { DateText } from "@safeboard/ui/date-text";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import type { PushedModelPage } from "../../domain-answers.ts";
import { AdaptForm } from "../../models/adapt-form.tsx";
import { ModelPassages } from "../../models/model-passages.tsx";
import { pushedModelHeading } from "../../models/pushed-model-heading.ts";
import { besideFormFields, readAdaptation } from "../../models/read-adaptation.ts";
import { policyTrail } from "../../policy/policy-trail.ts";
import { policyInSentence } from "../../policy/version-words.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${loaded ? `${loaded.page.model.name}, ${loaded.page.school.name}` : "Model policy"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.model.pushed(addressIn(args.params)),
    mayAdopt: rolePermits(actor.role, "adopt", "model"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const form = await readForm(args.request);
    const draft = (versionId: string) =>
      redirect(`/schools/${address.schoolId}/policies/${versionId}`);
    switch (form.get("intent")) {
      case "adopt": {
        const outcome = await attempt(() => caller.model.adopt(address));
        return outcome.done ? draft(outcome.value.versionId) : refuseForm("adopt", form, outcome);
      }
      case "adapt": {
        const page = await caller.model.pushed(address);
        const outcome = await attempt(() =>
          caller.model.adapt({ ...address, ...readAdaptation(form, page) }),
        );
        if (outcome.done) return draft(outcome.value.versionId);
        const { refusal, status } = outcome;
        return refuseForm("adapt", form, { refusal: besideFormFields(refusal, page), status });
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function PushedModel() {
  const { page, mayAdopt } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, model, standing, answer } = page;
  const isOpen = mayAdopt && (standing === "waiting" || standing === "ignored");
  return (
    <>
      <Breadcrumbs
        trail={policyTrail(school, { kind: model.typeCode, kindName: model.typeName })}
        current={model.name}
      />
      <PageHeading
        title={pushedModelHeading(page)}
        lead={
          isOpen &&
          "Either way you get a draft, which you check and confirm like any upload. Until then nothing changes."
        }
        asAt={<About page={page} />}
      />
      <ErrorSummary errors={summaryOf(refused)} />
      {page.message && (
        <Notice title={`From ${page.pushedBy}`}>
          <p className="said">{page.message}</p>
        </Notice>
      )}
      {answer && (
        <p className="answered-with">
          <Anchor href={`/schools/${school.id}/policies/${answer.versionId}`}>
            Your {policyInSentence(model.typeName)} that follows it
          </Anchor>
          {" · "}
          <Anchor href={`/schools/${school.id}/policies/${answer.versionId}/compare`}>
            What you changed
          </Anchor>
        </p>
      )}
      {isOpen ? <Choices page={page} refused={refused} /> : <ModelSays page={page} />}
    </>
  );
}

function Choices({ page, refused }: { page: PushedModelPage; refused: RefusedForm | undefined }) {
  const gaps = page.fillings.reduce((sum, filling) => sum + filling.gaps, 0);
  return (
    <>
      <section aria-labelledby="adapt" className="page-section">
        <h2 id="adapt">{gaps > 0 ? "Fill in your names and dates" : "Adapt it"}</h2>
        <p>
          {gaps > 0
            ? `The model leaves ${gaps === 1 ? "1 gap" : `${gaps} gaps`} for your school. What we know from your register is filled in. You get a Word file that you can go on working on.`
            : "Change single passages. You get a Word file that you can go on working on."}
        </p>
        <AdaptForm page={page} refused={refused} />
      </section>
      <section aria-labelledby="adopt" className="page-section">
        <h2 id="adopt">Or adopt it as it is</h2>
        <p>
          The trust’s file becomes your draft, word for word
          {gaps > 0 && `, with its ${gaps === 1 ? "gap" : "gaps"} still open`}.
        </p>
        <Form method="post">
          <Button kind="quiet" name="intent" value="adopt">
            Adopt it as it is
          </Button>
        </Form>
      </section>
      {!page.mayEditPassages && <ModelSays page={page} />}
    </>
  );
}

function ModelSays({ page }: { page: PushedModelPage }) {
  return (
    <section aria-labelledby="text" className="page-section">
      <h2 id="text">What the model says</h2>
      <ModelPassages passages={page.passages} />
    </section>
  );
}

function About({ page: { model, version, pushedOn, dueOn } }: { page: PushedModelPage }) {
  return (
    <>
      <a href={`/models/${model.id}/versions/${version.id}/file`} download={version.fileName}>
        {version.fileName}
      </a>
      {` · version ${version.number} of the trust’s model, sent `}
      <DateText date={pushedOn} />
      {dueOn && (
        <>
          {", asked for by "}
          <DateText date={dueOn} />
        </>
      )}
      {version.changeReason && <span className="said model-reason">{version.changeReason}</span>}
    </>
  );
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  pushId: routeId(params["pushId"]),
});
