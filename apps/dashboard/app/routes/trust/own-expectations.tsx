import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { counted } from "../../expectations/expectation-words.ts";
import { ExpectationsSections } from "../../expectations/expectations-sections.tsx";
import { formOf, OwnExpectationForm } from "../../expectations/own-expectation-form.tsx";
import { OwnSetList } from "../../expectations/own-set-list.tsx";
import { readOwnExpectation } from "../../expectations/read-own-expectation.ts";
import { TriedNotice } from "../../expectations/tried-notice.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Our own expectations - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    requirePermission(actor, "arrange", "expectation");
    const [own, schools] = await Promise.all([caller.expectation.ownSets(), caller.school.list()]);
    const change = new URL(args.request.url).searchParams.get("change");
    return { own, schools, change };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    const { pathname } = new URL(args.request.url);
    switch (form.get("intent")) {
      case "save": {
        const outcome = await attempt(() => caller.expectation.saveOwn(readOwnExpectation(form)));
        if (!outcome.done) return refuseForm("own", form, outcome, "setName");
        const { setId, left } = outcome.value;
        return redirect(`${pathname}?done=${left === 0 ? "saved" : "saved_for_now"}#set-${setId}`);
      }
      case "try": {
        const schoolId = textIn(form, "schoolId");
        if (schoolId === "") {
          const fieldErrors = { schoolId: "Choose a school to try it on." };
          const refusal = { message: fieldErrors.schoolId, fieldErrors };
          return refuseForm("own", form, { refusal, status: 400 });
        }
        const outcome = await attempt(() =>
          caller.expectation.tryOwn({
            schoolId: routeId(schoolId),
            ...readOwnExpectation(form),
          }),
        );
        if (!outcome.done) return refuseForm("own", form, outcome, "schoolId");
        const names = [...new Set(form.keys())];
        const typed = Object.fromEntries(
          names.map((name) => [name, form.getAll(name).map(String)]),
        );
        return data({ refused: undefined, tried: outcome.value, typed });
      }
      case "remove": {
        const outcome = await attempt(() =>
          caller.expectation.removeOwn({
            setId: textIn(form, "setId"),
            expectationId: textIn(form, "expectationId"),
          }),
        );
        if (outcome.done) return redirect(`${pathname}?done=removed`);
        return refuseForm("own", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function OwnExpectations() {
  const { own, schools, change } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused: RefusedForm | undefined = answer?.refused;
  const tried = answer && "tried" in answer ? answer : undefined;
  const changed = own.sets
    .flatMap((set) => set.expectations.map((expectation) => ({ set, expectation })))
    .find(({ set, expectation }) => `${set.id}.${expectation.id}` === change);
  const number = own.sets.flatMap(({ expectations }) => expectations).length;
  return (
    <>
      <PageHeading
        title={
          number === 0
            ? "Your trust has no expectations of its own yet"
            : `Your trust has ${counted(number, "expectation")} of its own`
        }
        lead="What your trust expects of its schools’ policies beyond the guidance. Every school’s policy is checked by it, and a “must” that is missing counts like one of the guidance."
      />
      <ExpectationsSections current="own" mayArrange />
      {!refused && !tried && (
        <OutcomeNotice
          outcomes={{
            saved: "Saved, and every school’s policy has been checked by it.",
            saved_for_now:
              "Saved. The schools’ policies are being checked by it, one after another.",
            removed: "Given up. It is asked of nobody any more; its earlier versions are kept.",
          }}
        />
      )}
      {tried && <TriedNotice tried={tried.tried} />}
      <ErrorSummary errors={summaryOf(refused)} />
      <OwnSetList sets={own.sets} />
      <section aria-labelledby="form" className="page-section">
        <h2 id="form">
          {changed
            ? `Change ${changed.expectation.id} of ${changed.set.name}`
            : "Add an expectation"}
        </h2>
        <OwnExpectationForm
          own={own}
          schools={schools}
          form={formOf(
            changed,
            refused ?? (tried && { form: "own", typed: tried.typed, refusal: nothing }),
          )}
        />
      </section>
    </>
  );
}

/** What was tried is shown again as it was typed, without a word against it. */
const nothing = { message: "", fieldErrors: {} };
