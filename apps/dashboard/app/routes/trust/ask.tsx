import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDays } from "@safeboard/compliance/dates";
import type { DomainCaller, DomainInputs } from "@safeboard/domain";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { AskForm, readThing, thingValue } from "../../asking/ask-form.tsx";
import { isNarrowed, readArrangement } from "../../overview/arrangement.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn, textsIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Ask for something - Safeboard" }];

type Draft = DomainInputs["request"]["draft"];

/** From a cell or a contradiction it is about one school, and prepared; from the overview about those that are shown. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    if (actor.scope === "board") throw new Response(null, { status: 404 });
    requirePermission(actor, "ask", "request");
    const parameters = new URL(args.request.url).searchParams;
    const [schools, policyTypes, { asked: rolesAsked }] = await Promise.all([
      caller.school.list(),
      caller.policy.types(),
      caller.role.list(),
    ]);
    const dueOn = addDays(args.context.services.today(), 14);
    const [schoolId, another] = parameters.getAll("school").map(routeId);
    if (!schoolId || another) {
      const chosen = await severalChosen(caller, parameters);
      const thing = thingIn(parameters);
      return { schools, chosen, policyTypes, rolesAsked, prepared: null, thing, dueOn };
    }
    const school = schools.filter(({ id }) => id === schoolId);
    if (school.length === 0) throw new Response(null, { status: 404 });
    const isChosen = parameters.has("measure") || parameters.has("subject");
    const prepared = isChosen
      ? await attempt(() => caller.request.draft({ schoolId, ...draftIn(parameters) }))
      : null;
    // An address that names nothing there is leads to the same form, with nothing chosen.
    const draft = prepared?.done ? prepared.value : null;
    return {
      schools: school,
      chosen: [schoolId],
      policyTypes,
      rolesAsked,
      prepared: draft,
      thing: null,
      dueOn: draft?.dueOn ?? dueOn,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    if (form.get("intent") !== "ask") throw new Response(null, { status: 400 });
    const { subject, about } = readThing(textIn(form, "thing"));
    const wanted = {
      subject: subject as NonNullable<Draft["subject"]>,
      about,
      message: textIn(form, "message"),
      dueOn: typedDay(form.get("dueOn")),
    };
    const schoolIds = textsIn(form, "schoolIds").map(routeId);
    const [only, another] = schoolIds;
    const outcome =
      only && !another
        ? await attempt(() => caller.request.ask({ schoolId: only, ...wanted }))
        : await attempt(() => caller.request.askAll({ schoolIds, ...wanted }));
    if (!outcome.done) return refuseForm("ask", form, aboutTheThing(outcome), "thing");
    if ("requestId" in outcome.value) return redirect("/requests?done=asked");
    return redirect(
      `/requests?done=${outcome.value.askedBefore.length > 0 ? "asked-some" : "asked-several"}`,
    );
  });

export default function Ask() {
  const { schools, chosen, policyTypes, rolesAsked, prepared, thing, dueOn } =
    useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const [only, another] = schools;
  return (
    <>
      <Breadcrumbs trail={[{ href: "/requests", label: "Requests" }]} current="Ask for something" />
      <PageHeading
        title={
          only && !another
            ? `${only.name}: ${prepared ? prepared.title.charAt(0).toLowerCase() + prepared.title.slice(1) : "what do you ask for?"}`
            : "What do you ask the schools for?"
        }
        lead="It stands on the school’s own list until the school has done it or answers. No mail is sent yet."
      />
      <ErrorSummary errors={summaryOf(refused)} />
      {only ? (
        <AskForm
          prepared={prepared}
          thing={thing}
          dueOn={dueOn}
          schools={schools}
          chosen={chosen}
          policyTypes={policyTypes}
          rolesAsked={rolesAsked}
          refused={refused}
        />
      ) : (
        <EmptyState title="No school yet">
          <p>As soon as a school belongs to the trust or the hub, it can be asked here.</p>
        </EmptyState>
      )}
    </>
  );
}

/** The schools that the address names, else those that the overview shows; without a filter nobody meant all of them. */
async function severalChosen(caller: DomainCaller, parameters: URLSearchParams): Promise<string[]> {
  const named = parameters.getAll("school").map(routeId);
  if (named.length > 0 || !isNarrowed(parameters)) return named;
  const { rows } = await caller.overview.read(readArrangement(parameters));
  return rows.map(({ schoolId }) => schoolId);
}

/** What the address asks for, as the form's list has it. */
function thingIn(parameters: URLSearchParams): string | null {
  const subject = parameters.get("subject");
  return subject && thingValue({ subject, about: parameters.get("about") });
}

function draftIn(parameters: URLSearchParams): Omit<Draft, "schoolId"> {
  const [measureId, subject] = [parameters.get("measure"), parameters.get("subject")];
  return {
    ...(measureId && { measureId: measureId as NonNullable<Draft["measureId"]> }),
    ...(subject && { subject: subject as NonNullable<Draft["subject"]> }),
    about: parameters.get("about"),
  };
}

/** What is asked for is one field on the page, and two to the domain. */
function aboutTheThing<
  Outcome extends { refusal: { fieldErrors: Readonly<Record<string, string>> } },
>(outcome: Outcome): Outcome {
  const { subject, about, ...others } = outcome.refusal.fieldErrors;
  const thing = subject ?? about;
  if (!thing) return outcome;
  const fieldErrors = { thing: "Choose what to ask for.", ...others };
  return { ...outcome, refusal: { ...outcome.refusal, fieldErrors } };
}
