import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { acknowledgementsAddress } from "../../acknowledgement/acknowledgements-address.ts";
import { AcknowledgementsTrail } from "../../acknowledgement/acknowledgements-trail.tsx";
import { PrintButton } from "../../acknowledgement/print-button.tsx";
import { SheetToSign } from "../../acknowledgement/sheet-to-sign.tsx";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { dayHint, typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";
import { textsIn } from "../../request/text-in.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Sheet to sign, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => ({
    page: await caller.acknowledgement.ofVersion(addressIn(args.params)),
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    const form = await readForm(args.request);
    const askIds = textsIn(form, "askIds").map(routeId);
    const on = typedDay(form.get("on"));
    const outcome = await attempt(() =>
      caller.acknowledgement.recordSheet({ ...address, askIds, on }),
    );
    return outcome.done
      ? redirect(`${acknowledgementsAddress(address, "sheet")}?done=recorded`)
      : refuseForm("sheet", form, outcome, "askIds");
  });

export default function AcknowledgementSheet() {
  const { page, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, version, people } = page;
  const address = { schoolId: school.id, versionId: version.versionId };
  const fields = fieldsOf("sheet", refused);
  const waiting = people.filter(({ state }) => state === "waiting" || state === "overdue");
  const isOpen = version.isToBeRead && waiting.length > 0;
  return (
    <>
      <div className="on-screen">
        <AcknowledgementsTrail page={page} below="Sheet to sign" />
        <PageHeading
          title={headingOf(waiting.length)}
          lead={
            isOpen
              ? "Printing this page gives a sheet with their names and a line for each signature. When it comes back, tick who signed."
              : undefined
          }
          actions={isOpen && <PrintButton>Print the sheet</PrintButton>}
        />
        {!refused && <OutcomeNotice outcomes={{ recorded: "Those who signed have confirmed." }} />}
        <ErrorSummary errors={summaryOf(refused)} />
        {isOpen ? (
          <Form
            method="post"
            action={acknowledgementsAddress(address, "sheet")}
            className="stacked-form page-section"
            noValidate
          >
            <div className="names-to-tick">
              <Checkboxes
                {...fields.several("askIds")}
                legend="Who has signed?"
                choices={waiting.map(({ askId, name, group }) => ({
                  value: askId,
                  label: name,
                  hint: STAFF_GROUP_TITLES[group],
                }))}
              />
            </div>
            <DateField
              {...fields.one("on", formatIsoDate(today))}
              label="Day on which they signed"
              hint={dayHint}
            />
            <Button>Record who signed</Button>
          </Form>
        ) : (
          <p>
            <Anchor href={acknowledgementsAddress(address)}>Back to who has read it</Anchor>
          </p>
        )}
      </div>
      {isOpen && <SheetToSign page={page} people={waiting} />}
      <PrintFooter source={`Safeboard, ${school.name}`} asAt={today} />
    </>
  );
}

function headingOf(waiting: number): string {
  if (waiting === 0) return "Nobody has to sign";
  return waiting === 1 ? "1 person is still to sign" : `${waiting} people are still to sign`;
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  versionId: routeId(params["versionId"]),
});
