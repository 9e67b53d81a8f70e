import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "../../request/read-form.server.ts";
import { visit } from "../../request/visit.server.ts";

/** A link here must not sign anybody out: only a form of ours can. */
export const loader = (_args: LoaderFunctionArgs) => redirect("/");

/** Ends this session, or with `everywhere` every session of the person. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { identity, cookie } = context.services;
  const { signedIn } = await visit(args);
  const form = await readForm(request);
  if (signedIn && form.get("everywhere")) await identity.signOutEverywhere(signedIn.userId);
  const token = cookie.read(request.headers.get("Cookie"));
  if (token) await identity.signOut(token);
  return redirect("/sign-in", { headers: { "Set-Cookie": cookie.clear() } });
}
