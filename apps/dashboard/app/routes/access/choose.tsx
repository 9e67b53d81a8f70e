import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PlaceChoices } from "../../account/place-choices.tsx";
import { readForm } from "../../request/read-form.server.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asSignedIn } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Where to work - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asSignedIn(args, async ({ signedIn, actor, caller }) => {
    const current = actor.kind === "member" ? await caller.me.current() : null;
    return {
      places: await args.context.services.memberships.list(signedIn.userId),
      currentId: actor.kind === "member" ? actor.membershipId : null,
      schools: current?.scope === "school" ? current.schools : [],
      isOperator: signedIn.isOperator,
      actsAsOperator: actor.kind === "operator",
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asSignedIn(args, async ({ signedIn }) => {
    const form = await readForm(args.request);
    const [trustId, id] = textIn(form, "membership").split(" ");
    const choice = { trustId: routeId(trustId), id: routeId(id) };
    const chosen = await args.context.services.identity.chooseMembership(signedIn, choice);
    if (chosen) return redirect("/");
    return data({ problem: "Your access there has ended. Choose another place." }, 409);
  });

export default function Choose() {
  const { places, currentId, schools, isOperator, actsAsOperator } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const severalSchools = schools.length > 1;
  return (
    <>
      <PageHeading title={question(places.length, severalSchools, isOperator)} />
      <ErrorSummary errors={problem ? [{ message: problem }] : []} />
      {severalSchools && (
        <ul className="place-choices">
          {schools.map(({ id, name }) => (
            <li key={id}>
              <Anchor href={`/schools/${id}`} className="place-name">
                {name}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {severalSchools && places.length > 1 && <h2>Or work somewhere else</h2>}
      {places.length > (severalSchools ? 1 : 0) && (
        <PlaceChoices places={places} currentId={currentId} />
      )}
      {actsAsOperator && (
        <ul className="place-choices">
          <li>
            <Anchor href="/operator" className="place-name">
              Set up trusts on this installation
            </Anchor>
          </li>
        </ul>
      )}
      {places.length === 0 && !isOperator && <NoAccess />}
      {places.length > 0 && isOperator && (
        <p>Setting up trusts needs an operator&rsquo;s account that belongs to no trust.</p>
      )}
    </>
  );
}

function NoAccess() {
  return (
    <EmptyState title="Whom to ask">
      <p>
        Your account works, but it doesn&rsquo;t belong to a trust or school now. The safeguarding
        lead of your trust can invite you again: ask for an invitation to this email address.
      </p>
    </EmptyState>
  );
}

function question(places: number, severalSchools: boolean, isOperator: boolean): string {
  if (severalSchools) return "Which school would you like to work on?";
  if (places > 1) return "Where would you like to work?";
  if (places === 1) return "You have one place to work";
  return isOperator
    ? "You work as the platform operator"
    : "You have no access to a trust or school";
}
