import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "../../request/read-form.server.ts";
import { safePath } from "../../request/safe-path.ts";

export const loader = (_args: LoaderFunctionArgs) => redirect("/sign-in");

/**
 * What only a demonstration database offers: sign in as one of its people with one click, and start afresh.
 * In any other database this address does not exist.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { demonstration, identity, cookie } = context.services;
  if (!demonstration) throw new Response(null, { status: 404 });
  const form = await readForm(request);
  if (form.get("intent") === "start-afresh") {
    const outcome = await demonstration.startAfresh();
    const token = cookie.read(request.headers.get("Cookie"));
    if (token) await identity.signOut(token);
    return redirect(outcome === "begun" ? "/sign-in" : "/sign-in?refused=afresh", {
      headers: { "Set-Cookie": cookie.clear() },
    });
  }
  const person = demonstration.people.find(({ email }) => email === form.get("person"));
  if (!person) return redirect("/sign-in");
  const session = await identity.signIn({
    email: person.email,
    password: demonstration.password,
    address: context.address,
  });
  // Somebody changed this person's password, or tried too many: it takes a fresh start to change it back.
  if (session.outcome !== "signed_in") return redirect("/sign-in?refused=person");
  return redirect(safePath(form.get("next")), {
    headers: { "Set-Cookie": cookie.issue(session) },
  });
}
