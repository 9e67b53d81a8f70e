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
import { PasswordField } from "@safeboard/ui/password-field";
import { SignInCard } from "@safeboard/ui/sign-in-card";
import { TextField } from "@safeboard/ui/text-field";
import { OutsidePage } from "../../components/outside-page.tsx";
import { roleTitle } from "../../components/role-title.ts";
import { readForm } from "../../request/read-form.server.ts";
import { textIn } from "../../request/text-in.ts";

export const meta: MetaFunction = () => [{ title: "Your invitation - Safeboard" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invitation = await context.services.identity.readInvitation(params["token"] ?? "");
  if (!invitation) return data({ invitation: null }, 404);
  return data({ invitation });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { identity, cookie } = context.services;
  const form = await readForm(request);
  const displayName = textIn(form, "displayName").trim();
  const password = textIn(form, "password");
  const result = await identity.acceptInvitation({
    token: params["token"] ?? "",
    displayName,
    password,
    address: context.address,
  });
  switch (result.outcome) {
    case "accepted":
      return redirect("/", { headers: { "Set-Cookie": cookie.issue(result) } });
    case "gone":
      return redirect(new URL(request.url).pathname);
    case "throttled":
      return data(
        { displayName, error: "Too many attempts. Wait a few minutes and try again." },
        429,
      );
    case "wrong_password":
      return data({ displayName, error: "That is not the password of your account." }, 400);
    case "too_weak":
      return data({ displayName, error: result.reason }, 400);
  }
}

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  if (!invitation) return <InvitationGone />;
  const { trustName, schoolNames, role, email, hasAccount, displayName } = invitation;
  // An operator who didn't know the name has left the address in its place.
  const suggestedName = displayName === email ? "" : displayName;
  const place = schoolNames.length > 0 ? schoolNames.join(", ") : trustName;
  return (
    <OutsidePage>
      <SignInCard
        title={`Join ${trustName}`}
        lead={`You are invited as ${roleTitle(role).toLowerCase()} for ${place}, with the address ${email}.`}
      >
        <ErrorSummary errors={refusal ? [{ fieldId: "password", message: refusal.error }] : []} />
        <Form method="post" noValidate>
          {!hasAccount && (
            <TextField
              name="displayName"
              label="Your name"
              hint="As colleagues know you, such as Mrs A Whitcombe"
              defaultValue={refusal?.displayName ?? suggestedName}
              autoComplete="name"
              width="full"
            />
          )}
          <PasswordField
            name="password"
            label={hasAccount ? "Your password" : "Choose a password"}
            hint={
              hasAccount
                ? "You have an account already: one password serves all your schools and trusts."
                : "At least 12 characters. Three or four words together are strong and easy to type."
            }
            autoComplete={hasAccount ? "current-password" : "new-password"}
            error={refusal?.error}
          />
          <Button>{hasAccount ? "Accept and sign in" : "Set password and sign in"}</Button>
        </Form>
      </SignInCard>
    </OutsidePage>
  );
}

function InvitationGone() {
  return (
    <OutsidePage>
      <SignInCard
        title="This invitation can't be used"
        lead="It has been used already, has run out, or was taken back. If you have a password, sign in; else ask whoever sent it for a new one."
      >
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      </SignInCard>
    </OutsidePage>
  );
}
