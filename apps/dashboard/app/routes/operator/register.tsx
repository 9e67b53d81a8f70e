import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { asOperator } from "../../operator/as-operator.server.ts";
import { counted } from "../../operator/counted.ts";
import { describeOffer, type DescribedOffer } from "../../operator/described-offer.server.ts";
import { receiveRegister } from "../../operator/receive-register.server.ts";
import { RegisterApplied, type AppliedRegister } from "../../operator/register-applied.tsx";
import { RegisterOffer } from "../../operator/register-offer.tsx";
import { RegisterSource } from "../../operator/register-source.tsx";
import { UploadRegister } from "../../operator/upload-register.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";

export const meta: MetaFunction = () => [{ title: "DfE register - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asOperator(args, async ({ caller }) => ({ register: await caller.operator.readRegister() }));

export const action = (args: ActionFunctionArgs) =>
  asOperator(args, async () => {
    const { registerUpdates } = args.context.services;
    if (args.request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
      const received = await receiveRegister(args.request);
      const outcome = received.file
        ? await attempt(() => registerUpdates.offer(received.file))
        : received;
      if (!outcome.done) return refuseForm("upload", received.sent, outcome, "file");
      return data({ offer: describeOffer(outcome.value) });
    }
    const form = await readForm(args.request);
    const applied = await registerUpdates.apply(textIn(form, "offerId"));
    if (applied) return data({ applied });
    const message = "This difference is not held any more. Upload the file again.";
    const refusal = { message, fieldErrors: {} };
    return refuseForm("upload", form, { refusal, status: 409 }, "file");
  });

export default function Register() {
  const { register } = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<typeof action>() ?? {};
  const { refused, offer, applied } = answer;
  if (offer) return <RegisterOffer offer={offer} />;
  return (
    <>
      <PageHeading
        title={
          register
            ? `The register in use is of ${formatIsoDate(register.asAt)}`
            : "No register is loaded"
        }
        lead={
          register &&
          `It holds ${counted(register.trusts, "academy trust")} with ${counted(register.schools, "open school")}. Trusts are set up from it.`
        }
        asAt={register && <RegisterSource asAt={register.asAt} />}
      />
      <ErrorSummary errors={summaryOf(refused)} />
      {applied && <RegisterApplied applied={applied} />}
      <section aria-labelledby="newer" className="page-section">
        <h2 id="newer">Load a newer one</h2>
        <UploadRegister refused={refused} />
      </section>
    </>
  );
}

interface Answer {
  refused?: RefusedForm;
  offer?: DescribedOffer;
  applied?: AppliedRegister;
}
