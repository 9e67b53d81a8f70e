import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { ActionFields } from "../../actions/action-fields.tsx";
import { actionAddress, actionsAddress } from "../../actions/addresses.ts";
import { originIn, readAction } from "../../actions/read-action.ts";
import { schoolTrail } from "../../actions/school-trail.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Raise an action - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const parameters = new URL(args.request.url).searchParams;
    const origin = originIn(parameters.get("from"), parameters.get("subject"));
    const prepared = await attempt(() => caller.action.draft({ schoolId, ...origin }));
    return {
      // An address that names nothing there is leads to the same form, with nothing prepared.
      draft: prepared.done ? prepared.value : await caller.action.draft({ schoolId }),
      isOwnSchool: actor.scope === "school",
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const outcome = await attempt(() => caller.action.raise({ schoolId, ...readAction(form) }));
    return outcome.done
      ? redirect(`${actionAddress(schoolId, outcome.value.actionId)}?done=raised`)
      : refuseForm("raise", form, outcome, "title");
  });

export default function NewAction() {
  const { draft, isOwnSchool } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school } = draft;
  return (
    <>
      <Breadcrumbs
        trail={[
          ...schoolTrail(school, isOwnSchool),
          { href: actionsAddress(school.id), label: "Actions" },
        ]}
        current="Raise an action"
      />
      <PageHeading title={`What is to be done at ${school.name}?`} />
      <ErrorSummary errors={summaryOf(refused)} />
      <Form method="post" className="stacked-form" noValidate>
        <ActionFields prepared={draft} fields={fieldsOf("raise", refused)} />
        <Button>Raise the action</Button>
      </Form>
    </>
  );
}
