import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DemonstrationPeople } from "@safeboard/ui/demonstration-people";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PasswordField } from "@safeboard/ui/password-field";
import { SignInCard } from "@safeboard/ui/sign-in-card";
import { EmailField } from "@safeboard/ui/text-field";
import { z } from "zod";
import { OutsidePage } from "../../components/outside-page.tsx";
import { readForm } from "../../request/read-form.server.ts";
import { textIn } from "../../request/text-in.ts";
import { safePath } from "../../request/safe-path.ts";
import { visit } from "../../request/visit.server.ts";

const credentials = z.object({
  email: z.string().trim().min(1, "Enter your work email address").max(254),
  password: z.string().min(1, "Enter your password").max(1_000),
});

export const meta: MetaFunction = () => [{ title: "Sign in - Safeboard" }];

export async function loader(args: LoaderFunctionArgs) {
  const { signedIn } = await visit(args);
  const asked = new URL(args.request.url).searchParams;
  const next = safePath(asked.get("next"));
  if (signedIn) throw redirect(next);
  const people = args.context.services.demonstration?.people ?? null;
  const refused = refusals.get(asked.get("refused") ?? "") ?? null;
  return { next, people, refused: people && refused };
}

/** What the demonstration could not do, by what its address was told. */
const refusals = new Map([
  [
    "afresh",
    "A trust was set up beside the demonstration, so nothing was removed. Start with an empty database instead.",
  ],
  [
    "person",
    "Somebody changed that person’s password, or tried it too often. Choose another person, or start afresh.",
  ],
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const next = safePath(form.get("next"));
  const typed = textIn(form, "email");
  const parsed = credentials.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const fields = z.flattenError(parsed.error).fieldErrors;
    return data({ typed, email: fields.email?.[0], password: fields.password?.[0] }, 400);
  }
  const { identity, cookie } = context.services;
  const result = await identity.signIn({ ...parsed.data, address: context.address });
  switch (result.outcome) {
    case "signed_in":
      return redirect(next, { headers: { "Set-Cookie": cookie.issue(result) } });
    case "throttled":
      return data(
        {
          typed,
          form: `Too many attempts. Wait ${inWords(result.retryAfterSeconds)}, then try again.`,
        },
        { status: 429, headers: { "Retry-After": String(result.retryAfterSeconds) } },
      );
    case "refused":
      return data(
        {
          typed,
          form: "That email address and password don't go together. Check both and try again.",
        },
        400,
      );
  }
}

export default function SignIn() {
  const { next, people, refused } = useLoaderData<typeof loader>();
  const outcome: SignInOutcome = useActionData<typeof action>() ?? {};
  return (
    <OutsidePage>
      <SignInCard title="Sign in">
        <ErrorSummary
          errors={[...(refused ? [{ message: refused }] : []), ...summaryOf(outcome)]}
        />
        <Form method="post" noValidate>
          <input type="hidden" name="next" value={next} />
          <EmailField
            name="email"
            label="Work email address"
            defaultValue={outcome.typed}
            error={outcome.email}
            width="full"
            autoComplete="username"
          />
          <PasswordField
            name="password"
            label="Password"
            autoComplete="current-password"
            error={outcome.password}
          />
          <Button>Sign in</Button>
        </Form>
        <p>
          Forgotten your password, or never had one? Ask your trust&rsquo;s safeguarding lead for a
          new invitation.
        </p>
      </SignInCard>
      {people && (
        <section aria-labelledby="demonstration" className="demonstration-choice">
          <h2 id="demonstration">This is a demonstration. Who would you like to be?</h2>
          <Form method="post" action="/demonstration">
            <input type="hidden" name="next" value={next} />
            <DemonstrationPeople
              name="person"
              people={people.map(({ email, name, job, place }) => ({
                id: email,
                name,
                role: job,
                organisation: place,
              }))}
            />
          </Form>
        </section>
      )}
    </OutsidePage>
  );
}

interface SignInOutcome {
  typed?: string;
  email?: string | undefined;
  password?: string | undefined;
  form?: string;
}

function summaryOf({ form, email, password }: SignInOutcome) {
  return [
    ...(form ? [{ fieldId: "email", message: form }] : []),
    ...(email ? [{ fieldId: "email", message: email }] : []),
    ...(password ? [{ fieldId: "password", message: password }] : []),
  ];
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
