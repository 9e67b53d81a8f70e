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
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import { BOARD, draftAddress } from "../../reports/addresses.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Start a board report - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => ({ periods: await caller.report.periods() }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    // "term 2026-09-01": the kind of period and its first day.
    const [kind, day = ""] = textIn(form, "period").split(" ");
    const outcome = await attempt(() =>
      caller.report.start({
        kind: kind === "academic_year" ? kind : "term",
        day,
        title: textIn(form, "title") || null,
      }),
    );
    return outcome.done
      ? redirect(`${draftAddress(outcome.value.reportId)}?done=started`)
      : refuseForm("start", form, outcome, "period");
  });

export default function StartReport() {
  const { periods } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const fields = fieldsOf("start", refused);
  return (
    <>
      <Breadcrumbs trail={[{ href: BOARD, label: "Board reports" }]} current="Start a report" />
      <PageHeading
        title="Which period is the report about?"
        lead="The figures are those of the day on which you publish; incidents and closed actions are those of the period."
      />
      <ErrorSummary errors={summaryOf(refused)} />
      <Form method="post" className="stacked-form" noValidate>
        <SelectField
          {...fields.one("period")}
          label="Period"
          options={periods.map(({ kind, start, title }) => ({
            value: `${kind} ${start}`,
            label: kind === "term" ? title : `The year ${title}`,
          }))}
        />
        <TextField
          {...fields.one("title")}
          label="Title"
          hint="Left empty, it is named for its period."
          optional
        />
        <Button>Start the report</Button>
      </Form>
    </>
  );
}
