import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { startingPage } from "../request/starting-page.server.ts";
import { asSignedIn } from "../request/visit.server.ts";

/** Sends everybody to the page their job begins with. */
export const loader = (args: LoaderFunctionArgs) =>
  asSignedIn(args, async ({ actor }) => redirect(startingPage(actor)));
