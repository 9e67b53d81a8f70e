import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { DocumentView } from "@safeboard/ui/document-view";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FactList } from "@safeboard/ui/fact-list";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SideBySide } from "@safeboard/ui/side-by-side";
import type { PolicyVersionPage } from "../../domain-answers.ts";
import { ApprovalChoice, readApprovalChoice } from "../../policy/approval-choice.tsx";
import { FactForm } from "../../policy/fact-form.tsx";
import { factRows, passageMarks, readFact } from "../../policy/fact-rows.tsx";
import { policyTrail } from "../../policy/policy-trail.ts";
import { readCorrection, rowOf } from "../../policy/read-correction.ts";
import { readRegisterChoices, RegisterChoices } from "../../policy/register-choices.tsx";
import { versionHeading, versionHistory } from "../../policy/version-heading.ts";
import { VersionNotices, WhatToDo } from "../../policy/version-notices.tsx";
import { VersionSections } from "../../policy/version-sections.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { type RefusedForm, refusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? `Version ${page.version.number}, ${page.version.school.name}` : "Policy"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    version: await caller.policy.version(addressIn(args.params)),
    can: {
      correct: rolePermits(actor.role, "correct", "policy"),
      confirm: rolePermits(actor.role, "confirm", "policy"),
    },
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const form = await readForm(args.request);
    const here = new URL(args.request.url).pathname;
    switch (form.get("intent")) {
      case "correct": {
        const { facts } = await caller.policy.version(address);
        const row = rowOf(form);
        const correction = readCorrection(form, facts);
        if (!row || !correction) throw new Response(null, { status: 400 });
        const outcome = await attempt(() => caller.policy.correct({ ...address, ...correction }));
        if (outcome.done) return redirect(`${here}#fact-${row.fact}`);
        return data(
          { about: row.id, typed: textIn(form, "value"), refusal: outcome.refusal },
          outcome.status,
        );
      }
      case "confirm": {
        const appointments = readRegisterChoices(form);
        const approval = readApprovalChoice(form);
        const outcome = await attempt(() =>
          caller.policy.confirm({ ...address, appointments, approval }),
        );
        if (outcome.done) {
          return redirect(
            approval.how === "not_yet" ? `${here}/life?done=confirmed` : `${here}?confirmed`,
          );
        }
        return data(
          {
            about: "confirm",
            typed: "",
            refusal: outcome.refusal,
            refused: refusedForm("confirm", form, outcome.refusal),
          },
          outcome.status,
        );
      }
      case "file_as_history": {
        const outcome = await attempt(() => caller.policy.fileAsHistory(address));
        if (outcome.done) return redirect(`${here}/life?done=filed`);
        return data({ about: "confirm", typed: "", refusal: outcome.refusal }, outcome.status);
      }
      case "discard": {
        const { kind } = await caller.policy.version(address);
        const outcome = await attempt(() => caller.policy.discard(address));
        if (outcome.done) return redirect(`/schools/${address.schoolId}/policies/kind/${kind}`);
        return data({ about: "confirm", typed: "", refusal: outcome.refusal }, outcome.status);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Version() {
  const { version, can } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const rows = factRows(version);
  const marks = passageMarks(rows);
  const { school, number, file, status } = version;
  return (
    <>
      <Breadcrumbs trail={policyTrail(school, version)} current={`Version ${number}`} />
      <PageHeading
        title={versionHeading(version)}
        lead={status === "draft" && can.confirm ? <WhatToDo /> : versionHistory(version)}
        asAt={
          <>
            {status === "draft" && can.confirm && `${versionHistory(version)} · `}
            <a
              href={`/schools/${school.id}/policies/${version.versionId}/file`}
              download={file.name}
            >
              {file.name}
            </a>
            {` · ${version.pages.length === 1 ? "1 page" : `${version.pages.length} pages`}`}
            <span className="to-document">
              {" · "}
              <Anchor href="#page-1">go to its text</Anchor>
            </span>
          </>
        }
      />
      <VersionSections schoolId={school.id} versionId={version.versionId} current="text" />
      <VersionNotices version={version} />
      <ErrorSummary errors={answer ? summaryOf(answer) : []} />
      <SideBySide
        reading={
          <DocumentView title={`The text of ${file.name}`} pages={version.pages} marks={marks} />
        }
      >
        <FactList
          marks={marks}
          facts={rows.map((row) => {
            const refused = answer?.about === row.id ? answer : undefined;
            const edit = can.correct && (
              <FactForm
                page={version}
                fact={row.fact}
                index={row.index}
                error={refused && messageOf(refused.refusal)}
                typed={refused?.typed}
              />
            );
            return readFact(row, edit, refused !== undefined);
          })}
        />
        {can.correct && <OneMore page={version} answer={answer} />}
        {status === "draft" && can.confirm && (
          <ConfirmVersion
            version={version}
            errors={answer?.refusal.fieldErrors ?? {}}
            refused={answer?.refused}
          />
        )}
      </SideBySide>
    </>
  );
}

/** People and guidance that the reader did not find. */
function OneMore({ page, answer }: { page: PolicyVersionPage; answer: Answer | undefined }) {
  return (["people", "guidance"] as const).map((fact) => (
    <details key={fact} className="fact-edit" id={`fact-${fact}`} open={answer?.about === fact}>
      <summary>{fact === "people" ? "Add a person" : "Add guidance that is cited"}</summary>
      <FactForm
        page={page}
        fact={fact}
        index={null}
        error={answer?.about === fact ? messageOf(answer.refusal) : undefined}
      />
    </details>
  ));
}

function ConfirmVersion({
  version,
  errors,
  refused,
}: {
  version: PolicyVersionPage;
  errors: Readonly<Record<string, string>>;
  refused: RefusedForm | undefined;
}) {
  const differing = version.appointments.filter(({ outcome }) => outcome === "differs");
  return (
    <section aria-labelledby="confirm" className="confirm-version">
      <h2 id="confirm">Is everything above right?</h2>
      <Form method="post" noValidate>
        <ApprovalChoice stated={version.stated} refused={refused} />
        <RegisterChoices proposals={differing} errors={errors} />
        <p>
          An approved version is the school&rsquo;s policy, and the people it names enter the
          register. You can still correct what was read afterwards.
        </p>
        <ButtonGroup>
          <Button name="intent" value="confirm">
            Confirm
          </Button>
          <Button kind="quiet" name="intent" value="file_as_history">
            Keep it as history
          </Button>
          <Button kind="quiet" name="intent" value="discard">
            Set this upload aside
          </Button>
        </ButtonGroup>
        <p className="form-note">
          An old version kept as history can be looked up. It is never due for anything.
        </p>
      </Form>
    </section>
  );
}

interface Answer {
  about: string;
  typed: string;
  refusal: { message: string; fieldErrors: Readonly<Record<string, string>> };
  /** What was typed about the approval. */
  refused?: RefusedForm | undefined;
}

const messageOf = ({ message, fieldErrors }: Answer["refusal"]) =>
  Object.values(fieldErrors)[0] ?? message;

function summaryOf({ about, refusal }: Answer) {
  if (about !== "confirm") return [{ fieldId: `${about}-value`, message: messageOf(refusal) }];
  const fields = Object.entries(refusal.fieldErrors);
  if (fields.length === 0) return [{ message: refusal.message }];
  return fields.map(([field, message]) => ({
    fieldId: field.replace(/^appointments\./, "appointment.").replace(/^approval\./, "confirm-"),
    message,
  }));
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
