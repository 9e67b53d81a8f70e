import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { PolicyRegister } from "../../domain-answers.ts";
import { PoliciesSections } from "../../policy/policies-sections.tsx";
import {
  PolicyRegisterTable,
  RetiredTypes,
  SourcesOfDefaults,
} from "../../policy/policy-register-table.tsx";
import { EditPolicyType, NewPolicyType, readPolicyType } from "../../policy/policy-type-form.tsx";
import { requirePermission } from "../../request/permission.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Policies - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    // To the board and to schools this page doesn't exist: they have pages of their own.
    if (actor.scope === "board") throw new Response(null, { status: 404 });
    requirePermission(actor, "compare", "policyType");
    return {
      register: await caller.policy.register(),
      mayDecide: rolePermits(actor.role, "decide", "policyType"),
      today: args.context.services.today(),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    const code = textIn(form, "code");
    switch (form.get("intent")) {
      case "add": {
        const outcome = await attempt(() => caller.policy.saveType(readPolicyType(form)));
        return outcome.done
          ? redirect("/policies?done=added")
          : refuseForm("add", form, outcome, "name");
      }
      case "save": {
        const outcome = await attempt(() =>
          caller.policy.saveType({ ...readPolicyType(form), code }),
        );
        return outcome.done
          ? redirect("/policies?done=saved")
          : refuseForm(`type-${code}`, form, outcome, "name");
      }
      case "retire":
      case "restore": {
        const retired = form.get("intent") === "retire";
        const outcome = await attempt(() => caller.policy.retireType({ code, retired }));
        return outcome.done
          ? redirect(`/policies?done=${retired ? "retired" : "restored"}`)
          : refuseForm(`type-${code}`, form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Policies() {
  const { register, mayDecide, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const inUse = register.types.filter(({ retired }) => !retired);
  const retired = register.types.filter((type) => type.retired);
  const refusedCode = refused?.form.startsWith("type-") ? refused.form.slice(5) : null;
  const toEdit = mayDecide
    ? inUse.find(({ code }) => code === (refusedCode ?? parameters.get("edit")))
    : undefined;
  return (
    <>
      <PageHeading
        title={heading(register)}
        lead="The register says which policies every school is to have, how often each is reviewed, who approves it, and whether it has to be on the website."
        asAt={`As at ${formatIsoDate(today)}`}
      />
      <PoliciesSections current="register" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            added: "The type is in the register. Every school’s list has it from now on.",
            saved: "The register is changed.",
            retired: "The type is out of use. What schools uploaded stays where it is.",
            restored: "The type is in use again.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {toEdit && <EditPolicyType type={toEdit} refused={refused} />}
      <section aria-labelledby="register" className="page-section">
        <h2 id="register" className="heard-only">
          The register
        </h2>
        <PolicyRegisterTable types={inUse} schools={register.schools} mayDecide={mayDecide} />
        <DownloadLinks href={exportAddress("/policies")} />
        <SourcesOfDefaults types={inUse} />
      </section>
      {mayDecide && (
        <section aria-labelledby="add" className="page-section">
          <h2 id="add">Add a policy of your own</h2>
          <NewPolicyType refused={refused} />
        </section>
      )}
      {retired.length > 0 && (
        <section aria-labelledby="retired" className="page-section">
          <h2 id="retired">Out of use</h2>
          <RetiredTypes types={retired} mayDecide={mayDecide} />
        </section>
      )}
    </>
  );
}

/** The answer first; which policies and how many schools of each is the table's. */
function heading({ types, schools }: PolicyRegister): string {
  const inUse = types.filter(({ retired }) => !retired);
  const overdue = inUse.reduce((sum, { counts }) => sum + counts.overdue, 0);
  const across = schools === 1 ? "1 school" : `${schools} schools`;
  if (overdue > 0) {
    return `${overdue} ${overdue === 1 ? "policy is" : "policies are"} overdue for review, across ${across}`;
  }
  const soon = inUse.reduce((sum, { counts }) => sum + counts.due_soon, 0);
  if (soon > 0) {
    return `No policy is overdue; ${soon} ${soon === 1 ? "is" : "are"} due soon, across ${across}`;
  }
  return `No policy is overdue for review, across ${across}`;
}
