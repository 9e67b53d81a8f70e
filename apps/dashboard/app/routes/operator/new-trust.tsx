import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { asOperator } from "../../operator/as-operator.server.ts";
import { FoundTrusts, TrustSearch } from "../../operator/find-trust.tsx";
import { RegisterSource } from "../../operator/register-source.tsx";
import { SetUpTrust } from "../../operator/set-up-trust.tsx";
import { TrustIsSetUp, type MadeTrust } from "../../operator/trust-is-set-up.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { ownOrigin } from "../../request/own-origin.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";

export const meta: MetaFunction = () => [{ title: "Set up a trust - Safeboard" }];

/** Three steps by address: search, `?search=` what was found, `?uid=` the trust that was chosen. */
export const loader = (args: LoaderFunctionArgs) =>
  asOperator(args, async ({ caller: { operator } }) => {
    const asked = new URL(args.request.url).searchParams;
    const [search, uid] = [asked.get("search")?.trim() ?? "", asked.get("uid")];
    const register = await operator.readRegister();
    const nothing = { register, search, found: null, chosen: null, problem: null };
    if (uid !== null) {
      const outcome = await attempt(() => operator.readRegisteredTrust({ uid }));
      if (outcome.done) return data({ ...nothing, chosen: outcome.value });
      return data({ ...nothing, problem: outcome.refusal.message }, outcome.status);
    }
    if (search === "") return data(nothing);
    const outcome = await attempt(() => operator.findTrusts({ search }));
    if (outcome.done) return data({ ...nothing, found: outcome.value });
    return data({ ...nothing, problem: outcome.refusal.message }, outcome.status);
  });

export const action = (args: ActionFunctionArgs) =>
  asOperator(args, async ({ caller: { operator } }) => {
    const form = await readForm(args.request);
    const text = (name: string) => textIn(form, name).trim();
    const leadName = text("leadName");
    const outcome = await attempt(() =>
      operator.createTrust({
        uid: text("uid"),
        leadEmail: text("leadEmail"),
        ...(leadName !== "" && { leadName }),
      }),
    );
    if (!outcome.done) return refuseForm("set-up", form, outcome);
    const { name, schools, token, expiresAt } = outcome.value;
    // The link is in this one answer and nowhere else: only its hash is kept.
    const url = `${ownOrigin(args.request)}/invitation/${token}`;
    return data({
      made: { name, schools, forWhom: leadName || text("leadEmail"), url, expiresAt },
    });
  });

export default function NewTrust() {
  const { register, search, found, chosen, problem } = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<typeof action>() ?? {};
  const { refused, made } = answer;
  const errors = problem === null ? summaryOf(refused) : [{ message: problem }];
  return (
    <>
      <Breadcrumbs trail={[{ href: "/operator", label: "Trusts" }]} current="Set up a trust" />
      {made ? (
        <TrustIsSetUp made={made} />
      ) : chosen ? (
        <SetUpTrust registered={chosen} refused={refused} errors={errors} />
      ) : (
        <>
          <PageHeading
            title="Which trust do you want to set up?"
            lead="Find it in the DfE’s register of academy trusts. You see its schools before anything is set up."
            asAt={register && <RegisterSource asAt={register.asAt} />}
          />
          <ErrorSummary errors={errors} />
          <TrustSearch search={search} />
          {found && <FoundTrusts search={search} found={found} />}
        </>
      )}
    </>
  );
}

interface Answer {
  refused?: RefusedForm;
  made?: MadeTrust;
}
