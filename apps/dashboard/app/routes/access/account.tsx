import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SummaryList } from "@safeboard/ui/summary-list";
import { ChangePasswordForm, type PasswordErrors } from "../../account/change-password-form.tsx";
import { placeInWords } from "../../account/place-in-words.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { roleTitle } from "../../components/role-title.ts";
import { readForm } from "../../request/read-form.server.ts";
import { textIn } from "../../request/text-in.ts";
import { asSignedIn } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Your account - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asSignedIn(args, async ({ signedIn }) => ({
    name: signedIn.displayName,
    email: signedIn.email,
    isOperator: signedIn.isOperator,
    places: await args.context.services.memberships.list(signedIn.userId),
  }));

/** Changes the password. */
export const action = (args: ActionFunctionArgs) =>
  asSignedIn(args, async ({ signedIn }) => {
    const { identity, cookie } = args.context.services;
    const form = await readForm(args.request);
    const current = textIn(form, "current");
    const next = textIn(form, "next");
    if (current === "") return refuse({ current: "Enter your password now." });
    const result = await identity.changePassword({
      signedIn,
      current,
      next,
      address: args.context.address,
    });
    switch (result.outcome) {
      case "changed":
        return redirect("/account?done=password", {
          headers: { "Set-Cookie": cookie.issue(result) },
        });
      case "wrong_password":
        return refuse({ current: "That is not your password now." });
      case "too_weak":
        return refuse({ next: result.reason });
      case "throttled":
        return refuse(
          { current: "Too many attempts. Wait a few minutes and try again." },
          { status: 429, headers: { "Retry-After": String(result.retryAfterSeconds) } },
        );
    }
  });

const refuse = (errors: PasswordErrors, init: ResponseInit = { status: 400 }) =>
  data({ errors }, init);

export default function Account() {
  const { name, email, isOperator, places } = useLoaderData<typeof loader>();
  const errors: PasswordErrors = useActionData<typeof action>()?.errors ?? {};
  return (
    <>
      <PageHeading title="Your account" lead={`${name}, ${email}`} />
      {Object.keys(errors).length === 0 && (
        <OutcomeNotice
          outcomes={{
            password: "Your password is changed, and you are signed out everywhere but here.",
          }}
        />
      )}
      <ErrorSummary
        errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      <section aria-labelledby="places" className="page-section">
        <h2 id="places">What you may do, and where</h2>
        <SummaryList
          rows={[
            ...places.map(({ role, trustName, hubName, schoolNames }) => ({
              key: roleTitle(role),
              value: placeInWords({ schools: schoolNames, hub: hubName, trust: trustName }),
              detail: schoolNames.length > 0 || hubName ? trustName : undefined,
            })),
            ...(isOperator ? [{ key: "Platform operator", value: "Sets up trusts" }] : []),
          ]}
        />
      </section>
      <section aria-labelledby="password" className="page-section">
        <h2 id="password">Change your password</h2>
        <ChangePasswordForm errors={errors} email={email} />
      </section>
      <section aria-labelledby="sign-out" className="page-section">
        <h2 id="sign-out">Sign out</h2>
        <p>
          Lost a device, or used somebody else&rsquo;s? Signing out everywhere ends your sessions in
          every browser, this one too.
        </p>
        <Form method="post" action="/sign-out" className="button-group">
          <Button kind="quiet">Sign out here</Button>
          <Button kind="danger" name="everywhere" value="yes">
            Sign out everywhere
          </Button>
        </Form>
      </section>
    </>
  );
}
