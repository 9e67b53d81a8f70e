import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { ActionFields } from "../../actions/action-fields.tsx";
import { draftSeries } from "../../actions/draft-series.server.ts";
import { readAction } from "../../actions/read-action.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn, textsIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Raise an action for several - Safeboard" }];

/**
 * From a lesson or what was found at one school, prepared with its words; from a measure, for the schools at which it is
 * not in order or those that were ticked on the overview; else empty, for all schools.
 */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    if (actor.scope === "board") throw new Response(null, { status: 404 });
    requirePermission(actor, "raiseForMany", "action");
    const parameters = new URL(args.request.url).searchParams;
    return {
      draft: await draftSeries(caller, parameters),
      schools: await caller.school.list(),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    const originSchoolId = textIn(form, "originSchoolId");
    const outcome = await attempt(() =>
      caller.action.raiseForSchools({
        ...readAction(form),
        schoolIds: textsIn(form, "schoolIds").map(routeId),
        originSchoolId: originSchoolId ? routeId(originSchoolId) : null,
      }),
    );
    if (!outcome.done) return refuseForm("raise", form, outcome, "title");
    return redirect(
      `/actions?done=${outcome.value.passedOver.length > 0 ? "raised-some" : "raised"}`,
    );
  });

export default function NewAction() {
  const { draft, schools } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const fields = fieldsOf("raise", refused);
  const boxes = fields.several("schoolIds");
  return (
    <>
      <Breadcrumbs
        trail={[{ href: "/actions", label: "Actions" }]}
        current="Raise for several schools"
      />
      <PageHeading
        title="What is to be done at several schools?"
        lead="Each school gets an action of its own, and closes it for itself."
      />
      <ErrorSummary errors={summaryOf(refused)} />
      <Form method="post" className="stacked-form" noValidate>
        {draft.school && (
          <p className="form-note">
            It comes from {draft.school.name}. Other schools see what is to be done, not which
            school it comes from.
          </p>
        )}
        <input type="hidden" name="originSchoolId" value={draft.school?.id ?? ""} />
        <ActionFields prepared={draft} fields={fields} />
        <Checkboxes
          {...boxes}
          defaultValues={fields.wasRefused ? boxes.defaultValues : draft.schoolIds}
          legend="Which schools?"
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button>Raise it for these schools</Button>
      </Form>
    </>
  );
}
