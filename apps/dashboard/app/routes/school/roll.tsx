import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { ConfirmForm } from "@safeboard/ui/confirm-form";
import { DateField } from "@safeboard/ui/date-field";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { TextField } from "@safeboard/ui/text-field";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { SchoolRolls } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { dayHint, typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";
import { RollTable } from "../../rolls/roll-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Pupils on roll, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.roll.list({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    mayRecord: rolePermits(actor.role, "record", "roll"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const rollId = form.get("take-back");
    if (typeof rollId === "string") {
      const taken = await attempt(() =>
        caller.roll.withdraw({ schoolId, rollId, reason: textIn(form, "reason") }),
      );
      return taken.done
        ? redirect(`/schools/${schoolId}/roll?done=taken-back`)
        : refuseForm("take-back", form, taken, "reason");
    }
    const outcome = await attempt(() =>
      caller.roll.record({
        schoolId,
        asAt: typedDay(form.get("asAt")),
        pupils: textIn(form, "pupils"),
        source: textIn(form, "source"),
      }),
    );
    return outcome.done
      ? redirect(`/schools/${schoolId}/roll?done=recorded`)
      : refuseForm("record", form, outcome, "pupils");
  });

export default function Roll() {
  const { page, isOwnSchool, mayRecord } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, rolls, today } = page;
  const asked = rolls.find(
    ({ id, withdrawnAt }) => id === parameters.get("take-back") && withdrawnAt === null,
  );
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Pupils on roll"
      />
      <PageHeading
        title={`${school.name}: ${rollSentence(page)}`}
        lead="A rate of incidents is made with the number that applied in its period: the latest up to the period’s end."
        asAt={`As at ${formatIsoDate(today)}`}
      />
      {!refused && <OutcomeNotice outcomes={OUTCOMES} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {mayRecord && asked && (
        <section id="take-back" className="page-section" aria-label="Take back a number">
          <ConfirmForm
            question={`Take back ${asked.pupils.toLocaleString("en-GB")} pupils as at ${formatIsoDate(asked.asAt)}?`}
            consequences={
              <p>It no longer makes any rate. It stays in the list below, struck through.</p>
            }
            confirm="Take it back"
            cancelHref={`/schools/${school.id}/roll`}
          >
            <input type="hidden" name="take-back" value={asked.id} />
            <TextField
              {...fieldsOf("take-back", refused).one("reason")}
              label="Why it is taken back"
              autoComplete="off"
              width="full"
            />
          </ConfirmForm>
        </section>
      )}
      <section aria-labelledby="known" className="page-section">
        <h2 id="known">Numbers known</h2>
        {rolls.length === 0 ? (
          <EmptyState title="No pupil number is known">
            <p>Until there is one, incidents are counted and no rate is given.</p>
          </EmptyState>
        ) : (
          <>
            <RollTable page={page} mayRecord={mayRecord} />
            <DownloadLinks href={exportAddress(`/schools/${school.id}/roll`)} />
          </>
        )}
      </section>
      {mayRecord && (
        <section aria-labelledby="record" className="page-section">
          <h2 id="record">Record a number</h2>
          {!isOwnSchool && (
            <p className="form-note">You act for {school.name}: the record of changes says so.</p>
          )}
          <RecordRollForm today={today} refused={refused} />
        </section>
      )}
    </>
  );
}

function RecordRollForm({ today, refused }: { today: string; refused: RefusedForm | undefined }) {
  const fields = fieldsOf("record", refused);
  return (
    <Form method="post" className="stacked-form" noValidate>
      <DateField {...fields.one("asAt", formatIsoDate(today))} label="As at" hint={dayHint} />
      <TextField
        {...fields.one("pupils")}
        label="Pupils on roll"
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      <TextField
        {...fields.one("source")}
        label="Where the number comes from"
        hint="For instance: census of October"
        autoComplete="off"
      />
      <Button>Record it</Button>
    </Form>
  );
}

const OUTCOMES = {
  recorded: "The number is recorded. Rates of its periods are made with it from now on.",
  "taken-back": "The number is taken back.",
};

function rollSentence({ rolls }: SchoolRolls): string {
  const latest = rolls.find(({ withdrawnAt }) => withdrawnAt === null);
  return latest
    ? `${latest.pupils.toLocaleString("en-GB")} pupils on roll as at ${formatIsoDate(latest.asAt)}`
    : "no pupil number is known";
}
